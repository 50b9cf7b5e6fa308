import { useState } from 'react';
import { shownName, type Customer } from '../../../domain/customers';
import { headlineOf, type AnyMoment, type Draft } from '../../../domain/momentDrafts';
import { loadPatiently } from '../../loadPatiently';
import { useHost } from '../../teams/host';
import { useCustomerPageWords } from '../../words/customerPageWords';
import { useLibraryWords } from '../../words/libraryWords';
import { useMomentPageWords } from '../../words/momentPageWords';
import { AddCustomer } from './AddCustomer';
import { AddMoment } from './AddMoment';
import { Capture } from './Capture';
import { CustomerPage } from './CustomerPage';
import { EditCustomer } from './EditCustomer';
import { EditMoment } from './EditMoment';
import { Files } from './Files';
import { MomentPage, type SaidBefore } from './MomentPage';
import { LazyDecisions } from '../decisions/LazyDecisions';
import { LazyAllCheck } from '../check/LazyCheck';
import { LazyMine } from '../mine/LazyMine';
import { home, type Route } from './route';
import type { Go } from './useRoute';
import type { Writer } from './useWriter';

interface LibraryPageProps {
  readonly route: Exclude<Route, { at: 'home' }>;
  readonly go: Go;
  readonly writer: Writer;
  /** Not known yet, where one came here straight away. */
  readonly isCurator: boolean | undefined;
}

/** Every page of the library but the first: where one is decides, and what was done on one page is said on the next. */
export function LibraryPage({ route, go, writer, isCurator }: LibraryPageProps) {
  const [said, setSaid] = useState<SaidBefore & { readonly of: string }>();
  const tell = useTelling();
  const saidOf = (record: string) => (said?.of === record ? said : undefined);
  const toMoment = (moment: AnyMoment, text: string, from?: Draft['state']) => {
    setSaid({ of: moment.id, text, publishedFrom: moment.state === 'published' ? from : undefined, at: Date.now() });
    go({ at: 'moment', moment: moment.id }, { instead: true });
  };
  const toCustomer = (customer: Customer, text: string) => {
    setSaid({ of: customer.id, text, at: Date.now() });
    go({ at: 'customer', customer: customer.id }, { instead: true });
  };
  const leave = () => go(home);
  const isDialog = useHost().context.page.frameContext === 'task';
  switch (route.at) {
    case 'moment':
      return <MomentPage key={route.moment} moment={route.moment} writer={writer} said={saidOf(route.moment)} />;
    case 'customer':
      return (
        <CustomerPage
          key={route.customer}
          customer={route.customer}
          writer={writer}
          said={saidOf(route.customer)?.text}
        />
      );
    case 'editMoment':
      return (
        <EditMoment
          key={route.moment}
          moment={route.moment}
          field={route.field}
          customer={route.customer}
          writer={writer}
          onSaved={(moment, moved, from) => toMoment(moment, moved ? tell.added(moment) : tell.edited, from)}
          onAddCustomer={(name) => go({ at: 'addCustomer', forMoment: true, moment: route.moment, name })}
          onLeave={() => go({ at: 'moment', moment: route.moment }, { instead: true })}
        />
      );
    case 'editCustomer':
      return (
        <EditCustomer
          key={route.customer}
          customer={route.customer}
          writer={writer}
          onSaved={(customer) => toCustomer(customer, tell.changed(customer))}
          onLeave={() => go({ at: 'customer', customer: route.customer }, { instead: true })}
        />
      );
    case 'addMoment':
      return (
        <AddMoment
          writer={writer}
          customer={route.customer}
          kind={route.kind}
          team={route.team}
          onAdded={(moment) => toMoment(moment, tell.added(moment), 'draft')}
          onAddCustomer={(name) => go({ at: 'addCustomer', forMoment: true, name })}
          onLeave={leave}
        />
      );
    case 'addCustomer':
      return (
        <AddCustomer
          writer={writer}
          name={route.name}
          onAdded={(customer) => {
            if (!route.forMoment) return toCustomer(customer, tell.welcome(customer));
            const { moment } = route;
            if (moment) return go({ at: 'editMoment', moment, customer: customer.id }, { instead: true });
            writer.chooseCustomer(customer.id);
            go({ at: 'addMoment', customer: customer.id }, { instead: true });
          }}
          onLeave={() => (route.forMoment ? window.history.back() : leave())}
        />
      );
    case 'import':
    case 'export':
      return <Files key={route.at} at={route.at} isCurator={isCurator} onLeave={leave} />;
    case 'decisions':
    case 'decision':
      return <LazyDecisions route={route} go={go} drafts={writer.drafts} />;
    case 'mine':
      return <LazyMine writer={writer} />;
    case 'check':
      return <LazyAllCheck />;
    case 'capture':
      return (
        <Capture
          writer={writer}
          onComplete={(moment) => go({ at: 'editMoment', moment: moment.id })}
          begun={route.begun}
          onLeave={isDialog ? endDialog : leave}
          isPage
        />
      );
  }
}

/** Where Teams opened the page over a chat: there it ends. */
function endDialog(): void {
  // Where it does not come, Teams' own cross closes the dialog: what was saved is saved.
  loadPatiently(() => import('../../teams/closeDialog')).then(
    ({ closeDialog }) => closeDialog(),
    () => undefined,
  );
}

function useTelling() {
  const page = useMomentPageWords();
  const { edited } = useCustomerPageWords();
  const { customerForm } = useLibraryWords();
  return {
    added: (moment: AnyMoment) => {
      const headline = headlineOf(moment);
      if (moment.state === 'draft') return page.savedAsDraft(headline);
      return moment.state === 'review' ? page.askedForReview(headline) : page.published(headline);
    },
    edited: page.saved,
    changed: (customer: Customer) => edited(shownName(customer)),
    welcome: (customer: Customer) => customerForm.added(customer.name),
  };
}
