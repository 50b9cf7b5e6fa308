import type { Consideration } from '../../../domain/considerations';
import type { Person } from '../../../domain/people';
import type { Support } from '../../../domain/supports';
import { GlyphOf } from '../../look/icons';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { useConsideringWords } from '../../words/consideringWords';

/** One tap supports a note, another takes that back; whoever wrote it sees who does. */
export function SupportButton({ consideration }: { readonly consideration: Consideration }) {
  const words = useConsideringWords().support;
  const { supportConsideration, takeBackSupport } = useMeetingVerbs();
  const me = useInMeeting(({ view }) => view?.me.id);
  const people = useSupporters(consideration);
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
      onClick={() => (isGiven ? takeBackSupport(consideration) : supportConsideration(consideration))}
    >
      {isGiven && <GlyphOf glyph="action" />}
      {shown}
    </button>
  );
}

const none: readonly Person[] = [];
const noSupports: readonly Support[] = [];
const byNote = new WeakMap<readonly Support[], ReadonlyMap<string, readonly Person[]>>();

/** Put in order once for all notes, whenever somebody supports one. */
function useSupporters({ id }: Consideration): readonly Person[] {
  const supports = useInMeeting(({ view }) => view?.supports ?? noSupports);
  const known = byNote.get(supports) ?? ordered(supports);
  byNote.set(supports, known);
  return known.get(id) ?? none;
}

function ordered(supports: readonly Support[]): ReadonlyMap<string, readonly Person[]> {
  const people = new Map<string, Person[]>();
  for (const { consideration, by, removed } of supports) {
    if (removed) continue;
    const known = people.get(consideration);
    if (known) known.push(by);
    else people.set(consideration, [by]);
  }
  return people;
}
