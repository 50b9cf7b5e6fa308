import type { Consideration } from '../../../domain/considerations';
import type { Person } from '../../../domain/people';
import { GlyphOf } from '../../look/icons';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useConsideringWords } from '../../words/consideringWords';

interface SupportButtonProps {
  readonly consideration: Consideration;
  readonly me: string | undefined;
  readonly people: readonly Person[];
}

/** One tap supports a note, another takes that back, a double one is one; whoever wrote it sees who does. */
export function SupportButton({ consideration, me, people }: SupportButtonProps) {
  const words = useConsideringWords().support;
  const { supportConsideration, takeBackSupport } = useMeetingVerbs();
  const names = people.map(({ name }) => name).join(', ');
  const isMine = consideration.by.id === me;
  if (isMine) return names === '' ? null : <span className="quiet">{words.by(names)}</span>;
  const isGiven = people.some(({ id }) => id === me);
  const shown = people.length > 0 ? `${words.give} · ${people.length}` : words.give;
  const label = words.giveTo(shown, consideration.text);
  return (
    <button
      type="button"
      className="link-button support"
      aria-pressed={isGiven}
      aria-label={names === '' ? label : `${label}. ${words.by(names)}`}
      title={names === '' ? undefined : words.by(names)}
      onClick={({ detail }) => {
        if (detail < 2) (isGiven ? takeBackSupport : supportConsideration)(consideration);
      }}
    >
      {isGiven && <GlyphOf glyph="action" />}
      {shown}
    </button>
  );
}
