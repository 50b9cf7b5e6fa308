import type * as z from 'zod/mini';
import { CustomerId } from '../../../domain/customers';
import { DecisionId } from '../../../domain/decisions';
import { SeriesKey } from '../../../domain/meetings';
import { CompanyFunction, MomentId, MomentKind } from '../../../domain/moments';
import { decisionAddress } from '../../parts/decisionAddress';
import { momentAddress } from '../../parts/momentAddress';

/** Of which message, what it says and who wrote it. */
export interface Begun {
  readonly of: string;
  readonly story: string;
  readonly source: string;
}

/** Where one is in the library. It stands in the address, so that it outlives a reload and can be gone back to. */
export type Route =
  /** `find`: what is looked for, as the query of an address. */
  | { readonly at: 'home'; readonly find: string }
  | { readonly at: 'moment'; readonly moment: MomentId }
  /** `field`: where to begin, as a path into the moment. `customer`: the one that was just added for it. */
  | {
      readonly at: 'editMoment';
      readonly moment: MomentId;
      readonly field?: string | undefined;
      readonly customer?: CustomerId | undefined;
    }
  | { readonly at: 'customer'; readonly customer: CustomerId }
  | { readonly at: 'editCustomer'; readonly customer: CustomerId }
  /** `kind` and `team`: what the library lacks. */
  | {
      readonly at: 'addMoment';
      readonly customer?: CustomerId | undefined;
      readonly kind?: MomentKind | undefined;
      readonly team?: CompanyFunction | undefined;
    }
  /** `forMoment`: a moment that is being written waits for this customer; `moment`, where it is one of the library's. */
  | {
      readonly at: 'addCustomer';
      readonly forMoment: boolean;
      readonly moment?: MomentId | undefined;
      readonly name?: string | undefined;
    }
  /** `begun`: what somebody wrote in a chat, of which it is to be made. */
  | { readonly at: 'capture'; readonly begun?: Begun | undefined }
  /** What waits for whoever looks, across all meetings. */
  | { readonly at: 'mine' }
  /** How all meetings stand with Teams. */
  | { readonly at: 'check' }
  /** The log of all meetings' decisions; `find`: what is looked for, as the query of an address. */
  | { readonly at: 'decisions'; readonly find: string }
  | { readonly at: 'decision'; readonly series: SeriesKey; readonly decision: DecisionId }
  /** Files: into the library, and out of it. */
  | { readonly at: 'import' }
  | { readonly at: 'export' };

export const home: Route = { at: 'home', find: '' };

/** Pages of which nothing more is to be said. */
const plain = ['mine', 'check', 'import', 'export'] as const;

/** What is no address of ours is the library's first page. */
export function parseRoute(hash: string): Route {
  const [path = '', find = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const [noun = '', name = '', verb, ...rest] = path.split('/').filter(Boolean);
  const asked = new URLSearchParams(find);
  if (rest.length > 0) return home;
  const alone = plain.find((at) => at === noun);
  if (alone !== undefined && name === '') return { at: alone };
  if (noun === 'capture' && name === '') return { at: 'capture', ...given('begun', begunIn(asked)) };
  if (noun === 'decisions') return decisionAt(name, verb, find) ?? home;
  if (noun === 'add' && verb === undefined) return adding(name, asked) ?? home;
  const moment = noun === 'moments' ? read(MomentId, name) : undefined;
  if (moment !== undefined && verb === undefined) return { at: 'moment', moment };
  if (moment !== undefined && verb === 'edit')
    return {
      at: 'editMoment',
      moment,
      ...given('field', asked.get('field')),
      ...given('customer', read(CustomerId, asked.get('customer') ?? '')),
    };
  const customer = noun === 'customers' ? read(CustomerId, name) : undefined;
  if (customer !== undefined && verb === undefined) return { at: 'customer', customer };
  if (customer !== undefined && verb === 'edit') return { at: 'editCustomer', customer };
  return path === '' || path === '/' ? { at: 'home', find } : home;
}

function begunIn(asked: URLSearchParams): Begun | undefined {
  const [story, source, of] = ['story', 'source', 'of'].map((name) => asked.get(name) ?? '');
  return story ? { of: of ?? '', story, source: source ?? '' } : undefined;
}

function decisionAt(of: string, name: string | undefined, find: string): Route | undefined {
  if (of === '') return { at: 'decisions', find };
  const series = read(SeriesKey, of);
  const decision = read(DecisionId, name ?? '');
  return series !== undefined && decision !== undefined ? { at: 'decision', series, decision } : undefined;
}

function adding(what: string, asked: URLSearchParams): Route | undefined {
  if (what === 'customer') {
    const moment = read(MomentId, asked.get('moment') ?? '');
    const forMoment = asked.get('for') === 'moment' || moment !== undefined;
    return { at: 'addCustomer', forMoment, ...given('moment', moment), ...given('name', asked.get('name')) };
  }
  if (what !== 'moment') return undefined;
  return {
    at: 'addMoment',
    ...given('customer', read(CustomerId, asked.get('customer') ?? '')),
    ...given('kind', read(MomentKind, asked.get('kind') ?? '')),
    ...given('team', read(CompanyFunction, asked.get('team') ?? '')),
  };
}

function read<S extends z.ZodMiniType>(schema: S, text: string): z.infer<S> | undefined {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

function given<K extends string, V>(name: K, value: V | null | undefined): { readonly [N in K]?: V } {
  return (value === null || value === undefined ? {} : { [name]: value }) as { readonly [N in K]?: V };
}

/** As the `href` of a link. */
export function printRoute(route: Route): string {
  switch (route.at) {
    case 'home':
      return `#/${query(route.find)}`;
    case 'moment':
      return momentAddress(route.moment);
    case 'editMoment':
      return `#/moments/${route.moment}/edit${query(named({ field: route.field, customer: route.customer }))}`;
    case 'customer':
      return `#/customers/${route.customer}`;
    case 'editCustomer':
      return `#/customers/${route.customer}/edit`;
    case 'addMoment':
      return `#/add/moment${query(named({ customer: route.customer, kind: route.kind, team: route.team }))}`;
    case 'addCustomer':
      return `#/add/customer${query(
        named({
          for: route.forMoment && route.moment === undefined ? 'moment' : undefined,
          moment: route.moment,
          name: route.name,
        }),
      )}`;
    case 'decisions':
      return `#/decisions${query(route.find)}`;
    case 'decision':
      return decisionAddress(route.series, route.decision);
    case 'capture':
      return `#/capture${query(named({ ...route.begun }))}`;
    case 'mine':
    case 'check':
    case 'import':
    case 'export':
      return `#/${route.at}`;
  }
}

function query(text: string): string {
  return text === '' ? '' : `?${text}`;
}

function named(parts: Readonly<Record<string, string | undefined>>): string {
  return new URLSearchParams(
    Object.entries(parts).flatMap(([name, part]) => (part === undefined ? [] : [[name, part]])),
  ).toString();
}
