import { useEffect, useRef, useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import type { Person } from '../../../domain/people';
import { useInMeeting } from '../../meeting/MeetingContext';
import { useWords, type Words } from '../../words';

/** Read out politely: what others added, and when the connection goes or comes back. */
export function News({ trouble }: { readonly trouble: string | undefined }) {
  const { panel } = useWords();
  const view = useInMeeting((state) => state.view);
  const [said, setSaid] = useState('');
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  useEffect(() => {
    if (!view) return;
    const notes = notesIn(view);
    const before = known.current;
    known.current = new Set(notes.map(({ id }) => id));
    const news = before ? notes.filter(({ id, by }) => !before.has(id) && by.id !== view.me.id) : [];
    if (news.length > 0) setSaid(sentenceFor(news, panel.news));
  }, [view, panel]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {trouble ?? said}
    </p>
  );
}

interface Note {
  readonly id: string;
  readonly by: Person;
  readonly noun: 'decision' | 'consideration' | 'action';
}

function notesIn({ decisions, considerations, actions }: MeetingView): Note[] {
  return [
    ...decisions.map(({ id, by }) => ({ id, by, noun: 'decision' as const })),
    ...considerations.map(({ id, by }) => ({ id, by, noun: 'consideration' as const })),
    ...actions.map(({ id, by }) => ({ id, by, noun: 'action' as const })),
  ];
}

function sentenceFor(news: readonly Note[], words: Words['panel']['news']): string {
  const [first] = news;
  return first && news.length === 1 ? words[first.noun](first.by.name) : words.several(news.length);
}
