import { shownName } from '../../../domain/customers';
import type { TellableMoment } from '../../../domain/meetingView';
import { useWords } from '../../words';
import { useStageWords } from '../../words/stageWords';

/** Who, what happened, what they said, what changed, and one question: large enough for the far end of the room. */
export function StageMoment({ told: { moment, customer } }: { readonly told: TellableMoment }) {
  const { common } = useWords();
  const words = useStageWords();
  const length = moment.story.length > 350 ? 'long' : 'short';
  return (
    <article className="stage-moment" lang={moment.language} aria-labelledby="stage-headline" data-length={length}>
      <p className="stage-kind" lang={common.language}>
        <span>{common.kinds[moment.kind]}</span>
        {moment.sample && <span className="tag">{common.sample}</span>}
      </p>
      <p className="stage-customer">{shownName(customer)}</p>
      <h1 id="stage-headline">{moment.headline}</h1>
      {moment.kind === 'commitment' && (
        <p className="stage-due">
          <strong lang={common.language}>{words.neededBy(common.day(moment.dueOn))}</strong> {moment.slips}
        </p>
      )}
      {moment.quote !== undefined && <blockquote className="stage-quote">{moment.quote}</blockquote>}
      <p className="stage-story">{moment.story}</p>
      <div className="stage-foot">
        {moment.whatChanged !== undefined && (
          <p className="stage-fact">
            <span lang={common.language}>{words.whatChanged}</span>
            {moment.whatChanged}
          </p>
        )}
        {moment.question !== undefined && (
          <p className="stage-fact stage-question">
            <span lang={common.language}>{words.question}</span>
            {moment.question}
          </p>
        )}
      </div>
      {moment.typicality && (
        <p className="stage-typical" lang={common.language}>
          {words.typical(moment.typicality.count, moment.typicality.of)}
        </p>
      )}
    </article>
  );
}
