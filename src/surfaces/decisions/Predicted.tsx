import type { Consideration } from '../../../domain/considerations';
import type { DecisionPage } from '../../../domain/decisionLog';
import { AmendedSaid } from '../../parts/AmendedSaid';
import { Marks } from '../../parts/Marks';
import { NotesRemoved } from '../../parts/NotesRemoved';
import { EffectMark } from '../../parts/considerations/EffectMark';
import { PriorityLine } from '../../parts/considerations/PriorityLine';
import { RestsOn } from '../../parts/considerations/RestsOn';
import { useWords } from '../../words';
import { useConsideringWords } from '../../words/consideringWords';
import { useDecisionLogWords } from '../../words/decisionLogWords';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { printRoute } from '../library/route';
import { LoggedPart } from './LoggedPart';
import { namedIn } from './namedIn';

/** What was said then of customers: who would feel it, by which path, how much it weighs and what that rests on. */
export function Predicted({ page }: { readonly page: DecisionPage }) {
  const { page: words, feltBy } = useDecisionLogWords();
  const { customers } = page.listed;
  return (
    <LoggedPart title={words.predicted}>
      <PredictedNotes page={page} />
      {customers.length > 0 && (
        <p>
          {feltBy}{' '}
          {customers.map(({ id, name }) => (
            <a key={id} className="logged-customer" href={printRoute({ at: 'customer', customer: id })}>
              {name}
            </a>
          ))}
        </p>
      )}
    </LoggedPart>
  );
}

export function PredictedNotes({ page }: { readonly page: DecisionPage }) {
  const { nothingPredicted, notesWait } = useDecisionRecordWords();
  const { considerations, hiddenNotes, removedNotes } = page;
  if (considerations.length === 0 && !hiddenNotes && !removedNotes) return <p className="quiet">{nothingPredicted}</p>;
  return (
    <>
      {considerations.length > 0 && <PredictedList page={page} />}
      {hiddenNotes !== undefined && <p className="quiet">{notesWait(hiddenNotes)}</p>}
      <NotesRemoved removed={removedNotes} />
    </>
  );
}

function PredictedList({ page }: { readonly page: DecisionPage }) {
  return (
    <ul>
      {page.considerations.map((note) => (
        <li key={note.id}>
          <EffectMark effect={note.effect} /> <span className="said-text">{note.text}</span> <Marks record={note} />
          <AmendedSaid record={note} kind="note" />
          {note.chain && <p>{note.chain.join(' → ')}</p>}
          <PriorityLine consideration={note} />
          <Grounds note={note} page={page} />
          <Standing note={note} page={page} />
        </li>
      ))}
    </ul>
  );
}

interface NoteProps {
  readonly note: Consideration;
  readonly page: DecisionPage;
}

function Standing({ note, page: { supports } }: NoteProps) {
  const { common } = useWords();
  const { supported } = useDecisionLogWords();
  const { states } = useConsideringWords().state;
  const { saidBy } = useDecisionRecordWords();
  const { who, pathway, state, by } = note;
  const supporters = supports[note.id] ?? 0;
  const said = [who, pathway && common.pathways[pathway], states[state], supporters > 0 && supported(supporters)];
  return <p className="quiet">{[...said, saidBy(by.name)].filter(Boolean).join(' · ')}</p>;
}

/** Which customers it names, what it rests on, and what a regulated team has to foresee. */
function Grounds({ note, page }: NoteProps) {
  const { known, regulated } = useConsideringWords();
  const { customers = [], evidence, harm, vulnerable } = note;
  const names = namedIn(note, page);
  return (
    <>
      {customers.length > 0 && (
        <p className="quiet">{names.length > 0 ? known.names(names.join(', ')) : known.count(customers.length)}</p>
      )}
      {evidence &&
        (evidence.kind === 'moment' ? <RestsOnMoment note={note} page={page} /> : <RestsOn evidence={evidence} />)}
      {harm !== undefined && <p className="quiet said-text">{regulated.harmSaid(harm)}</p>}
      {vulnerable !== undefined && <p className="quiet">{regulated.vulnerableSaid(vulnerable)}</p>}
    </>
  );
}

/** One that whoever looks may not find is told of, and nothing of what it says. */
function RestsOnMoment({ note: { evidence }, page: { moments } }: NoteProps) {
  const { restsOnMoment } = useConsideringWords().evidence;
  const moment = evidence?.kind === 'moment' ? moments.find(({ id }) => id === evidence.moment) : undefined;
  if (!moment) return <p className="quiet">{restsOnMoment(undefined)}</p>;
  return (
    <p className="quiet">
      {restsOnMoment(undefined)}:{' '}
      <a className="logged-customer" href={printRoute({ at: 'moment', moment: moment.id })}>
        {moment.headline}
      </a>
    </p>
  );
}
