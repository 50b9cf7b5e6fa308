import type { Consideration } from '../../../domain/considerations';
import { removedNotesIn, removedSinceLock } from '../../../domain/amendments';
import type { Answered } from '../../../domain/contract';
import {
  mayReadDecisions,
  type DecisionPage,
  type FoundDecisions,
  type LoggedDecision,
} from '../../../domain/decisionLog';
import type { Decision } from '../../../domain/decisions';
import { findDecisions as found, listedDecision } from '../../../domain/findingDecisions';
import { present } from '../../../domain/meetingView';
import { mayFind } from '../../../domain/momentStates';
import { Problem } from '../../../domain/problems';
import { catalogueOf } from '../catalogue/catalogue';
import { decisionLog, readLogged } from '../catalogue/decisionLog';
import { readDecision } from '../rows';
import { actionsAtHand, type ActionsAtHand } from './actionsOfDecision';
import { askerOf, type Ask, type Asking } from './ask';
import { listHeldIn, saidIn, supportsOf } from './predictions';
import { replacedTexts } from './replacedTexts';
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
  const page = logged && (await pageOf(ask, logged, actionsAtHand(ask.ports)));
  if (!page) throw new Problem('notFound', 'This decision is not in the log.');
  return page;
}

export async function exportDecisions(ask: Ask<'exportDecisions'>): Promise<Answered<'exportDecisions'>> {
  const { decisions, next } = await search(ask, ask.query);
  const atHand = actionsAtHand(ask.ports);
  const pages = await Promise.all(
    decisions.map(async ({ series, decision }) => {
      const logged = await readLogged(ask.ports, series, decision.id);
      return (logged && (await pageOf(ask, logged, atHand))) ?? [];
    }),
  );
  return { records: pages.flat(), ...(next === undefined ? {} : { next }) };
}

/** Taken out of a locked record it stays, and says so. */
function isGone(decision: Decision): boolean {
  return decision.removed === true && !removedSinceLock(decision);
}

/** As it stands now, with what was said of it, and for whoever may read it now: the log may be a moment behind. */
async function pageOf(
  asking: Asking,
  logged: LoggedDecision,
  atHand: ActionsAtHand,
): Promise<DecisionPage | undefined> {
  const { ports, by } = asking;
  const { series, decision: known } = logged;
  const [meeting, found] = await Promise.all([
    loggedSeries(ports, series),
    readDecision(ports, series, known.occurrence, known.id),
  ]);
  const decision = found?.value;
  if (!meeting || !mayReadDecisions(meeting, by.id) || !decision || isGone(decision)) return undefined;
  const held = await listHeldIn(ports, series, decision);
  const [said, library] = await Promise.all([saidIn(ports, series, decision, held), catalogueOf(ports)]);
  const considerations = present(said.notes);
  const removedNotes = removedNotesIn(said.notes);
  const [supports, texts, actions] = await Promise.all([
    supportsOf(ports, series, considerations),
    replacedTexts(ports, series, decision),
    atHand.of(series, { decision, held, said: considerations }),
  ]);
  const customers = [...new Set(considerations.flatMap((note) => note.customers ?? []))];
  const now = { ...logged, decision, customers, considered: considerations.length };
  return {
    listed: listedDecision(now, meeting, library.customers),
    considerations,
    ...(said.hidden > 0 && { hiddenNotes: said.hidden }),
    ...(removedNotes.length > 0 && { removedNotes }),
    supports,
    ...texts,
    mayGoOn: !decision.removed && meeting.people.includes(by.id),
    moments: momentsOf(asking, library, considerations),
    actions,
  };
}

/** By their headlines those that whoever asks may find; of others a note only says that it rests on one. */
function momentsOf(
  asking: Asking,
  { byId }: Awaited<ReturnType<typeof catalogueOf>>,
  said: readonly Consideration[],
): DecisionPage['moments'] {
  const ids = new Set(said.flatMap(({ evidence }) => (evidence?.kind === 'moment' ? [evidence.moment] : [])));
  const who = askerOf(asking);
  return [...ids].flatMap((id) => {
    const moment = byId.get(id)?.moment;
    return moment && mayFind(moment, who) ? [{ id, headline: moment.headline }] : [];
  });
}
