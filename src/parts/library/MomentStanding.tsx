import { isDraft, type AnyMoment } from '../../../domain/momentDrafts';
import { projectMoment } from '../../../domain/momentProjections';
import { barOf, stateOn } from '../../../domain/momentStates';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { useMomentPageWords } from '../../words/momentPageWords';

/** The state a moment is in, what that means, who can move it on, and what else keeps it from opening a meeting. */
export function MomentStanding({ moment, today }: { readonly moment: AnyMoment; readonly today: string }) {
  const { common } = useWords();
  const { states } = useLibraryWords();
  const words = useMomentPageWords();
  const standing = projectMoment(moment);
  const state = stateOn(standing, today);
  const bar = barOf(standing, today);
  const barred = bar && words.bars[bar];
  const { verifyBy } = moment;
  return (
    <section className="standing" data-state={state} aria-label={states[state]}>
      <p className="standing-state">{states[state]}</p>
      {barred ? <p className="standing-bar">{barred}</p> : <p>{words.means[state]}</p>}
      {isDraft(moment) && moment.note !== undefined && <p className="standing-note">{words.sentBack(moment.note)}</p>}
      <p className="quiet-line">
        {words.next[state]}
        {state === 'published' && verifyBy !== undefined && ` ${words.verifyBy(common.day(verifyBy))}.`}
      </p>
    </section>
  );
}
