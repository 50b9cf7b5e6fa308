import type { ReactNode } from 'react';
import { isAliasShown, type Customer } from '../../../domain/customers';
import { useWords } from '../../words';
import { useCustomerPageWords } from '../../words/customerPageWords';

/** Who they are: what a colleague who never met them should know. */
export function CustomerFacts({ customer, picture }: { readonly customer: Customer; readonly picture?: ReactNode }) {
  const { common } = useWords();
  const words = useCustomerPageWords();
  const { alias, since, segment, accountOwner, outsideDomains = [] } = customer;
  return (
    <section className="page-card" aria-label={words.facts}>
      {picture}
      <dl className="facts">
        <Fact term={common.moment.whatTheyDo}>{customer.whatTheyDo}</Fact>
        <Fact term={common.moment.dailyChallenge}>{customer.dailyChallenge}</Fact>
        <Fact term={common.moment.hope}>{customer.hope}</Fact>
        {alias !== undefined && (
          <>
            <Fact term={words.name}>{customer.name}</Fact>
            <Fact term={words.alias}>
              {alias}
              <span className="quiet-line">{isAliasShown(customer) ? words.aliasIsShown : words.nameIsShown}</span>
            </Fact>
          </>
        )}
        {since !== undefined && <Fact term={words.since}>{common.day(since)}</Fact>}
        {segment !== undefined && <Fact term={words.segment}>{segment}</Fact>}
        {accountOwner && <Fact term={words.accountOwner}>{accountOwner.name}</Fact>}
        {outsideDomains.length > 0 && (
          <Fact term={words.domains}>
            {outsideDomains.join(', ')}
            <span className="quiet-line">{words.domainsHint}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
