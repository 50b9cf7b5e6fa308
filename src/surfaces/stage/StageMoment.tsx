import { shownName } from '../../../domain/customers';
import type { RoomQuestion, TellableMoment } from '../../../domain/meetingView';
import type { Showing } from '../../../domain/meetings';
import type { Moment } from '../../../domain/moments';
import { LazyPicture } from '../../images/LazyPicture';
import { typicalSaid } from '../../parts/moments/Typical';
import { useWords } from '../../words';
import { usePresentingWords } from '../../words/presentingWords';
import { useStageWords } from '../../words/stageWords';
import { StageFoot } from './StageFoot';

interface StageMomentProps {
  readonly told: TellableMoment;
  readonly question: RoomQuestion;
  readonly showing: Showing;
}

/** Who, what happened, what they said, what changed, and one question: large enough for the far end of the room. */
export function StageMoment({ told, question, showing }: StageMomentProps) {
  const { common } = useWords();
  const words = useStageWords();
  const presenting = usePresentingWords();
  const { moment, customer } = told;
  const asked = moment.question ?? presenting.question(question);
  const isStoryShown = hasRoomForStory(moment);
  const picture = moment.picture ?? customer.picture;
  return (
    <article
      className="stage-moment"
      lang={moment.language}
      aria-labelledby="stage-headline"
      data-length={lengthOf(moment, isStoryShown, asked)}
      data-picture={picture !== undefined}
    >
      <div className="stage-told-by">
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
        {isStoryShown && <p className="stage-story">{moment.story}</p>}
      </div>
      {picture && (
        <div className="stage-picture">
          <LazyPicture picture={picture} of={moment.picture ? { moment: moment.id } : { customer: customer.id }} />
        </div>
      )}
      <div className="stage-foot">
        {moment.whatChanged !== undefined && (
          <p className="stage-fact">
            <span className="stage-label" lang={common.language}>
              {words.whatChanged}
            </span>
            {moment.whatChanged}
          </p>
        )}
        <p
          className="stage-fact stage-question"
          lang={moment.question === undefined ? common.language : moment.language}
        >
          <span className="stage-label" lang={common.language}>
            {words.question}
          </span>
          {asked}
        </p>
      </div>
      <p className="stage-typical" lang={common.language}>
        {typicalSaid(moment.typicality, common.moment)}
      </p>
      <StageFoot showing={showing} />
    </article>
  );
}

const roomForStory = 420;

/** Whoever presents tells the story: it is on the stage where nothing else says what happened, or where there is room. */
function hasRoomForStory({ story, quote = '', whatChanged = '' }: Moment): boolean {
  return quote === '' && whatChanged === '' ? true : story.length + quote.length + whatChanged.length <= roomForStory;
}

/** The longer the text, the smaller it is written, so that it fits. */
function lengthOf(moment: Moment, isStoryShown: boolean, asked: string): 'short' | 'medium' | 'long' | 'longest' {
  const { headline, quote = '', whatChanged = '', story } = moment;
  const slips = moment.kind === 'commitment' ? moment.slips : '';
  const all = [headline, quote, whatChanged, slips, asked, isStoryShown ? story : ''].join('').length;
  if (all <= 260) return 'short';
  if (all <= 480) return 'medium';
  return all <= 760 ? 'long' : 'longest';
}
