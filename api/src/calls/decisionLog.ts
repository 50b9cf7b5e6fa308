import { removedSinceLock } from '../../../domain/amendments';
import type { Answered } from '../../../domain/contract';
import {
  mayReadDecisions,
  type DecisionPage,
  type FoundDecisions,
  type LoggedDecision,
} from '../../../domain/decisionLog';
import type { Decision } from '../../../domain/decisions';
import { findDecisions as found, listedDecision } from '../../../domain/findingDecisions';
import { Problem } from '../../../domain/problems';
import { catalogueOf } from '../catalogue/catalogue';
import { decisionLog, readLogged } from '../catalogue/decisionLog';
import { readDecision } from '../rows';
import { askerOf, type Ask, type Asking } from './ask';
import { saidAbout, supportsOf } from './predictions';
import { loggedSeries } from './projections/series';

export function findDecisions(ask: Ask<'findDecisions'>): Promise<Answered<'findDecisions'>> {
  return search(ask, ask.query);
}

async function search(asking: Asking, { after, ...finding }: Ask<'findDecisions'>['query']): Promise<FoundDecisions> {
  const [log, { customers }] = await Promise.all([decisionLog(asking.ports), catalogueOf(asking.ports)]);
  const known = { decisions: log.decisions.values(), meetings: log.meetings, customers };
  return found(known, { finding, after, who: askerOf(asking) });
}

export async function openDecision(ask: Ask<'openDecision'>): Promise<Answered<'openDecision'>> {
  const { series, decision } = ask.params;
  const logged = await readLogged(ask.ports, series, decision);
  const page = logged && (await pageOf(ask, logged));
  if (!page) throw new Problem('notFound', 'This decision is not in the log.');
  return page;
}

export async function exportDecisions(ask: Ask<'exportDecisions'>): Promise<Answered<'exportDecisions'>> {
  const { decisions, next } = await search(ask, ask.query);
  const pages = await Promise.all(
    decisions.map(async ({ series, decision }) => {
      const logged = await readLogged(ask.ports, series, decision.id);
      return (logged && (await pageOf(ask, logged))) ?? [];
    }),
  );
  return { records: pages.flat(), ...(next === undefined ? {} : { next }) };
}

/** Taken out of a locked record it stays, and says so. */
function isGone(decision: Decision): boolean {
  return decision.removed === true && !removedSinceLock(decision);
}

/** As it stands now, with what was said of it, and for whoever may read it now: the log may be a moment behind. */
async function pageOf({ ports, by }: Asking, logged: LoggedDecision): Promise<DecisionPage | undefined> {
  const { series, decision: known } = logged;
  const [meeting, found] = await Promise.all([
    loggedSeries(ports, series),
    readDecision(ports, series, known.occurrence, known.id),
  ]);
  const decision = found?.value;
  if (!meeting || !mayReadDecisions(meeting, by.id) || !decision || isGone(decision)) return undefined;
  const [considerations, { customers }] = await Promise.all([saidAbout(ports, series, decision), catalogueOf(ports)]);
  const supports = await supportsOf(ports, series, considerations);
  return { listed: listedDecision({ ...logged, decision }, meeting, customers), considerations, supports };
}
