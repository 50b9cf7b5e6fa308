import { useEffect, useState, type ReactNode } from 'react';
import type { MomentPage as Page } from '../../../domain/libraryCalls';
import { headlineOf, isDraft, type Draft } from '../../../domain/momentDrafts';
import type { MomentId } from '../../../domain/moments';
import { stateOn } from '../../../domain/momentStates';
import type { Problem } from '../../../domain/problems';
import { Notice } from '../../notices/Notice';
import { MissingList } from '../../parts/library/MissingList';
import { momentTyped } from '../../parts/library/momentTyped';
import { previewMoment } from '../../parts/library/momentPreview';
import { MomentRecord } from '../../parts/library/MomentRecord';
import { MomentStanding } from '../../parts/library/MomentStanding';
import { MomentCard } from '../../parts/moments/MomentCard';
import { TellingList } from '../../parts/tellings/TellingList';
import { useWords } from '../../words';
import { useMomentPageWords } from '../../words/momentPageWords';
import { dayOf } from '../../parts/dayOf';
import { MomentVerbs } from './MomentVerbs';
import { PageHead } from './PageHead';
import { isRefused, PageRefused } from './PageRefused';
import { home, printRoute } from './route';
import { SaidBar, undoableFor, useSaid } from './SaidBar';
import { ThankTeller } from './ThankTeller';
import { useAnswer } from './useAnswer';
import { useDiscarding } from './useDiscarding';
import { useDoing } from './useDoing';
import { useSteps } from './useSteps';
import type { Writer } from './useWriter';
import './pages.css';
import './moment.css';
import '../../parts/library/library.css';

interface MomentPageProps {
  readonly moment: MomentId;
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  /** What was done on the page before. */
  readonly said?: SaidBefore | undefined;
}

export interface SaidBefore {
  readonly text: string;
  /** It was published: where it stood before. */
  readonly publishedFrom?: Draft['state'] | undefined;
  /** When, on the clock of this machine. */
  readonly at: number;
}

/** One moment: as a meeting sees it, where it stands, what can be done with it, and what came of it. */
export function MomentPage({ moment, writer, said }: MomentPageProps) {
  const words = useMomentPageWords();
  const { answer, problem, again } = useAnswer('openMoment', { moment });
  if (isRefused(answer, problem))
    return <PageRefused problem={problem} back={words.back} onTryAgain={() => void again()} />;
  if (!answer) return <p aria-busy="true">{words.loading}</p>;
  return (
    <article className="library-page" aria-label={headlineOf(answer.moment) || words.unnamed}>
      <Opened page={answer} writer={writer} said={said} again={again} />
      {problem && <Notice problem={problem} onTryAgain={again} />}
    </article>
  );
}

interface OpenedProps extends Pick<MomentPageProps, 'writer' | 'said'> {
  readonly page: Page;
  readonly again: () => Promise<void>;
}

