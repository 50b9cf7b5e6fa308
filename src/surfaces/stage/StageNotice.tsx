import { shownName } from '../../../domain/customers';
import type { TellableMoment } from '../../../domain/meetingView';
import type { Showing } from '../../../domain/meetings';
import { useWords } from '../../words';
import { useStageWords } from '../../words/stageWords';
import { StageFoot } from './StageFoot';

interface StageNoticeProps {
  readonly told: TellableMoment;
  readonly notice: string;
  readonly showing: Showing;
}

/** What a hard story is about, before it is told: it is shown when whoever presents begins. */
export function StageNotice({ told: { moment, customer }, notice, showing }: StageNoticeProps) {
  const { common } = useWords();
  const words = useStageWords();
  return (
    <section className="stage-moment" aria-label={words.label}>
      <p className="stage-kind">{common.kinds[moment.kind]}</p>
      <p className="stage-customer" lang={moment.language}>
        {shownName(customer)}
      </p>
      <div className="stage-notice">
        <p className="stage-label">{words.notice}</p>
        <p className="stage-notice-text" lang={moment.language}>
          {notice}
        </p>
      </div>
      <p className="stage-calm-more">{words.noticeMore}</p>
      <StageFoot showing={showing} />
    </section>
  );
}
