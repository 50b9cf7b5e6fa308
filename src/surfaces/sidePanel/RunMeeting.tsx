import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView } from '../../../domain/meetingView';
import { Problem } from '../../../domain/problems';
import { GlyphOf } from '../../look/icons';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { useHost } from '../../teams/host';
import { useWords } from '../../words';

/** For whoever runs the meeting: the stage, and the end. */
export function RunMeeting({ view: { me, occurrence, opening } }: { readonly view: MeetingView }) {
  const { panel } = useWords();
  const { prepareStage, wrapUp } = useMeetingVerbs();
  const { shareToStage } = useHost();
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const [isAsking, setAsking] = useState(false);
  const attempt = async (what: () => Promise<void>) => {
    setProblem(undefined);
    setSaid('');
    try {
      await what();
    } catch (cause) {
      setProblem(cause instanceof Problem ? cause : new Problem('unexpected', '', { cause }));
    }
  };
  const share = async () => {
    await prepareStage();
    await shareToStage();
    setSaid(panel.sharing);
  };
  const mayShare = me.mayRun && occurrence !== undefined && opening.kind !== 'off' && opening.kind !== 'withdrawn';
  const mayWrapUp = me.mayWrapUp && occurrence !== undefined;
  if (!mayShare && !mayWrapUp) return null;
  return (
    <footer className="stack run">
      {isAsking ? (
        <WrapUpSure onSure={() => void attempt(wrapUp).then(() => setAsking(false))} onLeave={() => setAsking(false)} />
      ) : (
        <div className="row row-wrap">
          {mayShare && (
            <Button icon={<GlyphOf glyph="stage" />} onClick={() => void attempt(share)}>
              {panel.share}
            </Button>
          )}
          {mayWrapUp && <Button onClick={() => setAsking(true)}>{panel.wrapUp}</Button>}
        </div>
      )}
      {problem && <Notice problem={problem} />}
      <p className="quiet" role="status">
        {said}
      </p>
    </footer>
  );
}

/** Asked in its place: nothing may cover a panel this narrow. */
function WrapUpSure({ onSure, onLeave }: { readonly onSure: () => void; readonly onLeave: () => void }) {
  const { common, panel } = useWords();
  return (
    <div className="notice" role="group" aria-label={panel.wrapUpSure}>
      <p className="notice-sentence">{panel.wrapUpSure}</p>
      <div className="row">
        <Button autoFocus appearance="primary" onClick={onSure}>
          {panel.wrapUpNow}
        </Button>
        <Button onClick={onLeave}>{common.cancel}</Button>
      </div>
    </div>
  );
}
