import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { openTeams, type LocalTeams, type TeamsOptions } from './teams';
import type { TeamsWindow } from './window';

/** One local Teams for all the tests of a file; what a browser complains of, or Teams doesn't know, fails the test. */
export function withTeams(options?: TeamsOptions): () => LocalTeams {
  let teams: LocalTeams | undefined;
  const open = () => {
    if (!teams) throw new Error('Teams is not open yet.');
    return teams;
  };
  beforeAll(async () => {
    teams = await openTeams(options);
  });
  afterEach(() => {
    // For whoever looks into a story that fails.
    if (process.env['STORY_PICTURES']) return open().picture(process.env['STORY_PICTURES']);
    expect(open().complaints()).toEqual([]);
    return undefined;
  });
  afterAll(async () => {
    await teams?.close();
  });
  return open;
}

/** What a window complained of because the story made it so: that alone, however often it asked, and it is forgiven. */
export function causedOnPurpose({ complaints }: TeamsWindow, expected: RegExp): void {
  const made = complaints.splice(0);
  expect(made).not.toEqual([]);
  expect(made.filter((complaint) => !expected.test(complaint))).toEqual([]);
}
