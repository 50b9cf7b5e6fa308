import { daysSilent } from './conversations';
import type { Findable, FindableMoment } from './findable';
import { isToVerify, soonToVerify } from './findingFilters';
import { isListed } from './findingMoments';
import { customersTold, isTold, isUnspoken } from './findingCustomers';
import { smallLibrary, type Gap } from './gaps';
import type { LibraryHome } from './libraryCalls';
import type { MomentProjection } from './momentProjections';
import { companyFunctions, type MomentId, type MomentKind } from './moments';
import { isTheirs, mayFind, mayOpen, stateOn } from './momentStates';
import type { Asker, Person } from './people';

export interface LookingIn {
  readonly who: Asker & Person;
  /** Now, in UTC. */
  readonly at: string;
  /** Thanks for what they told that they have not seen. */
  readonly thanks: number;
  /** For what the first of them are. */
  readonly thanked?: MomentId | undefined;
}

/** The library before anybody looks for anything. Samples are there, and count as nothing. */
export function libraryHome(library: Findable, { who, at, thanks, thanked }: LookingIn): LibraryHome {
  const today = at.slice(0, 10);
  const { id, name, isCurator } = who;
  const seen = library.entries.filter(({ moment }) => mayFind(moment, who) && isListed(moment, library.customers));
  const real = seen.filter(({ moment }) => !moment.sample);
  const customers = [...library.customers.values()];
  // One about whom something real was added stays.
  const needed = new Set(real.map(({ moment }) => moment.customer));
  const openable = real.filter(({ moment }) => mayOpen(moment, today)).length;
  return {
    me: { id, name, isCurator },
    isEmpty: customers.length === 0 && seen.length === 0,
    isSmall: openable < smallLibrary,
    hasSamples: real.length < seen.length || customers.some(({ id, sample }) => sample && !needed.has(id)),
    customers: customers.filter(({ sample }) => !sample).length,
    moments: real.filter(({ moment }) => moment.state !== 'archived').length,
    waiting: { ...waitingMoments(real, who, at), unspoken: unspokenOf(library, who, today), thanks },
    ...(thanked === undefined ? {} : { thanked }),
    gaps: gapsIn(library, real, today),
  };
}

function waitingMoments(real: readonly FindableMoment[], who: Asker, at: string) {
  const count = (waits: (moment: MomentProjection) => boolean) => real.filter(({ moment }) => waits(moment)).length;
  const soon = soonToVerify(at);
  return {
    drafts: count((moment) => moment.state === 'draft' && isTheirs(moment, who)),
    toReview: who.isCurator ? count(({ state }) => state === 'review') : 0,
    toVerify: count((moment) => isToVerify(moment, who, soon)),
  };
}

function unspokenOf({ customers }: Findable, who: Asker, today: string): number {
  return [...customers.values()].filter(
    (customer) => customer.accountOwner?.id === who.id && isUnspoken(customer, today),
  ).length;
}

/** Of these kinds a library should always have something new. */
const awaitedKinds: readonly MomentKind[] = ['struggle', 'win', 'story', 'quote', 'brief'];
const awaitedWithinDays = 60;

/** Worst first: what can't be told, what is never told, whom nobody knows. Only of a library that somebody began. */
function gapsIn({ customers }: Findable, real: readonly FindableMoment[], today: string): Gap[] {
  const told = real.filter(({ moment }) => isTold(moment, today));
  const known = [...customers.values()].filter(({ sample }) => !sample);
  if (known.length === 0) return [];
  const stale = told.filter(({ moment }) => stateOn(moment, today) === 'stale').length;
  const heardOf = customersTold(told, today);
  const silent = known.filter(({ id }) => !heardOf.has(id)).length;
  const unspoken = known.filter((customer) => isUnspoken(customer, today)).length;
  return [
    ...(stale > 0 ? [{ gap: 'stale', count: stale } as const] : []),
    ...awaitedKinds.flatMap((kind) => kindGap(kind, told, today)),
    ...teamGaps(told),
    ...(silent > 0 ? [{ gap: 'silentCustomers', count: silent } as const] : []),
    ...(unspoken > 0 ? [{ gap: 'unspoken', count: unspoken } as const] : []),
  ];
}

function kindGap(kind: MomentKind, told: readonly FindableMoment[], today: string): Gap[] {
  const last = told.reduce((newest, { moment }) => {
    return moment.kind === kind && moment.heardOn > newest ? moment.heardOn : newest;
  }, '');
  const days = last === '' ? awaitedWithinDays : daysSilent({ lastSpoken: { on: last }, at: today }, today);
  return days >= awaitedWithinDays ? [{ gap: 'noKind', kind, days }] : [];
}

function teamGaps(told: readonly FindableMoment[]): Gap[] {
  const teams = new Set(told.map(({ moment }) => moment.ourPart));
  return companyFunctions.filter((team) => !teams.has(team)).map((team) => ({ gap: 'noTeam', team }));
}
