import { shownName, type Customer } from '../../../domain/customers';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';

interface CustomerListProps {
  readonly customers: readonly Customer[];
  readonly momentsOf: (customer: Customer) => number;
  readonly rowId: (record: string) => string;
}

export function CustomerList({ customers, momentsOf, rowId }: CustomerListProps) {
  const { common } = useWords();
  const words = useLibraryWords();
  return (
    <ul className="library-list" aria-label={words.customersTitle}>
      {customers.map((customer) => (
        <li
          key={customer.id}
          className="library-row"
          id={rowId(customer.id)}
          tabIndex={-1}
          aria-label={shownName(customer)}
        >
          <p className="library-name">
            <strong>{shownName(customer)}</strong>
            {customer.sample && <span className="tag">{common.sample}</span>}
          </p>
          <p className="library-does">{customer.whatTheyDo}</p>
          <dl className="library-about">
            <dt>{common.moment.dailyChallenge}</dt>
            <dd>{customer.dailyChallenge}</dd>
            <dt>{common.moment.hope}</dt>
            <dd>{customer.hope}</dd>
          </dl>
          <p className="library-facts">
            <span>{words.momentsOf(momentsOf(customer))}</span>
            {customer.since !== undefined && <span>{words.customerSince(common.day(customer.since))}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
