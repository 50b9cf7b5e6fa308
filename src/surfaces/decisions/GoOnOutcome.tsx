import { useState } from 'react';
import { Decision, EffectOnDecision, effectsOnDecision } from '../../../domain/decisions';
import type { ListedDecision } from '../../../domain/decisionLog';
import { ConflictNotice } from '../../forms/ConflictNotice';
import { ChoiceField, fieldId, PassageField } from '../../forms/Field';
import { problemsAt, ProblemSummary } from '../../forms/ProblemSummary';
import { useEdit } from '../../forms/useEdit';
import type { Drafts } from '../../meeting/drafts';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useGoingOnWords } from '../../words/goingOnWords';
import type { Done } from './GoOn';
import { outcomeFields, outcomeOf, outcomeTyped, readOutcome, SaidOutcome, type OutcomeField } from './outcomeForm';
import { useDecisionCalls } from './useDecisionCalls';

interface GoOnOutcomeProps {
  readonly listed: ListedDecision;
  readonly drafts: Drafts;
  readonly done: Done;
}

/** Its outcome, written down or corrected later. */
export function GoOnOutcome(props: GoOnOutcomeProps) {
  const { panel } = useWords();
  const edit = useOutcome(props);
  const [isAsked, setAsked] = useState(false);
  if (isAsked || edit.isTyped) return <OutcomeForm {...props} edit={edit} onLeave={() => setAsked(false)} />;
  return (
    <button type="button" className="button" onClick={() => setAsked(true)}>
      {props.listed.decision.outcome === undefined ? panel.outcomeAdd : panel.outcomeEdit}
    </button>
  );
}

function useOutcome({ listed, drafts }: GoOnOutcomeProps) {
  const calls = useDecisionCalls(listed);
  return useEdit({
    drafts,
    key: `outcome:${listed.series} ${listed.decision.id}`,
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

function OutcomeForm({ listed, done, edit, onLeave }: OutcomeFormProps) {
  const { common, panel } = useWords();
  const words = useGoingOnWords();
  const calls = useDecisionCalls(listed);
  const labels: Record<OutcomeField, string> = { 'said.outcome': panel.outcome, 'said.effect': panel.outcomeEffect };
  const save = async () => {
    const { decision: before } = edit.record;
    const saved = await edit.submit(readOutcome);
    if (!saved) return;
    onLeave();
    const { decision } = saved;
    const { outcome, effect } = before;
    // Where it moved with its outcome, the outcome alone doesn't bring it back.
    const isBack = outcome !== undefined && effect !== undefined && decision.state === before.state;
    done(
      words.outcomeSaved,
      isBack ? (key) => calls.decide({ base: decision.revision, outcome, effect }, key) : undefined,
    );
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
          onKeepTheirs={edit.keepTheirs}
        />
      )}
      {edit.failure && <Notice problem={edit.failure} />}
      <FormVerbs
        {...edit}
        save={panel.outcomeSave}
        onLeave={() => {
          edit.clear();
          onLeave();
        }}
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