function Opened({ page, writer, said: saidBefore, again }: OpenedProps) {
  const words = useMomentPageWords();
  const { moment, missing, may, tellings } = page;
  const doing = useDoing();
  const { said, say } = useSaid();
  const steps = useSteps({ page, doing, say, again });
  const discarding = useDiscarding(moment.id);
  const [today] = useState(() => dayOf(new Date()));
  useEffect(() => {
    if (saidBefore?.publishedFrom && Date.now() - saidBefore.at < undoableFor)
      steps.offerBack(saidBefore.text, saidBefore.publishedFrom);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when one comes here, not at every change
  }, []);
  const shown = said
    ? { ...said, undo: steps.mayUndo ? said.undo : undefined }
    : saidBefore && { text: saidBefore.text };
  if (discarding.state !== 'no') return <Discarded page={page} discarding={discarding} />;
  return (
    <>
      <MomentHead page={page}>
        <SaidBar said={shown} />
      </MomentHead>
      <MomentStanding moment={moment} today={today} />
      <Refusal problem={doing.problem ?? discarding.problem} />
      {(may.includes('publish') || isDraft(moment)) && (
        <MissingList
          missing={missing}
          hrefOf={
            may.includes('edit') ? (field) => printRoute({ at: 'editMoment', moment: moment.id, field }) : undefined
          }
        />
      )}
      <MomentVerbs
        drafts={writer.drafts}
        page={page}
        isStale={stateOn(moment, today) === 'stale'}
        isBusy={doing.doing !== undefined}
        onStep={steps.take}
        onDiscard={discarding.begin}
      />
      <div className="page-columns">
        <Card page={page} writer={writer} />
        <div className="page-column">
          <section className="page-card" aria-labelledby="moment-about">
            <h2 id="moment-about">{words.about}</h2>
            <MomentRecord
              moment={moment}
              customer={page.customer}
              customerHref={page.customer && printRoute({ at: 'customer', customer: page.customer.id })}
            />
          </section>
          {!isDraft(moment) && <ThankTeller page={page} writer={writer} onChanged={again} />}
          {!isDraft(moment) && (
            <section className="page-card" aria-labelledby="moment-told">
              <h2 id="moment-told">{words.told}</h2>
              {tellings.length === 0 ? (
                <p className="quiet-line">{words.notTold}</p>
              ) : (
                <TellingList label={words.told} tellings={tellings} />
              )}
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function MomentHead({ page, children }: { readonly page: Page; readonly children?: ReactNode }) {
  const { common } = useWords();
  const words = useMomentPageWords();
  const { moment } = page;
  const headline = headlineOf(moment);
  // Where there is no headline yet, it is the beginning of the story.
  const isCut = moment.headline === undefined && (moment.story ?? '').length > headline.length;
  return (
    <PageHead
      title={isCut ? `${headline}…` : headline || words.unnamed}
      lang={headline ? moment.language : undefined}
      back={words.back}
    >
      <p className="quiet-line">
        {common.kinds[moment.kind ?? 'story']} {moment.sample && <span className="tag">{common.sample}</span>}
      </p>
      {children}
    </PageHead>
  );
}

/** Somebody else was faster: what stands now was asked for again. */
function Refusal({ problem }: { readonly problem: Problem | undefined }) {
  const words = useMomentPageWords();
  if (!problem) return null;
  if (problem.code !== 'conflict') return <Notice problem={problem} />;
  return (
    <div className="notice" role="alert">
      <p className="notice-sentence">{words.again}</p>
    </div>
  );
}

function Card({ page: { moment, customer }, writer }: Pick<OpenedProps, 'page' | 'writer'>) {
  const words = useMomentPageWords();
  const [openedAt] = useState(() => new Date().toISOString());
  const told = isDraft(moment)
    ? previewMoment(momentTyped(moment, customer), { id: moment.id, customer, by: writer.me }, openedAt)
    : customer && { moment, customer };
  return (
    <section className="page-card moment-page-card" aria-labelledby="moment-card">
      <h2 id="moment-card">{words.card}</h2>
      {told ? <MomentCard told={told} variant="preview" /> : <p className="quiet-line">{words.noCard}</p>}
      {!told && isDraft(moment) && moment.story !== undefined && <p lang={moment.language}>{moment.story}</p>}
    </section>
  );
}

interface DiscardedProps {
  readonly page: Page;
  readonly discarding: ReturnType<typeof useDiscarding>;
}

/** In place of the draft: for ten seconds it can still be kept. */
function Discarded({ page: { moment }, discarding }: DiscardedProps) {
  const words = useMomentPageWords();
  const { state, keep, now } = discarding;
  const toLibrary = async () => {
    if (state !== 'waiting' || (await now())) window.location.hash = printRoute(home);
  };
  const text = state === 'gone' ? words.discarded : words.discarding(headlineOf(moment) || words.unnamed);
  return (
    <>
      <SaidBar said={{ text, undo: state === 'waiting' ? keep : undefined }} />
      <p>
        <button type="button" className="button" aria-disabled={state === 'sending'} onClick={() => void toLibrary()}>
          {words.toLibrary}
        </button>
      </p>
    </>
  );
}
