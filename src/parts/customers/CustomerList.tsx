import { daysSilent, silentDays } from '../../../domain/conversations';
import { shownName, type CustomerId } from '../../../domain/customers';
import type { ListedCustomer } from '../../../domain/finding';
import { useWords } from '../../words';
import { useFinderWords } from '../../words/finderWords';
import { useLibraryWords } from '../../words/libraryWords';

interface CustomerListProps {
  readonly customers: readonly ListedCustomer[];
  /** Such as `2026-11-22`. */
  readonly today: string;
  readonly hrefOf: (customer: CustomerId) => string;
}

/** Each leads to its page; whom nobody spoke with for long is said, with the way to do so. */
export function CustomerList({ customers, today, hrefOf }: CustomerListProps) {
  const words = useFinderWords();
  return (
    <ul className="library-list" aria-label={words.customers}>
      {customers.map((customer) => (
        <CustomerRow key={customer.id} customer={customer} today={today} href={hrefOf(customer.id)} />
      ))}
    </ul>
  );
}

interface CustomerRowProps {
  readonly customer: ListedCustomer;
  readonly today: string;
  readonly href: string;
}

function CustomerRow({ customer, today, href }: CustomerRowProps) {
  const { common } = useWords();
  const words = useFinderWords();
  const { momentsOf } = useLibraryWords();
  const { lastSpoken, sample, segment, accountOwner } = customer;
  const name = shownName(customer);
  const days = daysSilent(customer, today);
  return (
    <li className="library-row found-row" id={`library-${customer.id}`} tabIndex={-1} aria-label={name}>
      <div className="found-told">
        <p className="library-name">
          <a className="found-link" href={href}>
            {name}
          </a>
          {segment !== undefined && <span className="tag">{segment}</span>}
          {sample && <span className="tag">{common.sample}</span>}
        </p>
        <p className="library-does">{customer.whatTheyDo}</p>
        <p className="library-facts">
          <span>{momentsOf(customer.moments)}</span>
          <span>{lastSpoken ? words.spokenOn(common.day(lastSpoken.on), lastSpoken.by.name) : words.neverSpoken}</span>
          {accountOwner && <span>{words.accountOwner(accountOwner.name)}</span>}
        </p>
        {!sample && days >= silentDays && (
          <p className="found-nudge">
            {words.silent(days)}{' '}
            <a href={href} aria-label={words.noteConversationWith(name)}>
              {words.noteConversation}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}
