import type { MeetingView } from '../../../domain/meetingView';
import { escalateAfterDays } from '../../../domain/meetings';
import { useArrangingWords } from '../../words/arrangingWords';
import { SettingsForm } from './SettingsForm';

/** For whoever runs the meeting to change, for everybody to read. */
export function MeetingSettings({ view }: { readonly view: MeetingView }) {
  const { settings: words } = useArrangingWords();
  return (
    <details className="meeting-fold meeting-settings">
      <summary>{words.title}</summary>
      {view.me.mayRun ? <SettingsForm view={view} /> : <SettingsRead view={view} />}
    </details>
  );
}

function SettingsRead({ view: { settings, people, delegates } }: { readonly view: MeetingView }) {
  const { settings: words } = useArrangingWords();
  const named = people.filter(({ id }) => delegates.includes(id)).map(({ name }) => name);
  const facts = [
    [words.automatic, settings.automatic ? words.yes : words.no],
    [words.card, words.cards[settings.card]],
    [words.goodNews, settings.goodNewsEvery === 0 ? words.goodNewsNever : words.goodNewsEvery(settings.goodNewsEvery)],
    [words.language, words.languages[settings.language]],
    [words.about, settings.about ?? words.nothingSaid],
    [words.rotation, settings.rotation ? words.yes : words.no],
    [words.regulated, settings.regulated ? words.yes : words.no],
    [words.decisionsForEverybody, settings.decisionsForEverybody ? words.yes : words.no],
    [words.escalate, words.escalateAfter(escalateAfterDays(settings))],
    [words.delegates, named.length > 0 ? named.join(', ') : words.nobody],
  ] as const;
  return (
    <dl className="settings-read">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
