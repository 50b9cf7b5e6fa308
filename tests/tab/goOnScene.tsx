import { screen, within } from '@testing-library/react';
import type { DecisionPage } from '../../domain/decisionLog';
import { decide, editDecision, type Decision, type EarlierDecision } from '../../domain/decisions';
import { moveDecision } from '../../domain/decisionStates';
import { listedDecision } from '../../domain/findingDecisions';
import { createDrafts } from '../../src/meeting/drafts';
import { keepIn } from '../../src/meeting/keeping';
import { LazyDecisions } from '../../src/surfaces/decisions/LazyDecisions';
import type { Language } from '../../src/words';
import { loggedSeries as here } from '../support/loggedSeries';
import { decisionOn } from '../support/meetingView';
import { ben, home, mai } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

export const at = '2026-11-29T09:00:00.000Z';
export const paid = decisionOn('Pay after 60 days', 'changed', 'We pay in instalments.');
export const putOff = moveDecision(decisionOn('Move the help desk'), { base: 1, state: 'deferred' }, ben, at);

/** One decision as the API keeps it, with what others did to it meanwhile. */
export class Kept {
  constructor(
    public decision: Decision,
    public more: Partial<DecisionPage> = {},
  ) {}

  readonly api = new ScriptedApi({
    openDecision: () => this.page(),
    moveDecision: ({ body: { occurrence: _where, ...body } }) => this.keep(moveDecision(this.decision, body, mai, at)),
    supersede: ({ body: { base, earlier } }) => this.keep(replacing(this.decision, base, earlier)),
    decide: ({ body: { occurrence: _where, ...body } }) => this.keep(decide(this.decision, body, mai, at)),
    editDecision: ({ body: { occurrence: _where, ...body } }) => this.keep(editDecision(this.decision, body, mai, at)),
  });

  private keep(changed: Decision): Decision {
    this.decision = changed;
    return changed;
  }

  private page(): DecisionPage {
    const logged = { series: here.series, decision: this.decision, customers: [], considered: 0, asked: [], words: '' };
    const listed = listedDecision(logged, here, new Map());
    return { listed, considerations: [], supports: {}, moments: [], actions: [], mayGoOn: true, ...this.more };
  }
}

function replacing(
  { supersedes: _before, ...rest }: Decision,
  base: number,
  earlier: EarlierDecision | null,
): Decision {
  return { ...rest, revision: base + 1, ...(earlier && { supersedes: earlier }) };
}

export function draftsHere() {
  return createDrafts(
    keepIn(() => localStorage),
    { tenant: home, person: mai.id, meeting: 'library' },
    () => new Date(),
  );
}

export async function open(kept: Kept, language: Language = 'en') {
  const route = { at: 'decision', series: here.series, decision: kept.decision.id } as const;
  const page = () => <LazyDecisions route={route} go={() => undefined} drafts={draftsHere()} />;
  const shown = await show(page(), { api: kept.api, language });
  await screen.findByRole('heading', { name: kept.decision.text });
  return shown;
}

export const goOn = () => within(screen.getByRole('region', { name: 'Go on with it' }));
export const sentOf = ({ api }: Kept, name: string) => api.heard.filter((call) => call.name === name);
export const day = () => screen.getByLabelText('Look back on', { selector: 'input' });
export const saidBar = (text: string) => goOn().getByText(text).closest('[role=status]');
export const outcome = () => screen.getByRole('textbox', { name: 'What was decided' });
