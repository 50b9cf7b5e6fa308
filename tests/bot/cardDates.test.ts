import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { digestWords } from '../../api/src/words/digest';
import { extensionWords } from '../../api/src/words/extension';
import { nudgeWords } from '../../api/src/words/nudge';
import { replyWords } from '../../api/src/words/replies';
import { words, type Language } from '../../api/src/words/words';
import { galleryCards } from '../../local/teams/window/gallery/galleryCards';

/** A message stands in a chat for years, and is drawn anew only when what it tells of changes. */
const languages: readonly Language[] = ['en', 'vi'];

const aDay = '2026-03-03';
const relative = {
  en: /\b(today|tomorrow|yesterday|tonight|(this|next|last) (week|month|year)|for a week|days? (ago|left))\b/i,
  vi: /hôm nay|ngày mai|hôm qua|tuần này|tuần sau|tuần trước|trong một tuần|ngày trước|còn \d+ ngày/i,
};

/** Every sentence there is, with a day wherever one is put in. */
function sentencesIn(says: unknown): string[] {
  if (typeof says === 'string') return [says];
  if (typeof says === 'function') return [String((says as (...given: string[]) => string)(aDay, aDay))];
  return typeof says === 'object' && says !== null ? Object.values(says).flatMap(sentencesIn) : [];
}

function allOf(language: Language): string[] {
  const { opening, summary, ...rest } = words[language];
  // These are put together from what was chosen and weighed; no day of theirs is one to come.
  const { why: _why, ...opens } = opening;
  const { priority: _priority, ...sums } = summary;
  const others = [digestWords, nudgeWords, replyWords, extensionWords].map((each) => each[language]);
  return [opens, sums, rest, ...others].flatMap(sentencesIn);
}

afterEach(() => {
  jest.useRealTimers();
});

describe('what a message says of a day stays true when the day has passed', () => {
  test.each(languages)('by naming the day with its year, %s', (language) => {
    const { day, summary } = words[language];
    expect(summary.due(day(aDay))).toBe(language === 'en' ? 'due 3 March 2026' : 'hạn 3 tháng 3, 2026');
    for (const said of [extensionWords[language].day(aDay), nudgeWords[language].title('A meeting', aDay)])
      expect(said).toContain(day(aDay));
    expect(digestWords[language].offUntil(day(aDay))).toContain(day(aDay));
  });

  test.each(languages)('and says nothing that is counted from the day on which it is read, %s', (language) => {
    // A question is asked of those who are in the meeting; a button counts from when it is pressed.
    const { week, allWeek } = digestWords[language];
    const asked = [words[language].opening.nothing.title, week, allWeek];
    const asks = (sentence: string) => sentence.includes('?') || asked.includes(sentence);
    const told = allOf(language).filter((sentence) => !asks(sentence));
    expect(told.length).toBeGreaterThan(150);
    expect(told.filter((sentence) => relative[language].test(sentence))).toEqual([]);
  });

  test.each(languages)('nor is any card drawn by the clock, %s', (language) => {
    const drawnOn = (now: string) => {
      jest.useFakeTimers({ now: new Date(now) });
      return JSON.stringify(galleryCards(language));
    };
    expect(drawnOn('2030-01-01T09:00:00.000Z')).toBe(drawnOn('2026-11-20T09:00:00.000Z'));
  });
});
