/** An HTTP function's route, as ASP.NET's templates write it: `meetings/{id}/{part:int}/{rest?}`, `tab/{*path}`. */
export interface Route<T> {
  readonly value: T;
  readonly methods: ReadonlySet<string>;
  /** Sorts the more exact of two templates first: literal, constrained, free, catch-all, segment by segment. */
  readonly rank: string;
  /** The parameters when the (decoded) path fits the template. */
  match(path: string): Record<string, string> | undefined;
}

interface Segment {
  readonly pattern: string;
  readonly rank: string;
  readonly parameter?: string;
}

const constraints = new Map([
  ['int', '-?\\d+'],
  ['long', '-?\\d+'],
  ['bool', 'true|false'],
  ['guid', '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'],
  ['alpha', '[a-z]+'],
]);

export function compileRoute<T>(template: string, methods: readonly string[], value: T): Route<T> {
  const segments = template
    .split('/')
    .filter(Boolean)
    .map((text) => segment(text, template));
  const shape = new RegExp(`^${segments.map(({ pattern }) => pattern).join('')}/?$`, 'is');
  const names = segments.flatMap(({ parameter }) => parameter ?? []);
  return {
    value,
    methods: new Set(methods.map((method) => method.toUpperCase())),
    rank: segments.map(({ rank }) => rank).join(''),
    match: (path) => parameters(names, shape.exec(path)),
  };
}

/** The first of the routes, most exact first, that takes the method and fits the path. */
export function findRoute<T>(routes: readonly Route<T>[], method: string, path: string) {
  for (const route of routes) {
    const params = route.methods.has(method) ? route.match(path) : undefined;
    if (params) return { value: route.value, params };
  }
  return undefined;
}

export function inOrder<T>(routes: readonly Route<T>[]): Route<T>[] {
  return [...routes].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
}

/** As Azure's web server decodes a path before routing: everything but an encoded slash; what can't be stays. */
export function decodePath(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded.replace(/%(2f)/gi, '%25$1'));
    } catch {
      return encoded;
    }
  });
}

function segment(text: string, template: string): Segment {
  const [, star, name, constraint, optional] = /^\{(\*{0,2})([a-z_]\w*)(?::([^}?]+))?(\?)?\}$/i.exec(text) ?? [];
  if (!name) return literal(text, template);
  if (star) return { pattern: '(?:/(.*))?', rank: constraint ? '3' : '4', parameter: name };
  const pattern = constraint ? constraints.get(constraint) : '[^/]+';
  if (!pattern) throw new Error(`The route "${template}" uses a constraint that is not known here: ${constraint}.`);
  const capture = `/(${pattern})`;
  return { pattern: optional ? `(?:${capture})?` : capture, rank: constraint ? '1' : '2', parameter: name };
}

function literal(text: string, template: string): Segment {
  if (/[{}]/.test(text)) throw new Error(`The route "${template}" has a part that is not known here: ${text}.`);
  return { pattern: `/${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}`, rank: '0' };
}

function parameters(names: readonly string[], found: RegExpExecArray | null): Record<string, string> | undefined {
  if (!found) return undefined;
  const given = names.map((name, index) => [name, found[index + 1]] as const);
  return Object.fromEntries(given.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}
