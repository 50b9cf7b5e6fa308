import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest, tabsFor, validOrigins } from '../../local/teams/manifest';
import { personOf } from '../../local/teams/people';
import { currentMeeting, firstWorld } from '../../local/teams/world';

let folder: string;
const origin = 'http://localhost:4280';
const meeting = currentMeeting(firstWorld(Date.now()));
const linh = { person: personOf('linh'), meeting, theme: 'dark', locale: 'vi-VN' };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'manifest-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function manifest() {
  const file = path.join(folder, 'manifest.json');
  const contentUrl = 'https://${{TAB_DOMAIN}}/tab/index.html?entity={entityId}&meeting={meetingId}&locale={locale}';
  await writeFile(
    file,
    JSON.stringify({
      id: '${{TEAMS_APP_ID}}',
      validDomains: ['${{TAB_DOMAIN}}', 'maps.example'],
      staticTabs: [
        {
          entityId: 'meeting',
          name: 'Customer Moment',
          contentUrl,
          scopes: ['groupChat'],
          context: ['meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'],
        },
        { entityId: 'library', name: 'Library', contentUrl, scopes: ['personal'] },
        { entityId: 'about', scopes: ['personal'] },
      ],
    }),
  );
  return readManifest(file, origin);
}

test('tabs come from the manifest, where it puts them and with this person and meeting in their address', async () => {
  const tabs = tabsFor(await manifest(), linh);
  expect(tabs.map(({ entityId, place, frameContext }) => [entityId, place, frameContext])).toEqual([
    ['meeting', 'meetingTab', 'content'],
    ['meeting', 'sidePanel', 'sidePanel'],
    ['meeting', 'stage', 'meetingStage'],
    ['library', 'personal', 'content'],
  ]);
  const id = encodeURIComponent(meeting.id);
  expect(tabs[0]?.url).toBe(`${origin}/tab/index.html?entity=meeting&meeting=${id}&locale=vi-VN`);
  expect(tabs[3]?.url).toBe(`${origin}/tab/index.html?entity=library&meeting=&locale=vi-VN`);
});

test('the domains that the manifest allows are origins, the tab’s own is the local one', async () => {
  expect(validOrigins(await manifest(), origin)).toEqual([origin, 'https://maps.example']);
});
