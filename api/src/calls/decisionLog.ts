import type { Answered } from '../../../domain/contract';
import type { DecisionPage, FoundDecisions, LoggedDecision } from '../../../domain/decisionLog';
import { findDecisions as found, listedDecision } from '../../../domain/findingDecisions';
import { Problem } from '../../../domain/problems';
import { catalogueOf } from '../catalogue/catalogue';
import { decisionLog, readLogged } from '../catalogue/decisionLog';
import type { Ports } from '../ports';
import { readDecision } from '../rows';
import { askerOf, type Ask, type Asking } from './ask';
import { saidAbout } from './predictions';

export function findDecisions(ask: Ask<'findDecisions'>): Promise<Answered<'findDecisions'>> {
  return search(ask, ask.query);
}

async function search(asking: Asking, { after, ...finding }: Ask<'findDecisions'>['query']): Promise<FoundDecisions> {
  const [log, { customers }] = await Promise.all([decisionLog(asking.ports), catalogueOf(asking.ports)]);
  return found({ log, customers }, { finding, after, who: askerOf(asking) });
}

export async function openDecision({ ports, params }: Ask<'openDecision'>): Promise<Answered<'openDecision'>> {
  const logged = await readLogged(ports, params.series, params.decision);
  const page = logged && (await pageOf(ports, logged));
  if (!page) throw new Problem('notFound', 'This decision is not in the log.');
  return page;
}

export async function exportDecisions(ask: Ask<'exportDecisions'>): Promise<Answered<'exportDecisions'>> {
  const { decisions, next } = await search(ask, ask.query);
  const pages = await Promise.all(
    decisions.map(async ({ series, decision }) => {
      const logged = await readLogged(ask.ports, series, decision.id);
      return (logged && (await pageOf(ask.ports, logged))) ?? [];
    }),
  );
  return { records: pages.flat(), ...(next === undefined ? {} : { next }) };
}

/** As it stands now, with what was said of it: the log may be a moment behind. */
async function pageOf(ports: Ports, logged: LoggedDecision): Promise<DecisionPage | undefined> {
  const { series, decision: known } = logged;
  const decision = (await readDecision(ports, series, known.occurrence, known.id))?.value;
  if (!decision || decision.removed) return undefined;
  const [considerations, { customers }] = await Promise.all([saidAbout(ports, series, decision), catalogueOf(ports)]);
  return { listed: listedDecision({ ...logged, decision }, customers), considerations };
}
