import { describe, expect, test } from '@jest/globals';
import { ConsiderationId, raiseConsideration, type Consideration } from '../../domain/considerations';
import { readFurther, withoutOne, withPage } from '../../domain/earlierNotes';
import { applyUpdate } from '../../domain/meetingView';
import { readBackAs, withEarlierPage } from '../../src/meeting/earlierPages';
import { considered, decisionOn, thisOccurrence, viewFor } from '../support/meetingView';
import { ben, mai } from '../support/people';

const decision = decisionOn('Sixty days');
const other = decisionOn('Close the hotline');
const left = { [decision.id]: { count: 10, before: 'there' } };

function note(number: number, more: Partial<Consideration> = {}): Consideration {
  const id = ConsiderationId.parse(`consideration-${String(number).padStart(4, '0')}`);
  const said = { id, decision: decision.id, effect: 'hurts' as const, text: `Note ${number}` };
  const at = new Date(Date.UTC(2026, 10, 22, 9, 0, number)).toISOString();
  return { ...raiseConsideration(said, thisOccurrence, ben, at), ...more };
}

const notes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => note(from + at));

describe('what a meeting was not opened with', () => {
  test('is one less when one of it is changed and so comes by itself', () => {
    expect(withoutOne(left, note(1, { revision: 2 }))[decision.id]?.count).toBe(9);
  });

  test('is one less when one of it comes with what happened lately, in whichever order', () => {
    const lately = { [decision.id]: { count: 10, before: 'there', until: note(10).at } };
    const [one, both] = [note(3), note(4)].reduce<(typeof lately)[]>(
      (all, next) => [...all, withoutOne(all.at(-1) ?? lately, next) as typeof lately],
      [],
    );
    expect([one?.[decision.id]?.count, both?.[decision.id]?.count]).toEqual([9, 8]);
    expect(withoutOne(lately, note(11))).toBe(lately);
  });

  test('stays as much when somebody writes a new one, or about another decision', () => {
    expect(withoutOne(left, note(99))).toBe(left);
    expect(withoutOne(left, { ...considered(other, 'helps', 'New'), revision: 2 })).toBe(left);
  });

  test('is what a page did not bring, and nothing after the last page', () => {
    expect(withPage(left, { decision: decision.id, before: 'further', found: 4 })).toEqual({
      [decision.id]: { count: 6, before: 'further' },
    });
    expect(withPage(left, { decision: decision.id, before: undefined, found: 10 })).toEqual({});
  });

  test('can still be asked for while there are pages, however it was counted', () => {
    const all = withPage(left, { decision: decision.id, before: 'further', found: 50 });
    expect(all[decision.id]).toEqual({ count: 1, before: 'further' });
  });

  test('is no more than before for whoever had read further back when the meeting is read again', () => {
    const known = { considerations: notes(41, 100), earlier: { [decision.id]: { count: 40, before: 'far back' } } };
    const read = { considerations: notes(52, 101), earlier: { [decision.id]: { count: 51, before: 'near' } } };
    expect(readFurther(known, read, notes(41, 101))).toEqual({ [decision.id]: { count: 40, before: 'far back' } });
  });

  test('is nothing for whoever had read it all, and what the read says for who knew nothing of it', () => {
    const read = { considerations: notes(52, 101), earlier: { [decision.id]: { count: 51, before: 'near' } } };
    expect(readFurther({ considerations: notes(1, 101), earlier: {} }, read, notes(1, 101))).toEqual({});
    expect(readFurther({ considerations: [], earlier: {} }, read, notes(52, 101))).toEqual(read.earlier);
  });
});

describe('a view that is read back', () => {
  const view = viewFor(mai, { decisions: [decision], considerations: notes(11, 20), earlier: left });

  test('has the page where it belongs, and counts what is left', () => {
    const page = { considerations: notes(6, 10), supports: [], before: 'further' };
    const back = withEarlierPage(view, decision.id, page);
    expect(back.considerations.map(({ text }) => text)).toEqual(notes(6, 20).map(({ text }) => text));
    expect(back.earlier).toEqual({ [decision.id]: { count: 5, before: 'further', until: note(6).at } });
  });

  test('takes a page twice without harm, and keeps the newer of two revisions', () => {
    const page = { considerations: notes(1, 10), supports: [] };
    const edited = applyUpdate(view, {
      kind: 'consideration',
      consideration: note(5, { revision: 2, text: 'Edited' }),
    });
    const twice = withEarlierPage(withEarlierPage(edited, decision.id, page), decision.id, page);
    expect(twice.considerations).toHaveLength(20);
    expect(twice.considerations[4]?.text).toBe('Edited');
    expect(twice.earlier).toEqual({});
  });

  test('stays read back when the meeting is read again', () => {
    const back = withEarlierPage(view, decision.id, { considerations: notes(1, 10), supports: [] });
    const again = viewFor(mai, { decisions: [decision], considerations: notes(12, 21), earlier: left });
    const both = { ...again, considerations: notes(1, 21) };
    expect(readBackAs(back, again, both).earlier).toEqual({});
  });
});
