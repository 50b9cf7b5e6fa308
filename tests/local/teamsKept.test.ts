import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { openTeamsFile } from '../../local/teams/savedTeams';
import { teamsAlone } from './teamsAlone';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'teams-'));
  file = path.join(folder, 'teams.json');
});

afterEach(() => rm(folder, { recursive: true }));

test('after a restart the meeting, the chat, the clock and the keys are as they were', async () => {
  const before = await teamsAlone({ file });
  await before.teams.do('mai', { verb: 'dayLater' });
  await before.teams.do('mai', { verb: 'startMeeting' });
  await before.teams.do('ben', { verb: 'say', text: 'Here I am' });
  const token = await before.teams.signIn.tokenFor('mai');
  const kept = before.teams.state('mai');
  await before.close();

  const after = await teamsAlone({ file });
  const { meeting, chat, clockOffsetMs } = after.teams.state('mai');
  expect({ meeting, chat, clockOffsetMs }).toEqual({
    meeting: kept.meeting,
    chat: kept.chat,
    clockOffsetMs: kept.clockOffsetMs,
  });
  const keys = createRemoteJWKSet(new URL(`${after.url}/issuer/keys`));
  await expect(jwtVerify(token, keys, { currentDate: new Date(after.teams.world.now()) })).resolves.toBeDefined();
  await after.close();
});

test('after a restart the curators are those who were chosen', async () => {
  const before = await teamsAlone({ file });
  await before.teams.do('mai', { verb: 'setCurator', person: 'mai', isCurator: false });
  await before.teams.do('mai', { verb: 'setCurator', person: 'linh', isCurator: true });
  await before.close();

  const after = await teamsAlone({ file });
  const curators = after.teams.state('mai').people.filter(({ isCurator }) => isCurator);
  expect(curators.map(({ key }) => key)).toEqual(['linh']);
  await after.close();
});

test('a file of before curators, the people picker and newer colleagues is read as it stands', async () => {
  const before = await teamsAlone({ file });
  await before.teams.do('mai', { verb: 'startMeeting' });
  await before.close();
  const saved = JSON.parse(await readFile(file, 'utf8')) as { world: { people: Record<string, object> } };
  Reflect.deleteProperty(saved.world.people, 'ana');
  for (const settings of Object.values(saved.world.people)) {
    Reflect.deleteProperty(settings, 'isCurator');
    Reflect.deleteProperty(settings, 'peoplePicker');
  }
  await writeFile(file, JSON.stringify(saved));

  const after = await teamsAlone({ file });
  const { meeting, people } = after.teams.state('mai');
  expect(meeting.running).toBe(true);
  expect(people[0]).toMatchObject({ key: 'mai', isCurator: true, peoplePicker: 'works' });
  await after.close();
});

test('a file that cannot be read is set aside, and a new Teams begins with a line that says so', async () => {
  await writeFile(file, '{"v": 1, "keys"');
  const said: string[] = [];
  const { saved } = await openTeamsFile(file, (line) => said.push(line));
  expect(saved.world.meetings).toHaveLength(1);
  expect(said).toEqual([expect.stringContaining('could not be read')]);
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^teams\.json\.unreadable-\d+$/)]);
});
