import { describe, expect, test } from '@jest/globals';
import { Action, ActionId, closeAction, concernedBy, editAction, takeAction } from '../../domain/actions';
import { escalate, escalationOf } from '../../domain/escalations';
import { answerOffer, offerAction } from '../../domain/handOvers';
import { askOwner, inquiriesOf, takeBackInquiry, wasAsked } from '../../domain/askingOwners';
import { occurrenceKeyOf } from '../../domain/meetings';
import { Problem } from '../../domain/problems';
import { ben, linh, mai } from '../support/people';

const at = '2026-11-22T09:00:00.000Z';
const asked = '2026-12-06T09:00:00.000Z';
const within = '2026-12-07T08:59:59.000Z';
const dayAfter = '2026-12-07T09:00:00.000Z';
const later = '2026-12-08T09:00:00.000Z';
const taken = () => takeAction({ id: ActionId.parse('action-1'), text: 'Call Ken' }, occurrenceKeyOf(at), ben, at);
const stalled = () => escalate(taken(), { at: asked, to: mai.id });
const inquired = () => askOwner(stalled(), mai, asked);

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('asking the owner', () => {
  test('is logged, and is no movement: the action stands still, and nobody changed it', () => {
    const action = inquired();
    expect(action).toMatchObject({ revision: 3, inquiries: [{ by: mai, of: ben, at: asked }] });
    expect(escalationOf(action)).toBeDefined();
    expect([action.changedBy, action.changedAt]).toEqual([undefined, undefined]);
    expect(concernedBy(action)).toEqual([ben.id, mai.id]);
    expect(Action.parse(JSON.parse(JSON.stringify(action)))).toEqual(action);
  });

  test('again within a day is asking once; after it, and by somebody else, it is another', () => {
    const action = inquired();
    expect(wasAsked(action, mai.id, within)).toBe(true);
    expect(askOwner(action, mai, within)).toBe(action);
    expect(wasAsked(action, mai.id, dayAfter)).toBe(false);
    const all = askOwner(askOwner(action, linh, within), mai, dayAfter);
    expect(all.inquiries).toHaveLength(3);
    expect(inquiriesOf(all).map((one) => [one.by.name, one.at])).toEqual([
      [mai.name, dayAfter],
      [linh.name, within],
    ]);
  });

  test('another owner is asked anew', () => {
    const given = editAction(inquired(), { base: 3, owner: linh }, ben, within);
    expect(inquiriesOf(given)).toEqual([]);
    expect(askOwner(given, mai, within).inquiries.at(-1)).toEqual({ by: mai, of: linh, at: within });
  });

  test.each([
    ['one’s own', () => askOwner(taken(), ben, asked), 'notAllowed'],
    ['what is done', () => askOwner(closeAction(taken(), ben, at), mai, asked), 'notAllowed'],
    [
      'what was removed',
      () => askOwner(editAction(taken(), { base: 1, removed: true }, ben, at), mai, asked),
      'notFound',
    ],
  ] as const)('of %s is refused', (_which, act, code) => {
    expect(problemOf(act).code).toBe(code);
  });

  test('keeps the last fifty', () => {
    let action = taken();
    for (let day = 0; day < 60; day += 1)
      action = askOwner(action, mai, new Date(Date.parse(asked) + day * 86_400_000).toISOString());
    expect([action.inquiries.length, action.revision]).toEqual([50, 61]);
  });
});

describe('what was asked ends', () => {
  test.each([
    ['reworded by its owner', (action: Action) => editAction(action, { base: 3, text: 'Call her' }, ben, later)],
    [
      'given another day by its owner',
      (action: Action) => editAction(action, { base: 3, dueOn: '2027-01-01' }, ben, later),
    ],
    ['offered to somebody by its owner', (action: Action) => offerAction(action, { base: 3, to: linh }, ben, later)],
    ['done, whoever did it', (action: Action) => closeAction(action, linh, later)],
    [
      'taken over by somebody',
      (action: Action) => {
        const offered = offerAction(action, { base: 3, to: linh }, mai, asked);
        return answerOffer(offered, { offeredAt: asked, accepted: true }, linh, later);
      },
    ],
  ])('%s', (_how, move) => {
    const moved = move(inquired());
    expect(inquiriesOf(moved)).toEqual([]);
    expect(moved.inquiries).toEqual([{ by: mai, of: ben, at: asked, movedAt: later }]);
  });

  test('not when somebody else rewords it', () => {
    const reworded = editAction(inquired(), { base: 3, text: 'Call her' }, mai, later);
    expect(inquiriesOf(reworded)).toHaveLength(1);
    expect(escalationOf(reworded)).toBeUndefined();
  });
});

describe('what was asked is taken back', () => {
  test('as if nobody had asked, once however often', () => {
    const back = takeBackInquiry(inquired(), { askedAt: asked }, mai, asked);
    expect([back.inquiries, back.revision]).toEqual([[], 4]);
    expect(takeBackInquiry(back, { askedAt: asked }, mai, later)).toBe(back);
    expect(askOwner(back, mai, within).inquiries).toHaveLength(1);
  });

  test('each their own, asked in the same moment, too', () => {
    const both = askOwner(inquired(), linh, asked);
    expect(takeBackInquiry(both, { askedAt: asked }, linh, asked).inquiries).toMatchObject([{ by: mai }]);
    expect(problemOf(() => takeBackInquiry(both, { askedAt: asked }, ben, asked)).code).toBe('notAllowed');
  });

  test('without saying which: what they asked within the last minute, and nothing else', () => {
    const twice = askOwner(askOwner(inquired(), linh, dayAfter), mai, dayAfter);
    const back = takeBackInquiry(twice, {}, mai, dayAfter);
    expect(back.inquiries.map(({ by, at }) => [by, at])).toEqual([
      [mai, asked],
      [linh, dayAfter],
    ]);
    expect(takeBackInquiry(back, {}, mai, dayAfter)).toBe(back);
    expect(takeBackInquiry(back, {}, ben, dayAfter)).toBe(back);
    const moved = editAction(inquired(), { base: 3, text: 'Call her' }, ben, asked);
    expect(problemOf(() => takeBackInquiry(moved, {}, mai, asked)).code).toBe('conflict');
  });

  test('for a minute, and not once its owner moved it', () => {
    expect(problemOf(() => takeBackInquiry(inquired(), { askedAt: asked }, mai, within)).code).toBe('notAllowed');
    const moved = editAction(inquired(), { base: 3, text: 'Call her' }, ben, asked);
    const refused = problemOf(() => takeBackInquiry(moved, { askedAt: asked }, mai, asked));
    expect([refused.code, refused.theirs]).toEqual(['conflict', moved]);
  });
});
