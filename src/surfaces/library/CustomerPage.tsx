import { useState } from 'react';
import { useApi } from '../../ApiContext';
import { shownName, type CustomerId } from '../../../domain/customers';
import type { CustomerPage as Page } from '../../../domain/libraryCalls';
import type { Thanks } from '../../../domain/tellings';
import { Picture } from '../../images/Picture';
import { Notice } from '../../notices/Notice';
import { CustomerFacts } from '../../parts/customers/CustomerFacts';
import { MomentLinks } from '../../parts/library/MomentLinks';
import { TellingList } from '../../parts/tellings/TellingList';
import { ThanksToPassOn } from '../../parts/thanks/ThanksToPassOn';
import { useWords } from '../../words';
import { useCustomerPageWords } from '../../words/customerPageWords';
import { useTellingWords } from '../../words/tellingWords';
import { dayOf } from '../../parts/dayOf';
import { Conversations } from './Conversations';
import { PageHead } from './PageHead';
import { isRefused, PageRefused } from './PageRefused';
import { printRoute } from './route';
import { SaidBar, useSaid } from './SaidBar';
import { useAnswer } from './useAnswer';
import { useDoing } from './useDoing';
import type { Writer } from './useWriter';
import './pages.css';

interface CustomerPageProps {
  readonly customer: CustomerId;
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  /** What was done on the page before: "Ken is changed." */
  readonly said?: string | undefined;
}

/** One customer: who they are, what was told about them and where, and who speaks with them. */
export function CustomerPage({ customer, writer, said }: CustomerPageProps) {
  const words = useCustomerPageWords();
  const { answer, problem, again } = useAnswer('openCustomer', { customer });
  if (isRefused(answer, problem))
    return <PageRefused problem={problem} back={words.back} onTryAgain={() => void again()} />;
  if (!answer) return <p aria-busy="true">{words.loading}</p>;
  const { picture } = answer.customer;
  return (
    <article className="library-page" aria-label={shownName(answer.customer)}>
      <CustomerHead page={answer} said={said} />
      {problem && <Notice problem={problem} onTryAgain={again} />}
      <div className="page-columns">
        <div className="page-column">
          <CustomerFacts
            customer={answer.customer}
            picture={picture && <Picture picture={picture} of={{ customer }} />}
          />
          <Moments page={answer} />
          <Told page={answer} />
        </div>
        <div className="page-column">
          <Conversations page={answer} writer={writer} onChanged={again} />
          <PassingOn page={answer} onChanged={again} />
        </div>
      </div>
    </article>
  );
}

function CustomerHead({
  page: { customer, mayEdit },
  said,
}: {
  readonly page: Page;
  readonly said: string | undefined;
}) {
  const { common } = useWords();
  const words = useCustomerPageWords();
  return (
    <PageHead title={shownName(customer)} back={words.back}>
      <SaidBar said={said === undefined ? undefined : { text: said }} />
      <div className="page-verbs">
        {customer.sample && <span className="tag">{common.sample}</span>}
        {mayEdit && (
          <a
            className="button"
            href={printRoute({ at: 'editCustomer', customer: customer.id })}
            aria-label={words.editOf(shownName(customer))}
          >
            {words.edit}
          </a>
        )}
        <a className="button" href={printRoute({ at: 'addMoment', customer: customer.id })}>
          {words.addMoment}
        </a>
        <a className="button" href={printRoute({ at: 'decisions', find: `customer=${customer.id}` })}>
          {words.decisions}
        </a>
      </div>
    </PageHead>
  );
}

function Moments({ page: { moments } }: { readonly page: Page }) {
  const words = useCustomerPageWords();
  const [today] = useState(() => dayOf(new Date()));
  return (
    <section className="page-card" aria-labelledby="customer-moments">
      <h2 id="customer-moments">
        {words.moments} <span className="library-count">{moments.length}</span>
      </h2>
      {moments.length === 0 && <p className="quiet-line">{words.noMoments}</p>}
      <MomentLinks
        label={words.moments}
        moments={moments}
        today={today}
        hrefOf={(moment) => printRoute({ at: 'moment', moment })}
      />
    </section>
  );
}

function Told({ page: { tellings } }: { readonly page: Page }) {
  const words = useCustomerPageWords();
  return (
    <section className="page-card" aria-labelledby="customer-told">
      <h2 id="customer-told">{words.told}</h2>
      {tellings.length === 0 ? (
        <p className="quiet-line">{words.notTold}</p>
      ) : (
        <TellingList
          label={words.told}
          tellings={tellings}
          moment={({ moment, headline }) => <a href={printRoute({ at: 'moment', moment })}>{headline}</a>}
        />
      )}
    </section>
  );
}

/** Only while there are thanks: an empty box would ask for nothing. */
function PassingOn({ page: { thanks }, onChanged }: { readonly page: Page; readonly onChanged: () => Promise<void> }) {
  const api = useApi();
  const words = useTellingWords();
  const { doing, problem, attempt } = useDoing();
  const { said, say } = useSaid();
  const passOn = async ({ moment, by }: Thanks) => {
    const passed = await attempt(`pass on ${moment} ${by.id}`, (idempotencyKey) =>
      api.call('passThanksOn', { params: { moment, person: by.id } }, { idempotencyKey }),
    );
    if (!passed) return;
    say(words.isPassedOn);
    await onChanged();
  };
  const waiting = thanks.filter(({ passedOn }) => !passedOn);
  if (waiting.length === 0 && !said) return null;
  return (
    <section className="page-card" aria-labelledby="customer-thanks">
      <h2 id="customer-thanks">{words.toPassOn}</h2>
      <SaidBar said={said} />
      {problem && <Notice problem={problem} />}
      <ThanksToPassOn thanks={waiting} isBusy={doing !== undefined} onPassedOn={(each) => void passOn(each)} />
    </section>
  );
}
