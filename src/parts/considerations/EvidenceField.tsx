import { useEffect, useId, useRef, useState } from 'react';
import { useApi } from '../../ApiContext';
import { evidenceKinds, type EvidenceKind } from '../../../domain/evidence';
import { wasUpdated } from '../../loadPatiently';
import type { Draft } from '../../meeting/errands';
import { useInMeeting } from '../../meeting/MeetingContext';
import { UpdatedNotice } from '../../notices/UpdatedNotice';
import { useConsideringWords } from '../../words/consideringWords';
import { LookupField, type Choice } from '../LookupField';
import { useTooLong } from '../tooLong';
import { longestBelow } from './considerationDraft';
import { momentKey, useNames, useRemember } from './names';
import { useMayName } from './useLookUp';

interface EvidenceFieldProps {
  readonly draft: Draft;
  readonly isMissing: boolean;
  readonly onWrite: (changed: Draft) => void;
}

/** A moment, a link, a number, or a guess: what the note rests on. */
export function EvidenceField({ draft, isMissing, onWrite }: EvidenceFieldProps) {
  const words = useConsideringWords().evidence;
  const { mayName } = useMayName();
  const why = useId();
  const here = useRef<HTMLDivElement>(null);
  // What it rests on is folded away below: whoever sent the note is led to what is wrong.
  useEffect(() => {
    if (isMissing) here.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [isMissing]);
  const kind = evidenceKinds.find((one) => one === draft['evidence']);
  const missing = isMissing && kind && kind !== 'guess' ? words.missing[kind] : undefined;
  return (
    <div ref={here} className="stack">
      <label className="labelled">
        {words.label}
        <select
          className="select"
          value={kind ?? ''}
          aria-describedby={mayName ? undefined : why}
          onChange={({ target }) => onWrite({ evidence: target.value })}
        >
          <option value="">{words.notSaid}</option>
          {evidenceKinds.map((one) => (
            <option key={one} value={one} disabled={one === 'moment' && !mayName}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      {!mayName && (
        <p className="quiet" id={why}>
          {words.veiled}
        </p>
      )}
      {kind && <Particulars kind={kind} draft={draft} missing={missing} onWrite={onWrite} />}
    </div>
  );
}

interface ParticularsProps extends Omit<EvidenceFieldProps, 'isMissing'> {
  readonly kind: EvidenceKind;
  readonly missing: string | undefined;
}

function Particulars({ kind, draft, missing, onWrite }: ParticularsProps) {
  const words = useConsideringWords().evidence;
  const tooLong = useTooLong(draft['number'], longestBelow.number);
  switch (kind) {
    case 'guess':
      return null;
    case 'moment':
      return <MomentOf draft={draft} missing={missing} onWrite={onWrite} />;
    case 'link':
      return (
        <Line
          label={words.link}
          hint={words.linkHint}
          value={draft['link'] ?? ''}
          problem={missing}
          onType={(link) => onWrite({ link })}
        />
      );
    case 'number':
      return (
        <Line
          label={words.number}
          value={draft['number'] ?? ''}
          problem={tooLong ?? missing}
          onType={(number) => onWrite({ number })}
        />
      );
  }
}

interface LineProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onType: (text: string) => void;
}

function Line({ label, hint, value, problem, onType }: LineProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="lookup-input"
        type="text"
        autoComplete="off"
        placeholder={hint}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}problem`}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
      {problem !== undefined && (
        <p id={`${id}problem`} className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** What was chosen before the veil came is kept; to choose another, customers would have to be named. */
function MomentOf({ draft, missing, onWrite }: Omit<ParticularsProps, 'kind'>) {
  const { mayName } = useMayName();
  if (mayName) return <MomentChosen draft={draft} missing={missing} onWrite={onWrite} />;
  return missing === undefined ? null : (
    <p className="problem" role="alert">
      {missing}
    </p>
  );
}

/** The one that opened this meeting stands first; others are found by a few of their words. */
function MomentChosen({ draft, missing, onWrite }: Omit<ParticularsProps, 'kind'>) {
  const words = useConsideringWords().evidence;
  const remember = useRemember();
  const told = useInMeeting(({ view }) => (view?.opening.kind === 'moment' ? view.opening.told.moment : undefined));
  const [q, setQ] = useState('');
  const { found, said } = useMomentsLike(q);
  const chosen = draft['moment'];
  const headline = useNames(chosen ? [momentKey(chosen)] : []).get(momentKey(chosen ?? ''));
  const opening: Choice[] = told && q === '' ? [{ id: told.id, text: told.headline, about: words.opening }] : [];
  const choices = [...opening, ...found];
  return (
    <>
      {headline !== undefined && <p className="quiet">{words.chosen(headline)}</p>}
      <LookupField
        label={words.moment}
        hint={words.momentHint}
        value={q}
        choices={choices}
        listLabel={words.moment}
        said={words.found(choices.length)}
        problem={missing}
        onType={setQ}
        onChoose={({ id, text }) => {
          remember(momentKey(id), text);
          setQ('');
          onWrite({ moment: id });
        }}
      />
      {said === 'outdated' ? (
        <UpdatedNotice />
      ) : (
        <p className="quiet" role="status">
          {said && words[said]}
        </p>
      )}
    </>
  );
}

const pause = 150;

interface Heard {
  readonly asked: string;
  readonly found: readonly Choice[];
  /** Where there is nothing to choose from: why. */
  readonly said?: 'none' | 'notAsked' | 'outdated' | undefined;
}

const nothingAsked: Heard = { asked: '', found: [] };

function useMomentsLike(q: string): Heard {
  const api = useApi();
  const [heard, setHeard] = useState(nothingAsked);
  const asked = q.trim().slice(0, 200);
  useEffect(() => {
    if (asked === '') return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      api.call('findMoments', { query: { q: asked, state: 'published' } }, { signal: leaving.signal }).then(
        ({ moments }) => {
          const found = moments
            .slice(0, 8)
            .map(({ id, headline, customerName }) => ({ id, text: headline, about: customerName }));
          setHeard({ asked, found, said: found.length === 0 ? 'none' : undefined });
        },
        (failure: unknown) =>
          leaving.signal.aborted || setHeard({ asked, found: [], said: wasUpdated(failure) ? 'outdated' : 'notAsked' }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [api, asked]);
  return asked === '' ? nothingAsked : heard;
}
