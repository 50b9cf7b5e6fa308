import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { botWordIn, botWords } from '../../domain/botWords';
import { deployed, hasPackageFile, readLanguage, readManifest, readPackageFile } from './appPackage';

const manifest = readManifest();

function officialErrors(schemaName: string, value: unknown) {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v1.30/${schemaName}.schema.json`;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: { uri: true } });
  addFormats(ajv, ['uri', 'email', 'regex']);
  const validate = ajv.compile(JSON.parse(readFileSync(require.resolve(path), 'utf8')) as object);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function everyString(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(everyString) : [];
}

describe('the manifest', () => {
  test('is what the official schema of 1.30 asks for', () => {
    expect(officialErrors('MicrosoftTeams', manifest)).toEqual([]);
  });

  test('would be refused by that schema with a scope spelt wrongly', () => {
    const [tab] = readManifest().staticTabs;
    expect(
      officialErrors('MicrosoftTeams', { ...manifest, staticTabs: [{ ...tab, scopes: ['groupchat'] }] }),
    ).not.toEqual([]);
  });

  test('has no placeholder that a deployment leaves empty', () => {
    expect(everyString(manifest).filter((text) => text.includes('${{'))).toEqual([]);
  });

  test('names only https addresses, on domains it declares', () => {
    const addresses = everyString(manifest).filter((text) => /^https?:/.test(text) && !text.includes('json-schemas'));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
    const hosts = new Set(addresses.map((address) => new URL(address).host));
    expect([...hosts].filter((host) => !manifest.validDomains.includes(host))).toEqual([]);
  });

  test('offers the meeting in the side panel, on the stage and in the meeting’s chat and details', () => {
    const meeting = manifest.staticTabs.find(({ entityId }) => entityId === 'meeting');
    expect(meeting?.scopes).toEqual(['groupChat', 'team']);
    expect(meeting?.context).toEqual(
      expect.arrayContaining(['meetingSidePanel', 'meetingStage', 'meetingChatTab', 'meetingDetailsTab']),
    );
  });

  test('lets the tab and the bot be in the same meetings', () => {
    const tabScopes = manifest.staticTabs.flatMap(({ scopes }) => scopes);
    expect([...(manifest.bots[0]?.scopes ?? [])].sort()).toEqual([...new Set(tabScopes)].sort());
  });

  test('offers words that the bot understands, in every language', () => {
    const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
    for (const file of [defaultLanguageFile, ...additionalLanguages.map((one) => one.file)]) {
      const titles = Object.entries(readLanguage(file)).filter(([key]) => /commandLists.*\.title$/.test(key));
      expect(titles.map(([, title]) => botWordIn(title))).toEqual([...botWords, ...botWords.slice(0, 3)]);
    }
  });

  test('signs people in to the resource of its own domain', () => {
    expect(manifest.webApplicationInfo).toEqual({
      id: deployed['ENTRA_CLIENT_ID'],
      resource: `api://${deployed['TAB_DOMAIN']}/${deployed['ENTRA_CLIENT_ID']}`,
    });
  });

  test('asks a meeting’s organizer for what it uses and no more', () => {
    const asked = manifest.authorization.permissions.resourceSpecific.map(({ name, type }) => `${type} ${name}`);
    expect(asked.sort()).toEqual([
      'Application ChannelMeeting.ReadBasic.Group',
      'Application ChannelMeetingParticipant.Read.Group',
      'Application OnlineMeeting.ReadBasic.Chat',
      'Application OnlineMeetingParticipant.Read.Chat',
      'Delegated ChannelMeetingStage.Write.Group',
      'Delegated MeetingStage.Write.Chat',
    ]);
  });
});

describe('the languages of the manifest', () => {
  const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
  const english = readLanguage(defaultLanguageFile);
  const at = (path: string) =>
    path
      .split(/[.[\]]+/)
      .reduce<unknown>((value, step) => (step ? (value as Record<string, unknown>)[step] : value), manifest);
  const keysOf = (language: Record<string, string>) => Object.keys(language).filter((key) => key !== '$schema');

  test('are what the official schema of localisations asks for', () => {
    for (const file of [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)]) {
      expect({ file, errors: officialErrors('MicrosoftTeams.Localization', readLanguage(file)) }).toEqual({
        file,
        errors: [],
      });
    }
  });

  test('say in English what the manifest itself says', () => {
    expect(Object.fromEntries(keysOf(english).map((key) => [key, at(key)]))).toEqual(
      Object.fromEntries(keysOf(english).map((key) => [key, english[key]])),
    );
  });

  test('leave no name, description or command in English alone', () => {
    const both = (path: string) => [`${path}.title`, `${path}.description`];
    const commands = manifest.bots[0]!.commandLists.flatMap((list, at) =>
      list.commands.flatMap((_command, index) => both(`bots[0].commandLists[${at}].commands[${index}]`)),
    );
    const extensions = manifest.composeExtensions[0]!.commands.flatMap(({ parameters = [] }, index) => {
      const path = `composeExtensions[0].commands[${index}]`;
      return [...both(path), ...parameters.flatMap((_parameter, at) => both(`${path}.parameters[${at}]`))];
    });
    const tabs = manifest.staticTabs.map((_tab, index) => `staticTabs[${index}].name`);
    const names = ['name.short', 'name.full', 'description.short', 'description.full'];
    const wanted = [...names, ...tabs, ...commands, ...extensions].sort();
    expect(keysOf(english).sort()).toEqual(wanted);
    for (const { file } of additionalLanguages) expect(keysOf(readLanguage(file)).sort()).toEqual(wanted);
  });
});

describe('the icons', () => {
  const sizeOf = (name: string) => {
    const png = readPackageFile(name);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), hasAlpha: png[25] === 6 };
  };

  test('are as large as Teams asks, the outline on a transparent ground', () => {
    expect(hasPackageFile(manifest.icons.color)).toBe(true);
    expect(sizeOf(manifest.icons.color)).toMatchObject({ width: 192, height: 192 });
    expect(sizeOf(manifest.icons.outline)).toEqual({ width: 32, height: 32, hasAlpha: true });
  });
});
