import { useEffect, useRef, useState } from 'react';
import { Decision, EffectOnDecision, effectsOnDecision } from '../../../domain/decisions';
import type { ListedDecision } from '../../../domain/decisionLog';
import { ConflictNotice } from '../../forms/ConflictNotice';
import { ChoiceField, fieldId, PassageField } from '../../forms/Field';
import { problemsAt, ProblemSummary } from '../../forms/ProblemSummary';
import { useEdit } from '../../forms/useEdit';
import type { Drafts } from '../../meeting/drafts';
import { Notice } from '../../notices/Notice';
import { useFocusOnOpening } from '../../parts/useFocusOnOpening';
import { useWords } from '../../words';
import { useGoingOnWords } from '../../words/goingOnWords';
import type { Done, Dropped } from './GoOn';
import {
  outcomeDraft,
  outcomeFields,
  outcomeOf,
  outcomeTyped,
  readOutcome,
  SaidOutcome,
  type OutcomeField,
} from './outcomeForm';
import { useDecisionCalls } from './useDecisionCalls';

interface GoOnOutcomeProps {
  readonly listed: ListedDecision;
  readonly drafts: Drafts;
  readonly done: Done;
  readonly dropped: Dropped;
}

/** Its outcome, written down or corrected later. */
export function GoOnOutcome(props: GoOnOutcomeProps) {
  const { panel } = useWords();
  const edit = useOutcome(props);
  const [isAsked, setAsked] = useState(false);
  const isOpen = isAsked || edit.isTyped;
  const opener = useBackTo(isOpen);
  if (isOpen) return <OutcomeForm {...props} edit={edit} onLeave={() => setAsked(false)} />;
  return (
    <button ref={opener} type="button" className="button" onClick={() => setAsked(true)}>
      {props.listed.decision.outcome === undefined ? panel.outcomeAdd : panel.outcomeEdit}
    </button>
  );
}

/** Left, the form gives the keyboard back to what opened it. */
function useBackTo(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && document.activeElement === document.body) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}

function useOutcome({ listed, drafts }: GoOnOutcomeProps) {
  const calls = useDecisionCalls(listed);
  return useEdit({
    drafts,
    key: outcomeDraft(listed.series, listed.decision.id),
    record: outcomeOf(listed.decision),
    fields: outcomeFields,
    typedOf: outcomeTyped,
    send: async (base, changes, key) =>
      outcomeOf(await calls.decide({ base, ...SaidOutcome.parse(changes).said }, key)),
    theirsIn: (theirs) => {
      const decision = Decision.safeParse(theirs);
      return decision.success ? outcomeOf(decision.data) : undefined;
    },
  });
}

interface OutcomeFormProps extends GoOnOutcomeProps {
  readonly edit: ReturnType<typeof useOutcome>;
  readonly onLeave: () => void;
}

function OutcomeForm({ listed, drafts, done, dropped, edit, onLeave }: OutcomeFormProps) {
  const { common, panel } = useWords();
  const words = useGoingOnWords();
  const calls = useDecisionCalls(listed);
  const here = useFocusOnOpening<HTMLFormElement>();
  const labels: Record<OutcomeField, string> = { 'said.outcome': panel.outcome, 'said.effect': panel.outcomeEffect };
  const save = async () => {
    const { decision: before, said } = edit.record;
    // As it stands it is an outcome once more.
    if (said.isOpen) edit.fill(edit.typed);
    const saved = await edit.submit(readOutcome);
    if (!saved) return;
    onLeave();
    const { decision } = saved;
    if (decision.revision === before.revision) return;
    const { outcome, effect } = before;
    // Where it moved with its outcome, the outcome alone doesn't bring it back.
    const isBack = outcome !== undefined && effect !== undefined && decision.state === before.state;
    done(
      words.outcomeSaved,
      isBack ? (key) => calls.decide({ base: decision.revision, outcome, effect }, key) : undefined,
    );
  };
  const drop = (leave: () => void) => {
    const draft = drafts.read(outcomeDraft(listed.series, listed.decision.id));
    leave();
    if (draft) dropped(() => drafts.write(outcomeDraft(listed.series, listed.decision.id), draft));
  };
  const shown = (field: OutcomeField, text: string) => {
    const effect = field === 'said.effect' ? EffectOnDecision.safeParse(text).data : undefined;
    return (effect ? common.effectsOnDecision[effect] : text) || words.noOutcome;
  };
  const stands = outcomeTyped(edit.record);
  const field = (name: OutcomeField) => ({
    name: fieldId('go-on', name),
    label: labels[name],
    value: edit.typed[name],
    problem: edit.problems[name],
    required: true,
    onType: (text: string) => edit.fill({ [name]: text }),
  });
  return (
    <form
      ref={here}
      className="form"
      noValidate
      aria-label={panel.outcome}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ProblemSummary
        tries={edit.tries}
        problems={problemsAt(outcomeFields, edit.problems, (at) => ({
          name: fieldId('go-on', at),
          label: labels[at],
        }))}
      />
      <PassageField {...field('said.outcome')} most={500} />
      <ChoiceField
        {...field('said.effect')}
        choices={effectsOnDecision.map((value) => ({ value, text: common.effectsOnDecision[value] }))}
      />
      {edit.conflict && (
        <ConflictNotice
          sides={edit.conflict.clashing.map((at) => ({
            label: labels[at],
            yours: shown(at, edit.typed[at]),
            theirs: shown(at, stands[at]),
          }))}
          theirName={(edit.record.decision.changedBy ?? edit.record.decision.by).name}
          onKeepMine={() => {
            edit.keepMine();
            void save();
          }}
          onKeepTheirs={() => {
            here.current?.querySelector('textarea')?.focus();
            drop(edit.keepTheirs);
          }}
        />
      )}
      {edit.failure && <Notice problem={edit.failure} />}
      <FormVerbs
        {...edit}
        save={panel.outcomeSave}
        onLeave={() =>
          drop(() => {
            edit.clear();
            onLeave();
          })
        }
      />
    </form>
  );
}

interface FormVerbsProps {
  readonly save: string;
  readonly isSending: boolean;
  readonly isTyped: boolean;
  readonly onLeave: () => void;
}

function FormVerbs({ save, isSending, isTyped, onLeave }: FormVerbsProps) {
  const { common } = useWords();
  const words = useGoingOnWords();
  return (
    <div className="page-verbs">
      <button type="submit" className="button button-primary" aria-disabled={isSending}>
        {isSending ? words.saving : save}
      </button>
      <button type="button" className="button" onClick={onLeave}>
        {isTyped ? words.discard : common.cancel}
      </button>
    </div>
  );
}
