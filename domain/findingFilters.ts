import type { FindableMoment } from './findable';
import type { Counts, Finding } from './finding';
import { isTheirs, stateOn } from './momentStates';
import type { MomentProjection } from './momentProjections';
import type { MomentState } from './moments';
import type { Asker } from './people';
import { dayAfter, fold } from './text';

/** The filters that are shown with counts. */
export const facets = ['kind', 'state', 'team', 'language', 'tag'] as const;
export type Facet = (typeof facets)[number];

export interface Looking {
  readonly finding: Finding;
  readonly who: Asker;
  /** Now, in UTC. */
  readonly at: string;
}

/** Moments to be verified within so many days are shown to whoever can. */
const daysBeforeVerifying = 14;

/** Which filter keeps it out: `undefined` none, `several` more than one, or one that nobody counts. */
export type KeptOut = Facet | 'several' | undefined;

export interface Filters {
  readonly keptOut: (entry: FindableMoment) => KeptOut;
  readonly stateOf: (entry: FindableMoment) => MomentState;
}

export function filtersOf({ finding, who, at }: Looking): Filters {
  const today = at.slice(0, 10);
  const soon = soonToVerify(at);
  const tag = finding.tag === undefined ? undefined : fold(finding.tag);
  const stateOf = ({ moment }: FindableMoment) => stateOn(moment, today);

  const isAbout = (entry: FindableMoment) => {
    const { moment } = entry;
    switch (finding.about) {
      case undefined:
        return true;
      case 'me':
        return isTheirs(moment, who);
      case 'restricted':
        return moment.restricted === true;
      case 'toVerify':
        return isToVerify(moment, who, soon);
    }
  };

  const fails: Readonly<Record<Facet, (entry: FindableMoment) => boolean>> = {
    kind: ({ moment }) => finding.kind !== undefined && moment.kind !== finding.kind,
    state: (entry) => {
      const state = stateOf(entry);
      return finding.state === undefined ? state === 'archived' : state !== finding.state;
    },
    team: ({ moment }) => finding.team !== undefined && moment.ourPart !== finding.team,
    language: ({ moment }) => finding.language !== undefined && moment.language !== finding.language,
    tag: ({ tags }) => tag !== undefined && !tags.includes(tag),
  };

  return {
    stateOf,
    keptOut(entry) {
      if (finding.customer !== undefined && entry.moment.customer !== finding.customer) return 'several';
      if (!isAbout(entry)) return 'several';
      let out: KeptOut;
      for (const facet of facets) {
        if (!fails[facet](entry)) continue;
        if (out !== undefined) return 'several';
        out = facet;
      }
      return out;
    },
  };
}

export function soonToVerify(at: string): string {
  return dayAfter(at, daysBeforeVerifying);
}

/** Told, and soon or already past the day it was to be verified by: for whoever can say that it still holds. */
export function isToVerify(moment: MomentProjection, who: Asker, soon: string): boolean {
  if (moment.verifyBy === undefined || moment.verifyBy > soon) return false;
  const isTold = moment.state === 'published' || moment.state === 'stale';
  return isTold && (who.isCurator || isTheirs(moment, who));
}

/** Counts what would be found with each choice of a filter, the other filters as they are. */
export class FacetCounts {
  private readonly kind = new Map<string, number>();
  private readonly state = new Map<string, number>();
  private readonly team = new Map<string, number>();
  private readonly language = new Map<string, number>();
  private readonly tag = new Map<string, number>();

  constructor(private readonly stateOf: Filters['stateOf']) {}

  /** In every facet, or only in the one that keeps it out. */
  count(entry: FindableMoment, only?: Facet): void {
    const { moment, tags } = entry;
    if (only === undefined || only === 'kind') add(this.kind, moment.kind);
    if (only === undefined || only === 'state') add(this.state, this.stateOf(entry));
    if ((only === undefined || only === 'team') && moment.ourPart) add(this.team, moment.ourPart);
    if (only === undefined || only === 'language') add(this.language, moment.language);
    if (only === undefined || only === 'tag') for (const tag of tags) add(this.tag, tag);
  }

  /** The tags as people spell them. */
  counts(spelling: (folded: string) => string): Counts {
    const { kind, state, team, language } = this;
    const tag = [...this.tag]
      .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
      .slice(0, mostTags)
      .map(([folded, count]) => ({ tag: spelling(folded), count }));
    return {
      kind: Object.fromEntries(kind),
      state: Object.fromEntries(state),
      team: Object.fromEntries(team),
      language: Object.fromEntries(language),
      tag,
    };
  }
}

const mostTags = 20;

function add(counts: Map<string, number>, choice: string): void {
  counts.set(choice, (counts.get(choice) ?? 0) + 1);
}
