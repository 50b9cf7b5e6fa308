import { randomUUID } from 'node:crypto';
import type { CoreApi, TypedData } from './coreApi';
import { story, sentence } from './log';
import type { RegisteredFunction } from './registration';

export interface Invocation {
  readonly registered: RegisteredFunction;
  readonly data: TypedData;
  readonly triggerMetadata?: Readonly<Record<string, TypedData>>;
}

/** How one run ended. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** Runs a function once, hooks included, and gives what it returned. Throws what the function throws. */
export async function invoke(core: CoreApi, invocation: Invocation): Promise<unknown> {
  const { callback } = invocation.registered;
  const model = core.model.getInvocationModel(describe(core, invocation));
  const { context: invocationContext, inputs } = await model.getArguments();
  const before = { hookData: {}, invocationContext, inputs, functionCallback: callback };
  await core.hooks.run('preInvocation', before);
  const run = model.invokeFunction(invocationContext, before.inputs, before.functionCallback);
  const after = { hookData: before.hookData, invocationContext, inputs: before.inputs, ...(await ending(run)) };
  await core.hooks.run('postInvocation', after);
  if (after.error) throw after.error;
  return (await model.getResponse(invocationContext, after.result)).returnValue;
}

/** As `invoke`, for runs that nobody waits for an answer of: a failure is logged and told. */
export async function attempt(core: CoreApi, invocation: Invocation): Promise<Outcome> {
  try {
    await invoke(core, invocation);
    return { ok: true };
  } catch (cause) {
    core.log('error', 'system', story(cause), invocation.registered.name);
    return { ok: false, error: sentence(cause) };
  }
}

function describe(core: CoreApi, { registered, data, triggerMetadata = {} }: Invocation) {
  const { name, bindings } = registered;
  const invocationId = randomUUID();
  const traceParent = `00-${hex(32)}-${hex(16)}-01`;
  const inputData = [{ name: registered.triggerName, data }];
  return {
    invocationId,
    request: { invocationId, functionId: name, inputData, triggerMetadata, traceContext: { traceParent } },
    metadata: { name, bindings },
    log: (level: string, category: 'system' | 'user', message: string) => core.log(level, category, message, name),
  };
}

async function ending(run: Promise<unknown>): Promise<{ result: unknown; error: Error | null }> {
  try {
    return { result: await run, error: null };
  } catch (cause) {
    return { result: null, error: cause instanceof Error ? cause : new Error(String(cause)) };
  }
}

function hex(length: number): string {
  return randomUUID().replaceAll('-', '').slice(0, length);
}
