/** Each test's own meeting, and the panels that are opened of it: they leave when the test is over. */
import { afterEach, beforeEach } from '@jest/globals';
import { act, cleanup } from '@testing-library/react';
import type { Person } from '../../domain/people';
import type { Language } from '../../src/words';
import { FakeMeeting } from '../support/fakeMeeting';
import { considered, decisionOn } from '../support/meetingView';
import { mai } from '../support/people';
import { openPanel as openOne, type Opening, type Panel } from './panelScene';

export let meeting: FakeMeeting;
let panels: Panel[] = [];

beforeEach(() => {
  window.localStorage.clear();
  meeting = new FakeMeeting();
  panels = [];
});

afterEach(() => {
  for (const panel of panels) panel.here.leave();
  cleanup();
});

/** Mai's, where nobody else is named. */
export async function open(opening: Partial<Opening> = {}): Promise<Panel> {
  const panel = await openOne({ meeting, person: mai, ...opening });
  panels.push(panel);
  return panel;
}

export function openPanel(person: Person, language: Language = 'en'): Promise<Panel> {
  return open({ person, language });
}

export const terms = decisionOn('Pay after 60 days');
/** Ben's. */
export const note = considered(terms, 'hurts', 'They wait');

/** The meeting has one decision with one note. */
export function withOneNote(): void {
  meeting.decisions.set(terms.id, terms);
  meeting.considerations.set(note.id, note);
}

let changes = 0;

/** As Mai does in a panel of her own: everybody else's hears of it. */
export async function changedByMai(where: string, body: object): Promise<void> {
  changes += 1;
  await act(async () => {
    await meeting.fetchOf(mai)(`/api/meetings/m/${where}`, {
      method: 'PATCH',
      headers: { 'Idempotency-Key': `a-change-by-mai-${changes}` },
      body: JSON.stringify(body),
    });
  });
}
