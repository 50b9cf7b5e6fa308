import { screen } from '@testing-library/react';
import { ActionId, closeAction, reopenAction, takeAction, type Action } from '../../domain/actions';
import { MeetingAddress } from '../../domain/addresses';
import { askOwner, takeBackInquiry } from '../../domain/askingOwners';
import { answerOffer, offerAction, possibleOwners, takeBackAnswer, takeBackOffer } from '../../domain/handOvers';
import { occurrenceKeyOf, SeriesKey } from '../../domain/meetings';
import type { DigestItem } from '../../domain/myDigest';
import type { MyAction, MyItems } from '../../domain/myItems';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { LibraryPage } from '../../src/surfaces/library/LibraryPage';
import { useWriter } from '../../src/surfaces/library/useWriter';
import type { Host } from '../../src/teams/host';
import type { Language } from '../../src/words';
import { ben, linh, mai } from '../support/people';
import { ScriptedApi, show } from './surfaceScene';

export const at = '2026-11-22T09:00:00.000Z';
export const later = '2026-11-23T09:00:00.000Z';
export const meeting = MeetingAddress.parse('meeting-1');
const none: MyItems = { offers: [], actions: [], stalled: [], reviews: [], drafts: [] };

export const itemOf = (action: Action, title = 'Payment terms review'): MyAction => ({
  series: SeriesKey.parse('s'.repeat(43)),
  meeting,
  title,
  action,
});
export const take = (id: string, text: string, by: Person = mai, dueOn = '2026-12-01') =>
  takeAction({ id: ActionId.parse(id), text, dueOn }, occurrenceKeyOf(at), by, at);
export const offered = (text: string) => offerAction(take('action-o', text, ben), { base: 1, to: mai }, ben, later);

function Page() {
  const writer = useWriter();
  return writer ? <LibraryPage route={{ at: 'mine' }} go={() => undefined} writer={writer} isCurator={false} /> : null;
}

/** Mai's items; what is done is done to them by the rules of the product. */
export function apiOf(
  items: Partial<MyItems>,
  told: DigestItem[] = [],
  people: Person[] = [mai, ben, linh],
): ScriptedApi {
  const actions = new Map(
    [...(items.actions ?? []), ...(items.offers ?? []), ...(items.stalled ?? [])].map(({ action }) => [
      action.id,
      action,
    ]),
  );
  const found = (id: ActionId) => {
    const action = actions.get(id);
    if (!action) throw new Problem('notFound', "This isn't in this meeting.");
    return action;
  };
  const change = (id: ActionId, how: (action: Action) => Action) => {
    const changed = how(found(id));
    actions.set(id, changed);
    return changed;
  };
  return new ScriptedApi({
    readPossibleOwners: ({ params }) => ({ people: possibleOwners(found(params.action), people) }),
    readMyItems: () => ({ ...none, ...items }),
    readMyDigest: () => ({ isReached: told.length === 0, items: told }),
    closeAction: ({ params }) => change(params.action, (action) => closeAction(action, mai, later)),
    reopenAction: ({ params }) => change(params.action, (action) => reopenAction(action, mai, later)),
    offerAction: ({ params, body }) => change(params.action, (action) => offerAction(action, body, mai, later)),
    takeBackOffer: ({ params, query }) => change(params.action, (action) => takeBackOffer(action, query, mai, later)),
    answerOffer: ({ params, body }) => change(params.action, (action) => answerOffer(action, body, mai, later)),
    askOwner: ({ params }) => change(params.action, (action) => askOwner(action, mai, later)),
    takeBackInquiry: ({ params, query }) =>
      change(params.action, (action) => takeBackInquiry(action, query, mai, later)),
    takeBackAnswer: ({ params, query }) => change(params.action, (action) => takeBackAnswer(action, query, mai, later)),
  });
}

export const open = (api: ScriptedApi, language: Language = 'en', teams: Partial<Host> = {}) =>
  show(<Page />, { api, language, teams });
export const part = (name: RegExp) => screen.findByRole('region', { name });
