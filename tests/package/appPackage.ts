import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const packageFolder = join(process.cwd(), 'appPackage');
export const readPackageFile = (name: string) => readFileSync(join(packageFolder, name));
export const hasPackageFile = (name: string) => existsSync(join(packageFolder, name));

type Strings = Record<string, string>;

/** The parts of the manifest that the tests look at; its whole shape is the official schema's business. */
export interface Manifest {
  id: string;
  developer: Record<'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl', string>;
  localizationInfo: { defaultLanguageFile: string; additionalLanguages: { languageTag: string; file: string }[] };
  icons: { color: string; outline: string };
  staticTabs: { entityId: string; contentUrl: string; scopes: string[]; context: string[] }[];
  bots: { botId: string; scopes: string[]; commandLists: { commands: { title: string }[] }[] }[];
  composeExtensions: { commands: { id: string; title: string; parameters?: object[] }[] }[];
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
}

export const deployed: Strings = {
  TEAMS_APP_ID: '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f',
  BOT_ID: '9a1b2c3d-4e5f-4a6b-8c7d-0e1f2a3b4c5d',
  ENTRA_CLIENT_ID: '7b6a5948-3726-4150-8f9e-0d1c2b3a4f5e',
  TAB_DOMAIN: 'func-moment.azurewebsites.net',
};

/** The manifest as it is once `teamsapp.yml` has filled in its placeholders. */
export const readManifest = () =>
  JSON.parse(
    readPackageFile('manifest.json')
      .toString('utf8')
      .replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => deployed[name] ?? placeholder),
  ) as Manifest;

export const readLanguage = (file: string) => JSON.parse(readPackageFile(file).toString('utf8')) as Strings;
