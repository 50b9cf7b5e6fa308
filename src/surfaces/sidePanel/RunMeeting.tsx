import { Button } from '@fluentui/react-components';
import { memo, useEffect, useState } from 'react';
import { mayShowCustomers, type Audience } from '../../../domain/audience';
import { Problem } from '../../../domain/problems';
import { GlyphOf } from '../../look/icons';
import { isSameAround, type MeetingAround } from '../../meeting/aroundNotes';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import { Notice } from '../../notices/Notice';
import { countPrivate } from '../../parts/sittings/countPrivate';
import { useHost } from '../../teams/host';
import { useWords } from '../../words';
import { usePresentingWords } from '../../words/presentingWords';
import { useSittingWords } from '../../words/sittingWords';

/** For whoever runs the meeting: the stage, and the end. */
export const RunMeeting = memo(Running, (before, now) => isSameAround(before.view, now.view));

function Running({ view: { me, audience, occurrence, opening } }: { readonly view: MeetingAround }) {
  const { panel } = useWords();
  const { prepareStage, wrapUp } = useMeetingVerbs();
  const host = useHost();
  const [problem, setProblem] = useState<Problem>();
  const [stage, setStage] = useState<Stage>('untouched');
  const [isAsking, setAsking] = useState(false);
  const attempt = async (what: () => Promise<void>) => {
    setProblem(undefined);
    setStage('untouched');
    try {
      await what();
    } catch (cause) {
      setProblem(cause instanceof Problem ? cause : new Problem('unexpected', '', { cause }));
    }
  };
  const share = async () => {
    await prepareStage();
    await host.shareToStage();
    setStage('shared');
  };
  const said = useSaid(stage, audience);
  useEffect(() => {
    // Where it does not come, it is asked for again when it is needed.
    if (me.mayRun) host.readyStage().catch(() => undefined);
  }, [host, me.mayRun]);
  const isMixed = occurrence !== undefined && !mayShowCustomers(audience);
  useEffect(() => {
    if (!isMixed || !me.mayRun) return;
    // Where Teams does not let us, the stage itself shows no customer any more.
    host.clearStage().then(
      (wasThere) => wasThere && setStage('cleared'),
      () => undefined,
    );
  }, [host, isMixed, me.mayRun]);
  const mayShare = me.mayRun && occurrence !== undefined && opening.kind !== 'off' && opening.kind !== 'withdrawn';
  const mayWrapUp = me.mayWrapUp && occurrence !== undefined;
  // Wrapped up by somebody else: the meeting that begins again is asked about anew.
  if (isAsking && !mayWrapUp) setAsking(false);
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

type Stage = 'untouched' | 'shared' | 'cleared';

/** Once everybody is known to be internal again, there is nothing left to say. */
function useSaid(stage: Stage, audience: Audience): string {
  const { panel } = useWords();
  const { stage: words } = usePresentingWords();
  if (stage === 'shared' && audience.kind === 'internal') return panel.sharing;
  if (stage === 'untouched' || audience.kind === 'internal') return '';
  const why = words[audience.kind];
  return stage === 'cleared' ? words.cleared(why) : words.veiled(why);
}

/** Asked in its place: nothing may cover a panel this narrow. */
function WrapUpSure({ onSure, onLeave }: { readonly onSure: () => void; readonly onLeave: () => void }) {
  const { common, panel } = useWords();
  const { private: words } = useSittingWords();
  const hidden = useInMeeting(({ view }) => (view ? countPrivate(view) : 0));
  const shows = hidden > 0 ? words.wrapUpShows(hidden) : '';
  return (
    <div className="notice" role="group" aria-label={`${panel.wrapUpSure} ${shows}`.trim()}>
      <p className="notice-sentence">{panel.wrapUpSure}</p>
      {shows && <p className="notice-sentence">{shows}</p>}
      <div className="row">
        <Button autoFocus appearance="primary" onClick={onSure}>
          {panel.wrapUpNow}
        </Button>
        <Button onClick={onLeave}>{common.cancel}</Button>
      </div>
    </div>
  );
}
