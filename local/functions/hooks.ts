const names = ['appStart', 'appTerminate', 'preInvocation', 'postInvocation', 'log'] as const;

export type HookName = (typeof names)[number];
export type Hook = (context: object) => unknown;

/** The hooks that an app registers with `app.hook`. */
export class Hooks {
  readonly #hooks = new Map<string, Hook[]>(names.map((name) => [name, []]));
  readonly #appHookData = {};

  register(name: string, hook: Hook): { dispose(): void } {
    const hooks = this.#hooks.get(name);
    if (!hooks) throw new RangeError(`There is no hook "${name}".`);
    hooks.push(hook);
    return { dispose: () => void hooks.splice(hooks.indexOf(hook), hooks.includes(hook) ? 1 : 0) };
  }

  /** Runs one kind in turn; the context is handed back, since a hook may change what it holds. */
  async run<T extends object>(name: HookName, context: T): Promise<T> {
    const shared = Object.assign(context, { appHookData: this.#appHookData });
    for (const hook of this.#hooks.get(name) ?? []) await hook(shared);
    return context;
  }
}
