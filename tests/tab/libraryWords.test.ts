import { expect, test } from '@jest/globals';
import { capture as englishCapture } from '../../src/words/en/capture';
import { customerPage as englishCustomerPage } from '../../src/words/en/customerPage';
import { decisionLog as englishDecisionLog } from '../../src/words/en/decisionLog';
import { decisionRecord as englishDecisionRecord } from '../../src/words/en/decisionRecord';
import { finder as englishFinder } from '../../src/words/en/finder';
import { library as englishLibrary } from '../../src/words/en/library';
import { libraryHome as englishHome } from '../../src/words/en/libraryHome';
import { meetingTab as englishMeetingTab } from '../../src/words/en/meetingTab';
import { momentPage as englishMomentPage } from '../../src/words/en/momentPage';
import { sitting as englishSitting } from '../../src/words/en/sitting';
import { stage as englishStage } from '../../src/words/en/stage';
import { tellings as englishTellings } from '../../src/words/en/tellings';
import { capture } from '../../src/words/vi/capture';
import { customerPage } from '../../src/words/vi/customerPage';
import { decisionLog } from '../../src/words/vi/decisionLog';
import { decisionRecord } from '../../src/words/vi/decisionRecord';
import { finder } from '../../src/words/vi/finder';
import { library } from '../../src/words/vi/library';
import { libraryHome } from '../../src/words/vi/libraryHome';
import { meetingTab } from '../../src/words/vi/meetingTab';
import { momentPage } from '../../src/words/vi/momentPage';
import { sitting } from '../../src/words/vi/sitting';
import { stage } from '../../src/words/vi/stage';
import { tellings } from '../../src/words/vi/tellings';

/** Every sentence with the path it is kept under; a sentence with parts is said with 2 and 3. */
function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) => {
    const here = path ? `${path}.${name}` : name;
    if (typeof value === 'function') return [[here, String((value as (...parts: number[]) => string)(2, 3))]];
    return typeof value === 'object' && value ? sentences(value, here) : [[here, String(value)]];
  });
}

test.each([
  ['library', englishLibrary, library],
  ['finder', englishFinder, finder],
  ['library’s first page', englishHome, libraryHome],
  ['customer’s page', englishCustomerPage, customerPage],
  ['moment’s page', englishMomentPage, momentPage],
  ['list of tellings', englishTellings, tellings],
  ['form that captures', englishCapture, capture],
  ['meeting tab', englishMeetingTab, meetingTab],
  ['log of decisions', englishDecisionLog, decisionLog],
  ['record of a decision', englishDecisionRecord, decisionRecord],
  ['stage', englishStage, stage],
  ['one sitting', englishSitting, sitting],
])('all that the %s says is said in both languages', (_, english, vietnamese) => {
  const ours = sentences(english);
  const theirs = new Map(sentences(vietnamese));
  expect([...theirs.keys()].sort()).toEqual(ours.map(([path]) => path).sort());
  const same = ours.filter(([path, sentence]) => /[a-z]{3}/.test(sentence) && theirs.get(path) === sentence);
  expect(same).toEqual([]);
});

test('one is not many', () => {
  expect(englishLibrary.momentsOf(1)).toBe('1 moment');
  expect(englishLibrary.momentsOf(2)).toBe('2 moments');
  expect(englishLibrary.form.left(1)).toBe('1 character left');
  expect(englishLibrary.form.left(-1)).toBe('1 character too many');
  expect(englishMeetingTab.record.considerations(1)).toBe('1 consideration');
});
