import { useEffect, useRef, useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import type { Person } from '../../../domain/people';
import { useInMeeting, usePreference } from '../../meeting/MeetingContext';
import { useWords, type Words } from '../../words';

/** A screen reader that is told of each of thirty notes a second says nothing else any more. */
const saidEvery = 4_000;

/** Read out politely: what others added, unless that is paused. */
export function News() {
  const { panel } = useWords();
  const view = useInMeeting((state) => state.view);
  const [isAnnounced] = usePreference('announcements');
  const [said, setSaid] = useState<readonly Note[]>([]);
  const known = useRef<{ readonly ids: Set<string>; readonly newest: string }>(undefined);
  const unsaid = useRef<Note[]>([]);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { news: words } = panel;
  useEffect(() => {
    if (!view) return;
    const notes = notesIn(view);
    const before = (known.current ??= { ids: new Set(notes.map(({ id }) => id)), newest: newestOf(notes) });
    // What is read from further back is no news.
    const news = notes.filter(({ id, at }) => !before.ids.has(id) && at > before.newest);
    for (const { id } of news) before.ids.add(id);
    if (!isAnnounced) return;
    unsaid.current.push(...news.filter(({ by }) => by.id !== view.me.id));
    const say = () => {
      pause.current = undefined;
      if (unsaid.current.length === 0) return;
      setSaid(unsaid.current.splice(0));
      pause.current = setTimeout(say, saidEvery);
    };
    if (pause.current === undefined) say();
  }, [view, isAnnounced]);
  useEffect(() => () => clearTimeout(pause.current), []);
  return (
    <p className="visually-hidden news" aria-live="polite">
      {said.length > 0 && sentenceFor(said, words)}
    </p>
  );
}

interface Note {
  readonly id: string;
  readonly at: string;
  readonly by: Person;
  readonly noun: 'decision' | 'consideration' | 'action';
}

function notesIn({ decisions, considerations, actions }: MeetingView): Note[] {
  return [
    ...decisions.map(({ id, at, by }) => ({ id, at, by, noun: 'decision' as const })),
    ...considerations.map(({ id, at, by }) => ({ id, at, by, noun: 'consideration' as const })),
    ...actions.map(({ id, at, by }) => ({ id, at, by, noun: 'action' as const })),
  ];
}

function newestOf(notes: readonly Note[]): string {
  return notes.reduce((newest, { at }) => (at > newest ? at : newest), '');
}

function sentenceFor(news: readonly Note[], words: Words['panel']['news']): string {
  const [first] = news;
  return first && news.length === 1 ? words[first.noun](first.by.name) : words.several(news.length);
}
