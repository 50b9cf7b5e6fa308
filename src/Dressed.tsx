import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { loadPatiently } from './loadPatiently';
import { useHost, type Theme } from './teams/host';
import { languageOf, loadWords, WordsProvider, type Words } from './words';

const fluentThemes: Record<Theme, FluentTheme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

interface DressedProps {
  /** In the language the page was opened in. */
  readonly words: Words;
  readonly children: ReactNode;
}

/** Wears the theme and speaks the language of Teams, also when they change. */
export function Dressed({ words: first, children }: DressedProps) {
  const { app } = useHost().context;
  const language = languageOf(app.locale);
  const [words, setWords] = useState(first);
  useEffect(() => {
    let current = true;
    const wear = (loaded: Words) => {
      if (current) setWords(loaded);
    };
    // Where they don't come, it goes on in the language it speaks already.
    loadPatiently(() => loadWords(language)).then(wear, () => undefined);
    return () => {
      current = false;
    };
  }, [language]);
  return (
    <FluentProvider theme={fluentThemes[app.theme]} className="dressed">
      <WordsProvider words={words}>{children}</WordsProvider>
    </FluentProvider>
  );
}
