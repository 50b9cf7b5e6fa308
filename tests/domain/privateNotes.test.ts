import { describe, expect, test } from '@jest/globals';
import type { Consideration } from '../../domain/considerations';
import { applyUpdate } from '../../domain/meetingView';
import { hiddenNote, isPrivate, privatelyIn, seenBy } from '../../domain/privateNotes';
import { considered, decisionOn, earlierOccurrence, occurrenceOf, viewFor } from '../support/meetingView';
import { ben, linh, mai } from '../support/people';

const at = '2026-11-22T09:35:00.000Z';
const decision = decisionOn('Sixty days');
const open = { ...occurrenceOf(undefined), private: { by: mai, at } };
const shown = occurrenceOf(undefined);
const aloud = considered(decision, 'hurts', 'Said aloud');
const written = (more: Partial<Consideration> = {}): Consideration => ({
  ...considered(decision, 'hurts', 'Trainers stop'),
  ...privatelyIn(open),
  ...more,
});

describe('a note', () => {
  test('carries by which switching-on it was written, and nothing where notes are open', () => {
    expect(privatelyIn(open)).toEqual({ privateSince: at });
    expect([privatelyIn(shown), privatelyIn(undefined)]).toEqual([{}, {}]);
  });

  const again = { ...open, private: { by: mai, at: '2026-11-22T09:50:00.000Z' } };
  test.each([
    ['while that is on', written(), open, true],
    ['once it is shown', written(), shown, false],
    ['when it is switched on another time', written(), again, false],
    ['that was written aloud', aloud, open, false],
    ['of an earlier occurrence', written({ occurrence: earlierOccurrence }), open, false],
    ['whose occurrence is not known', written(), undefined, false],
  ])('%s', (_, note, occurrence, expected) => {
    expect(isPrivate(note, occurrence)).toBe(expected);
  });
});

describe('seen', () => {
  const all = [aloud, written()];

  test('by its author, by others and by everybody', () => {
    expect(seenBy(ben.id, all, open)).toEqual({ considerations: all, hidden: [] });
    for (const person of [linh.id, mai.id, undefined])
      expect(seenBy(person, all, open)).toEqual({ considerations: [aloud], hidden: [hiddenNote(written())] });
    expect(seenBy(linh.id, all, shown)).toEqual({ considerations: all, hidden: [] });
  });

  test('when it was taken back: by its author whole, by others empty, and while private not at all', () => {
    const gone = written({ removed: true, who: 'Secret', text: 'Secret', revision: 2 });
    expect(seenBy(ben.id, [gone], shown).considerations).toEqual([gone]);
    expect(seenBy(linh.id, [gone], open)).toEqual({ considerations: [], hidden: [] });
    const [emptied] = seenBy(linh.id, [gone], shown).considerations;
    expect(emptied).toMatchObject({ id: gone.id, removed: true, revision: 2, text: '—' });
    expect(JSON.stringify(emptied)).not.toMatch(/Secret/);
  });
});

describe('heard of', () => {
  const note = hiddenNote(written());
  const view = viewFor(linh, { occurrence: open, decisions: [decision] });

  test('it is counted once, however often that is told, and no more when it is taken back', () => {
    const one = applyUpdate(applyUpdate(view, { kind: 'hidden', note }), { kind: 'hidden', note });
    expect(one.hidden).toEqual([note]);
    const gone = applyUpdate(one, { kind: 'hidden', note: { ...note, revision: 2, removed: true } });
    expect(gone.hidden).toEqual([]);
  });

  test('its author keeps it whole', () => {
    const mine = applyUpdate(view, { kind: 'consideration', consideration: written() });
    expect(applyUpdate(mine, { kind: 'hidden', note })).toEqual(mine);
  });

  test('in full it is not counted any more', () => {
    const hidden = applyUpdate(view, { kind: 'hidden', note });
    const told = applyUpdate(hidden, { kind: 'consideration', consideration: written() });
    expect([told.hidden, told.considerations.length]).toEqual([[], 1]);
  });
});
