import { useRef } from 'react';
import * as z from 'zod/mini';
import { Decision } from '../../../domain/decisions';
import type { ListedDecision } from '../../../domain/decisionLog';
import { reviewWaits } from '../../../domain/reviews';
import { Day } from '../../../domain/text';
import { ConflictNotice } from '../../forms/ConflictNotice';
import { DayField } from '../../forms/Field';
import { problemsIn } from '../../forms/fieldProblems';
import { useEdit, type ReadWhole } from '../../forms/useEdit';
import type { Drafts } from '../../meeting/drafts';
import { Notice } from '../../notices/Notice';
import { dayOf } from '../../parts/dayOf';
import { inMonths } from '../../parts/decisions/inMonths';
import { useWords } from '../../words';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useGoingOnWords } from '../../words/goingOnWords';
import type { Done, Dropped } from './GoOn';
import { useDecisionCalls } from './useDecisionCalls';

interface GoOnReviewProps {
  readonly listed: ListedDecision;
  readonly drafts: Drafts;
  readonly done: Done;
  readonly dropped: Dropped;
}

const fields = ['reviewOn'] as const;
type ReviewField = (typeof fields)[number];
const usualMonths = [3, 6, 12];
const ReviewDay = z.object({ reviewOn: Day });

const readDay: ReadWhole<ReviewField> = (typed) => {
  if (typed.reviewOn === '') return { value: {} };
  const read = ReviewDay.safeParse(typed);
  return read.success ? { value: read.data } : { problems: problemsIn(fields, typed, read.error.issues) };
};

/** The day of the look back: set, moved or taken off. */
export function GoOnReview({ listed, drafts, done, dropped }: GoOnReviewProps) {
  const { common } = useWords();
  const words = useGoingOnWords();
  const record = useDecisionRecordWords();
  const calls = useDecisionCalls(listed);
  const name = `reviewOn:${listed.series} ${listed.decision.id}`;
  const edit = useEdit({
    drafts,
    key: name,
    record: listed.decision,
    fields,
    typedOf: ({ reviewOn = '' }) => ({ reviewOn }),
    send: calls.edit,
    theirsIn: (theirs) => Decision.safeParse(theirs).data,
  });
  const save = async () => {
    const { reviewOn: before, revision } = edit.record;
    const saved = await edit.submit(readDay);
    if (!saved || saved.revision === revision) return;
    const text = saved.reviewOn === undefined ? words.reviewGone : words.reviewSet(common.day(saved.reviewOn));
    // A day that has passed is none to look ahead to.
    const isBack = before === undefined || before >= dayOf(new Date());
    done(text, isBack ? (key) => calls.edit(saved.revision, { reviewOn: before ?? null }, key) : undefined);
  };
  const said = (day: string | undefined) => (day ? common.day(day) : words.noDay);
  const choose = (reviewOn: string) => edit.fill({ reviewOn });
  const waits = !edit.isTyped && reviewWaits(edit.record, dayOf(new Date()));
  const keepTheirs = () => {
    const draft = drafts.read(name);
    edit.keepTheirs();
    if (draft) dropped(() => drafts.write(name, draft));
  };
  const here = useRef<HTMLFormElement>(null);
  /** What is pressed goes away with it: the keyboard stays at the day. */
  const atDay = (press: () => void) => () => {
    here.current?.querySelector('input')?.focus();
    press();
  };
  return (
    <form
      ref={here}
      className="form"
      noValidate
      aria-label={record.reviewOn}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DayField
        name="go-on-review"
        label={record.reviewOn}
        hint={waits ? record.reviewWaitsSaid(said(edit.record.reviewOn)) : record.reviewAbout}
        value={edit.typed.reviewOn}
        problem={edit.problems.reviewOn}
        onType={choose}
      />
      <div className="page-verbs">
        {usualMonths.map((months) => (
          <button key={months} type="button" className="button" onClick={() => choose(inMonths(new Date(), months))}>
            {record.inMonths(months)}
          </button>
        ))}
        {edit.typed.reviewOn !== '' && (
          <button type="button" className="button" onClick={atDay(() => choose(''))}>
            {record.noReview}
          </button>
        )}
      </div>
      {edit.conflict && (
        <ConflictNotice
          sides={[{ label: record.reviewOn, yours: said(edit.typed.reviewOn), theirs: said(edit.record.reviewOn) }]}
          theirName={(edit.record.changedBy ?? edit.record.by).name}
          onKeepMine={() => {
            edit.keepMine();
            void save();
          }}
          onKeepTheirs={atDay(keepTheirs)}
        />
      )}
      {edit.failure && <Notice problem={edit.failure} />}
      {edit.isTyped && (
        <div className="page-verbs">
          <button type="submit" className="button button-primary" aria-disabled={edit.isSending}>
            {edit.isSending ? words.saving : words.keepDay}
          </button>
          <button type="button" className="button" onClick={atDay(edit.clear)}>
            {common.cancel}
          </button>
        </div>
      )}
    </form>
  );
}
