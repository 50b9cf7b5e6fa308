import { lazy, StrictMode, Suspense, useEffect, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { ApiClient } from './apiClient';
import { ApiProvider } from './ApiContext';
import { Dressed } from './Dressed';
import { loadPatiently } from './loadPatiently';
import { MeetingProvider } from './meeting/MeetingContext';
import type { Meeting } from './meeting/meetingState';
import { Mishap } from './notices/Mishap';
import { NoMeeting, OutsideTeams } from './notices/PlainPage';
import { HostProvider, type Host } from './teams/host';
import type { Surface } from './surfaceOf';
import { SidePanel } from './surfaces/sidePanel/SidePanel';
import { languageOf, loadWords, WordsProvider, type Language, type Words } from './words';

export interface Page {
  readonly host: Host;
  readonly api: ApiClient;
  readonly surface: Surface;
  /** None in the library, and where the app is opened beside a meeting. */
  readonly meeting: Meeting | undefined;
}

const surfaces: Record<Surface, ComponentType> = {
  sidePanel: SidePanel,
  meetingTab: lazy(async () => ({
    default: (await loadPatiently(() => import('./surfaces/meeting/MeetingTab'))).MeetingTab,
  })),
  stage: lazy(async () => ({ default: (await loadPatiently(() => import('./surfaces/stage/Stage'))).Stage })),
  bubble: lazy(async () => ({ default: (await loadPatiently(() => import('./surfaces/bubble/Bubble'))).Bubble })),
  library: lazy(async () => ({
    default: (await loadPatiently(() => import('./surfaces/library/LibraryTab'))).LibraryTab,
  })),
};

/** Draws over the shell that stands in the page; `page` rejects where there is no Teams around us. */
export async function drawApp(page: Promise<Page>, drawn: () => void): Promise<void> {
  const found = await page.catch(() => undefined);
  const words = await wordsFor(languageOf(found?.host.context.app.locale ?? navigator.language));
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root.');
  const content = found ? <App page={found} words={words} drawn={drawn} /> : <Outside words={words} />;
  createRoot(root).render(<StrictMode>{content}</StrictMode>);
}

/** Rather in English than not at all. */
function wordsFor(language: Language): Promise<Words> {
  return loadPatiently(() => loadWords(language)).catch(() => loadWords('en'));
}

interface AppProps {
  readonly page: Page;
  readonly words: Words;
  readonly drawn: () => void;
}

function App({ page, words, drawn }: AppProps) {
  useEffect(drawn, [drawn]);
  return (
    <HostProvider host={page.host}>
      <ApiProvider api={page.api}>
        <Dressed words={words}>
          <Mishap>
            <Suspense fallback={<main aria-busy="true" />}>
              <Where page={page} />
            </Suspense>
          </Mishap>
        </Dressed>
      </ApiProvider>
    </HostProvider>
  );
}

function Where({ page: { surface, meeting } }: { readonly page: Page }) {
  const Surface = surfaces[surface];
  if (meeting) {
    return (
      <MeetingProvider meeting={meeting}>
        <Surface />
      </MeetingProvider>
    );
  }
  return surface === 'library' ? <Surface /> : <NoMeeting />;
}

function Outside({ words }: { readonly words: Words }) {
  return (
    <WordsProvider words={words}>
      <OutsideTeams />
    </WordsProvider>
  );
}
