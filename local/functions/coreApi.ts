// What Azure's Node worker gives to `@azure/functions` as the module `@azure/functions-core`: as much as its 4.x calls.
import Module from 'node:module';
import { Hooks, type Hook } from './hooks';
import type { Log } from './log';
import { readRegistration, type Callback, type RegisteredFunction } from './registration';

/** A value as it travels between Azure's host and its worker. */
export interface TypedData {
  readonly string?: string;
  readonly json?: string;
  readonly http?: object;
}

export interface InvocationRequest {
  readonly invocationId: string;
  readonly functionId: string;
  readonly inputData: readonly { name: string; data: TypedData }[];
  readonly triggerMetadata: Readonly<Record<string, TypedData>>;
  readonly traceContext: { readonly traceParent: string };
}

export interface InvocationModel {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], callback: Callback): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: unknown }>;
}

interface ProgrammingModel {
  getInvocationModel(invocation: {
    invocationId: string;
    request: InvocationRequest;
    metadata: { name: string; bindings: RegisteredFunction['bindings'] };
    log: (level: string, category: 'system' | 'user', message: string) => void;
  }): InvocationModel;
  getCapabilities(capabilities: Record<string, string>): Promise<Record<string, string>>;
}

export class CoreApi {
  readonly functions = new Map<string, RegisteredFunction>();
  readonly hooks = new Hooks();
  #model: ProgrammingModel | undefined;
  #isStarted = false;

  constructor(readonly log: Log) {}

  get model(): ProgrammingModel {
    if (!this.#model) throw new Error('The app registered no functions.');
    return this.#model;
  }

  /** Runs the loading of an app, in which `require('@azure/functions-core')` answers with this object. */
  async whileInstalled(load: () => Promise<void>): Promise<void> {
    const core = this.#module();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with each module as its `this`, below
    const original = Module.prototype.require;
    Module.prototype.require = function (id: string): unknown {
      return id === '@azure/functions-core' ? core : original.call(this, id);
    };
    try {
      await load();
    } finally {
      Module.prototype.require = original;
    }
  }

  /** From here on nothing can be registered. Streaming is refused: a handler that throws would leave its caller waiting. */
  async finishStart(): Promise<void> {
    const { HttpUri } = await this.model.getCapabilities({});
    this.#isStarted = true;
    if (HttpUri) throw new Error('The app turns on HTTP streaming (enableHttpStream), which is not supported.');
  }

  #module(): object {
    return {
      version: '4.0.0',
      hostVersion: '4.1037.0',
      registerFunction: (metadata: unknown, callback: Callback) => this.#register(metadata, callback),
      registerHook: (name: string, hook: Hook) => this.hooks.register(name, hook),
      setProgrammingModel: (model: ProgrammingModel) => void (this.#model = model),
      getProgrammingModel: () => this.#model,
      log: this.log,
    };
  }

  #register(metadata: unknown, callback: Callback): { dispose(): void } {
    if (this.#isStarted) throw new Error('A function can only be registered while the app starts.');
    const registered = readRegistration(metadata, callback);
    if (this.functions.has(registered.name)) throw new Error(`Function "${registered.name}" is registered twice.`);
    this.functions.set(registered.name, registered);
    return { dispose: () => void this.functions.delete(registered.name) };
  }
}
