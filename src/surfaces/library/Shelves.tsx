import { useState } from 'react';
import type { Library } from '../../../domain/contract';
import { CustomerList } from '../../parts/customers/CustomerList';
import { FindBox, momentsWith } from '../../parts/library/FindBox';
import { holds } from '../../parts/library/finding';
import { MomentList, rowId } from '../../parts/library/MomentList';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { MomentPreview } from './MomentPreview';

interface ShelvesProps {
  readonly library: Library;
  readonly isBusy: boolean;
  readonly onAddCustomer: () => void;
  readonly onAddMoment: () => void;
  readonly onLoadSamples: () => void;
  readonly onRemoveSamples: () => void;
}

/** The moments and the customers they are about, narrowed by what is typed above them. */
export function Shelves({ library, ...props }: ShelvesProps) {
  const { kinds } = useWords().common;
  const words = useLibraryWords();
  const [looked, setLooked] = useState('');
  const moments = momentsWith(looked, library.moments, kinds);
  const customers = library.customers.filter(({ name, alias, whatTheyDo }) => holds(looked, alias ?? name, whatTheyDo));
  const all = library.moments.length + library.customers.length;
  const found = moments.length + customers.length;
  return (
    <>
      <header className="library-head">
        <div>
          <h1>{words.title}</h1>
          <p className="library-about-page">{words.about}</p>
        </div>
        <ShelfVerbs {...props} hasSamples={library.customers.some(({ sample }) => sample)} />
      </header>
      <FindBox text={looked} onType={setLooked} found={found} all={all} />
      {found === 0 && (
        <p className="library-nothing">
          {words.nothingFound(looked.trim())}{' '}
          <button type="button" className="link-button" onClick={() => setLooked('')}>
            {words.showAll}
          </button>
        </p>
      )}
      <div className="shelves">
        <section aria-labelledby="shelf-moments" hidden={looked.trim() !== '' && moments.length === 0}>
          <h2 id="shelf-moments">
            {words.momentsTitle} <span className="library-count">{moments.length}</span>
          </h2>
          {library.moments.length === 0 && (
            <p className="library-empty">
              {words.noMoments}{' '}
              <button type="button" className="link-button" onClick={props.onAddMoment}>
                {words.addMoment}
              </button>
            </p>
          )}
          <MomentList
            label={words.momentsTitle}
            moments={moments}
            preview={(moment) => <MomentPreview moment={moment} />}
          />
        </section>
        <section aria-labelledby="shelf-customers" hidden={looked.trim() !== '' && customers.length === 0}>
          <h2 id="shelf-customers">
            {words.customersTitle} <span className="library-count">{customers.length}</span>
          </h2>
          <CustomerList
            customers={customers}
            momentsOf={(customer) => library.moments.filter((moment) => moment.customer === customer.id).length}
            rowId={rowId}
          />
        </section>
      </div>
    </>
  );
}

function ShelfVerbs(props: Omit<ShelvesProps, 'library'> & { readonly hasSamples: boolean }) {
  const words = useLibraryWords();
  const samples = props.hasSamples ? props.onRemoveSamples : props.onLoadSamples;
  return (
    <div className="library-verbs">
      <button type="button" className="button button-primary" onClick={props.onAddMoment}>
        {words.addMoment}
      </button>
      <button type="button" className="button" onClick={props.onAddCustomer}>
        {words.addCustomer}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={props.isBusy}
        onClick={() => !props.isBusy && samples()}
      >
        {props.isBusy ? words.working : props.hasSamples ? words.removeSamples : words.loadSamples}
      </button>
    </div>
  );
}
