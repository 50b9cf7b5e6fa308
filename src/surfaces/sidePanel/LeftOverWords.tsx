import { Button, Textarea } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { EffectOnDecision, type Decision } from '../../../domain/decisions';
import type { LetGo } from '../../meeting/lettingGo';
import { useDraft, useDrafts, useInMeeting } from '../../meeting/MeetingContext';
import { parts, wordsIn } from '../../meeting/written';
import { copied } from '../../parts/copied';
import { LetGoLine } from '../../parts/LetGoLine';
import { useWords } from '../../words';
import { useWrittenWords } from '../../words/writtenWords';
import { KeptPrediction } from './KeptPrediction';
import { form } from './predictedThen';
import { asText, takenTo, type LeftOver } from './leftOver';
import type { LeftOvers } from './useLeftOver';
import { focusForm } from './useKeptFocus';

interface LeftOverWordsProps {
  readonly left: LeftOver;
  readonly leftOvers: LeftOvers;
  /** Where the words can be taken to. */
  readonly decisions: readonly Decision[];
  /** And the lines that can be gone on with here. */
  readonly lines?: readonly Line[];
}

const linesOfPanel = ['decision', 'action'] as const;
type Line = (typeof linesOfPanel)[number] | 'expected';

/** What somebody wrote of something that is gone: theirs to copy, to take along, or to let go. */
export function LeftOverWords(props: LeftOverWordsProps) {
  const { left, leftOvers } = props;
  const bringBack = (one: LetGo, line: HTMLElement) => {
    const panel = line.closest('main');
    flushSync(() => leftOvers.takeBack(one));
    if (panel) focusForm(panel, left.field);
  };
  return (
    <>
      {leftOvers.letGoneOf(left).map((one) => (
        <LetGoLine key={one.key} one={one} onUndo={(line) => bringBack(one, line)} isTaking={!one.moved} />
      ))}
      {leftOvers.isKept(left) && <Kept {...props} />}
    </>
  );
}

function Kept(props: LeftOverWordsProps) {
  const { left, leftOvers } = props;
  const { gone: words } = useWrittenWords();
  const chosen = useChosen(left);
  const me = useInMeeting(({ view }) => view?.me.id);
  const { draft = {}, write } = useDraft(left.field);
  const [said, setSaid] = useState('');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const here = useRef<HTMLDivElement>(null);
  const id = useId();
  // A part that is emptied stays to be typed into.
  const shown = parts.filter((part) => draft[part]?.trim() || seen.includes(part));
  if (shown.length !== seen.length) setSeen(shown);
  const copy = async () => {
    const isCopied = await copied([asText(draft), chosen].filter(Boolean).join('\n'));
    setSaid(isCopied ? words.copied : words.byHand);
    if (!isCopied) here.current?.querySelector('textarea')?.select();
  };
  const { was } = left;
  const name = was?.by?.id === me ? undefined : was?.by?.name;
  return (
    <div
      ref={here}
      className="stack left-over"
      role="group"
      aria-label={was ? words.of(was.text) : words.unknown}
      data-draft={left.field}
    >
      <p className="quiet" id={id} role="status">
        {left.since ? words.since[left.since](name) : was?.by ? words.removed[was.noun](name) : words.unknown}
      </p>
      {left.field.startsWith(form) && <KeptPrediction field={left.field} />}
      {shown.map((part) => (
        <label key={part} className="labelled">
          {words.parts[part]}
          <Textarea
            size="small"
            rows={2}
            resize="vertical"
            aria-describedby={id}
            value={draft[part] ?? ''}
            onChange={(_event, { value }) => write({ [part]: value })}
          />
        </label>
      ))}
      {chosen !== undefined && <p>{chosen}</p>}
      <div className="row row-wrap">
        <Button size="small" disabledFocusable={wordsIn(draft).length === 0} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button size="small" onClick={() => leftOvers.letGo(left)}>
          {words.discard}
        </Button>
        <span className="quiet" role="status">
          {said}
        </span>
      </div>
      <TakeAlong {...props} />
    </div>
  );
}

/** What was chosen with an outcome: what asking about customers did to the decision. */
function useChosen({ field }: LeftOver): string | undefined {
  const { common } = useWords();
  const { draft } = useDraft(field);
  const effect = EffectOnDecision.safeParse(draft?.['effect']);
  return field.startsWith('outcome:') && effect.success ? common.effectsOnDecision[effect.data] : undefined;
}

/** To the question of another decision, or as a line of its own: it is sent from there. */
function TakeAlong({ left, leftOvers, decisions, lines = linesOfPanel }: LeftOverWordsProps) {
  const { gone: words } = useWrittenWords();
  const drafts = useDrafts();
  const here = useRef<HTMLDivElement>(null);
  const nearest = decisions.find((decision) => decision.id === left.at);
  const [chosen, choose] = useState(nearest ? `consideration:${nearest.id}` : '');
  const other = decisions.find(({ id }) => chosen === `consideration:${id}`);
  const isThere = other !== undefined || lines.some((line) => line === chosen);
  const take = () => {
    const draft = drafts.read(left.field);
    const panel = here.current?.closest('main');
    if (!draft || !isThere || !panel) return;
    const there = drafts.read(chosen);
    const line = [there?.['text'], asText(draft).replace(/\s+/g, ' ')].filter(Boolean).join(' ');
    flushSync(() => {
      const joined = other
        ? { ...takenTo(there, questionOf(left, draft)), called: other.text }
        : { ...there, text: line };
      drafts.write(chosen, joined);
      leftOvers.letGo(left, { to: chosen, there, joined });
    });
    focusForm(panel, chosen);
  };
  return (
    <div ref={here} className="row row-wrap">
      <select
        className="select grow"
        aria-label={words.takeTo}
        value={isThere ? chosen : ''}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{words.takeTo}</option>
        {decisions.map(({ id, text }) => (
          <option key={id} value={`consideration:${id}`}>
            {words.toDecision(text)}
          </option>
        ))}
        {lines.map((line) => (
          <option key={line} value={line}>
            {{ decision: words.newDecision, action: words.newAction, expected: words.newExpected }[line]}
          </option>
        ))}
      </select>
      <Button size="small" disabledFocusable={!isThere} onClick={take}>
        {words.take}
      </Button>
    </div>
  );
}

/** Of a note all of it; what was meant for another kind of form is said in words. */
function questionOf({ field, was }: LeftOver, draft: Record<string, string>): Record<string, string> {
  const isNote = field.startsWith('consideration:') || was?.noun === 'consideration';
  return isNote ? draft : { text: asText(draft) };
}
