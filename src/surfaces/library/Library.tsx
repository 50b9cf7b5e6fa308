import { useState } from 'react';
import type { Customer, CustomerId } from '../../../domain/customers';
import type { TellableMoment } from '../../../domain/meetingView';
import { Notice } from '../../notices/Notice';
import { LibraryRefused } from './LibraryRefused';
import { rowId } from '../../parts/library/MomentList';
import { useLibraryWords } from '../../words/libraryWords';
import { AddCustomer } from './AddCustomer';
import { AddMoment } from './AddMoment';
import { FirstRun } from './FirstRun';
import { Shelves } from './Shelves';
import { useFocusOn } from './useFocusOn';
import { useLibrary } from './useLibrary';
import { useWriter } from './useWriter';
import './library.css';

type Page =
  | { readonly at: 'shelves'; readonly said?: string; readonly mayPutBack?: boolean }
  | { readonly at: 'customer'; readonly forMoment: boolean }
  | { readonly at: 'moment'; readonly customer?: CustomerId | undefined };

/** Customers and moments, and the forms that add to them; the forms take the library's place. */
export function Library({ onBack }: { readonly onBack?: () => void }) {
  const words = useLibraryWords();
  const here = useLibrary();
  const writer = useWriter();
  const [page, setPage] = useState<Page>({ at: 'shelves' });
  const focusOn = useFocusOn(page);
  const { library, problem } = here;

  if (!library) {
    if (problem) return <LibraryRefused problem={problem} onTryAgain={here.openAgain} />;
    return <p aria-busy="true">{words.loading}</p>;
  }

  const leave = () => setPage({ at: 'shelves' });
  const addMoment = (customer?: CustomerId) =>
    setPage(library.customers.length === 0 ? { at: 'customer', forMoment: true } : { at: 'moment', customer });
  const customerAdded = (customer: Customer, forMoment: boolean) => {
    here.takeIn(customer);
    if (forMoment) {
      writer?.chooseCustomer(customer.id);
      return setPage({ at: 'moment', customer: customer.id });
    }
    focusOn(rowId(customer.id));
    setPage({ at: 'shelves', said: words.customerForm.added(customer.name) });
  };
  const momentAdded = (told: TellableMoment) => {
    here.takeIn(told);
    focusOn(rowId(told.moment.id));
    setPage({ at: 'shelves', said: words.momentForm.added(told.moment.headline) });
  };

  if (page.at === 'customer' && writer) {
    const { forMoment } = page;
    return (
      <AddCustomer
        writer={writer}
        about={forMoment && library.customers.length === 0 ? words.momentForm.needsCustomer : undefined}
        onAdded={(customer) => customerAdded(customer, forMoment)}
        onLeave={() => (forMoment && library.customers.length > 0 ? setPage({ at: 'moment' }) : leave())}
      />
    );
  }
  if (page.at === 'moment' && writer) {
    return (
      <AddMoment
        drafts={writer.drafts}
        owner={writer.me}
        customers={library.customers}
        customer={library.customers.find(({ id }) => id === page.customer)}
        onAdded={momentAdded}
        onAddCustomer={() => setPage({ at: 'customer', forMoment: true })}
        onLeave={leave}
      />
    );
  }

  const loadSamples = async () => {
    const loaded = await here.loadSamples();
    if (!loaded) return;
    setPage({ at: 'shelves', said: words.samplesLoaded(loaded.moments.filter(({ sample }) => sample).length) });
  };
  const removeSamples = async () => {
    if (await here.removeSamples()) setPage({ at: 'shelves', said: words.samplesRemoved, mayPutBack: true });
  };
  const { said, mayPutBack = false } = page.at === 'shelves' ? page : {};
  return (
    <div className="library">
      {onBack && (
        <button type="button" className="link-button" onClick={onBack}>
          {words.backToMeeting}
        </button>
      )}
      <div className="library-said" role="status">
        {said !== undefined && <p>{said}</p>}
        {mayPutBack && (
          <button type="button" className="button" aria-disabled={here.isBusy} onClick={() => void loadSamples()}>
            {words.putBack}
          </button>
        )}
      </div>
      {problem && <Notice problem={problem} />}
      {library.customers.length === 0 && library.moments.length === 0 ? (
        <FirstRun
          isBusy={here.isBusy}
          onAddCustomer={() => setPage({ at: 'customer', forMoment: false })}
          onLoadSamples={() => void loadSamples()}
        />
      ) : (
        <Shelves
          library={library}
          isBusy={here.isBusy}
          onAddCustomer={() => setPage({ at: 'customer', forMoment: false })}
          onAddMoment={() => addMoment()}
          onLoadSamples={() => void loadSamples()}
          onRemoveSamples={() => void removeSamples()}
        />
      )}
    </div>
  );
}
