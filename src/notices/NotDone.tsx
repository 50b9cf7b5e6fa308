import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { MeetingView } from '../../domain/meetingView';
import type { Refused } from '../meeting/errands';
import { useInMeeting, useMeetingVerbs } from '../meeting/MeetingContext';
import { OfferLine } from '../parts/OfferLine';
import { shortened } from '../parts/shortened';
import { useWords } from '../words';
import { useNotDoneWords } from '../words/notDoneWords';
import { useWrittenWords } from '../words/writtenWords';
import type { NotDoneWords } from '../words/en/notDone';

interface NotDoneProps {
  readonly refused: Refused;
}

/** What the API failed at again and again and what stands in no form: said by its name, and done again in one tap. */
export function NotDone({ refused }: NotDoneProps) {
  return refused.isLetGo ? <LetGo refused={refused} /> : <Standing refused={refused} />;
}

/** Words that were kept here alone, and are dropped: for a while they can be had back. */
function LetGo({ refused }: NotDoneProps) {
  const words = useWrittenWords();
  const { chooseAgain } = useMeetingVerbs();
  const of = shortened(refused.errand.form?.draft['text'] ?? '');
  return <OfferLine said={words.letGo(of)} of={of} onUndo={() => chooseAgain(refused)} isTaking />;
}

function Standing({ refused }: NotDoneProps) {
  const { common, panel, problems } = useWords();
  const words = useNotDoneWords();
  const { gone } = useWrittenWords();
  const { keepMine, keepTheirs, forget } = useMeetingVerbs();
  const text = useInMeeting(({ view }) => textOf(refused, view));
  const isDone = useInMeeting(({ view }) => view !== undefined && isDoneIn(view, refused));
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isDone) return;
    const notice = here.current;
    const isIn = notice?.contains(document.activeElement);
    const others = notice?.closest('li, section, main')?.querySelectorAll<HTMLElement>('button, [tabindex]');
    forget(refused);
    if (isIn) [...(others ?? [])].find((one) => !notice?.contains(one))?.focus();
  }, [isDone, forget, refused]);
  const leave = (how: typeof forget) => {
    const around = here.current?.closest('li, section, main');
    flushSync(() => how(refused));
    if (document.activeElement === document.body) around?.querySelector<HTMLElement>('button, [tabindex]')?.focus();
  };
  return (
    <div ref={here} className="notice notice-small" role="alert">
      <p className="notice-sentence">{sentence(refused, text, words)}</p>
      <p>{problems.sentences[refused.code]}</p>
      <div className="row row-wrap">
        {refused.code === 'unexpected' && (
          <Button size="small" onClick={() => leave(keepMine)}>
            {common.tryAgain}
          </Button>
        )}
        <button type="button" className="link-button" onClick={() => leave(refused.apart ? keepTheirs : forget)}>
          {refused.apart ? gone.discard : panel.dismiss}
        </button>
      </div>
    </div>
  );
}

/** It had arrived all the same: others told of it, or it was read. */
function isDoneIn({ me, decisions, considerations, actions, supports }: MeetingView, { errand }: Refused): boolean {
  const { record } = errand;
  const isIt = ({ id }: { readonly id: string }) => id === record;
  switch (errand.name) {
    case 'proposeDecision':
      return decisions.some(isIt);
    case 'raiseConsideration':
      return considerations.some(isIt);
    case 'takeAction':
      return actions.some(isIt);
    case 'closeAction':
      return actions.find(isIt)?.state === 'done';
    case 'supportConsideration':
      return supports.some(({ consideration, by, removed }) => consideration === record && by.id === me.id && !removed);
    default:
      return false;
  }
}

function textOf({ errand, apart }: Refused, view: MeetingView | undefined): string | undefined {
  if (apart) return shortened(errand.form?.draft['text'] ?? '');
  if (errand.name === 'takeAction') return shortened(errand.body.text);
  const records = view ? [...view.decisions, ...view.considerations, ...view.actions] : [];
  const record = records.find(({ id }) => id === errand.record);
  const text = record?.text ?? errand.called;
  return text === undefined ? undefined : shortened(text);
}

function sentence({ errand, apart }: Refused, text: string | undefined, words: NotDoneWords): string {
  if (errand.name === 'moveShowing') return words.told;
  if (text === undefined) return words.unknown;
  if (apart) return words.notKept(text);
  switch (errand.name) {
    case 'editDecision':
    case 'editConsideration':
    case 'editAction': {
      const { removed } = errand.body;
      return removed === undefined ? words.changed(text) : removed ? words.removed(text) : words.broughtBack(text);
    }
    case 'takeAction':
      return words.made(text);
    case 'closeAction':
      return words.done(text);
    case 'reopenAction':
      return words.openAgain(text);
    case 'supportConsideration':
      return words.supported(text);
    case 'takeBackSupport':
      return words.supportTakenBack(text);
    case 'askOwner':
      return words.asked(text);
    case 'takeBackInquiry':
      return words.askedStill(text);
    default:
      return words.changed(text);
  }
}
