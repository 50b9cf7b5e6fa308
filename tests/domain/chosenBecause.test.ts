import { describe, expect, test } from '@jest/globals';
import type { ChoiceRecord } from '../../domain/choiceRecord';
import { chosenBecause } from '../../domain/chosenBecause';
import { outsideDomainsIn, type RosterMember } from '../../domain/audience';
import { addMoment, NewMoment } from '../../domain/moments';
import { roomQuestion } from '../../domain/roomQuestions';
import { guest, home, internal, outsider } from '../support/apiPeople';
import { customerNamed, momentAbout } from '../support/library';
import { mai } from '../support/people';

const record = (score: Partial<ChoiceRecord['score']> = {}, more: Partial<ChoiceRecord> = {}): ChoiceRecord => ({
  epoch: 1,
  pools: { eligible: 20, bag: 12, afterGuard: 9, afterCustomers: 6, afterShare: 6, afterKind: 4 },
  guard: { asked: 8, used: 8 },
  window: { asked: 3, used: 3 },
  relaxed: [],
  score: {
    variety: { value: 0.8, gap: 8, rem: 1 },
    kindNew: true,
    fresh: { value: 0.9, days: 18 },
    relevance: { value: 0, tags: [] },
    total: 0.7,
    ...score,
  },
  stale: false,
  tie: 1,
  ...more,
});

describe('what is said of a choice', () => {
  test('is what the meeting is about, where the moment is about it too', () => {
    expect(chosenBecause(record({ relevance: { value: 1, tags: ['payment'] } }))).toEqual({
      because: 'about',
      tags: ['payment'],
    });
  });

  test('is its customer, where that weighed more than how fresh it is', () => {
    expect(chosenBecause(record())).toEqual({ because: 'customerNotHeard', openings: 8 });
    const fresh = record({ variety: { value: 0.2, gap: 1, rem: 1 } });
    expect(chosenBecause(fresh)).toEqual({ because: 'heardLately', days: 18 });
    const neither = record({ variety: { value: 0, gap: 0, rem: 1 }, fresh: { value: 0.1, days: 400 } });
    expect(chosenBecause(neither)).toEqual({ because: 'stillToCome' });
  });

  test('is good news where that was due, and that there is no other where there is none', () => {
    expect(chosenBecause(record({}, { goodNews: 'bag' }))).toEqual({ because: 'goodNews' });
    expect(chosenBecause(record({}, { goodNews: 'none' }))).toMatchObject({ because: 'customerNotHeard' });
    const { pools } = record();
    expect(chosenBecause(record({}, { pools: { ...pools, eligible: 1 } }))).toEqual({ because: 'onlyOne' });
  });
});

describe('the question to the room', () => {
  const told = (more: object) => {
    const asked = momentAbout(customerNamed('Ken'), 'Ken waits').moment;
    return addMoment(NewMoment.parse({ ...asked, ...more }), mai, asked.at);
  };
  const ourPart = { who: 'finance', part: 'hurt', how: 'Paid late' };

  test('is the moment’s own, else one about a team’s part, else one that always fits', () => {
    expect(roomQuestion(told({ question: 'Whose week?', ourPart }))).toEqual({ of: 'moment', text: 'Whose week?' });
    expect(roomQuestion(told({ ourPart }))).toEqual({ of: 'team', team: 'finance', part: 'hurt', isPresent: false });
    expect(roomQuestion(told({ ourPart }), ['finance'])).toMatchObject({ isPresent: true });
    expect(roomQuestion(told({}))).toEqual({ of: 'anyone' });
    expect(roomQuestion(undefined)).toEqual({ of: 'anyone' });
  });
});

test('outsiders are known by the domain they come from, guests by the one that they came with', () => {
  const nobody: RosterMember = { name: 'Phone caller' };
  const plain = { ...guest, upn: 'gil@home.example' };
  expect(outsideDomainsIn({ members: [internal(mai), outsider, guest, nobody] }, home)).toEqual(['contoso.example']);
  expect(outsideDomainsIn({ members: [plain] }, home)).toEqual(['home.example']);
});
