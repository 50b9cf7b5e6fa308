import type { ReactNode } from 'react';
import { shownName, type Customer } from '../../../domain/customers';
import { isDraft, type AnyMoment } from '../../../domain/momentDrafts';
import { howTypical } from '../../../domain/moments';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { useMomentPageWords } from '../../words/momentPageWords';

interface MomentRecordProps {
  readonly moment: AnyMoment;
  readonly customer: Customer | undefined;
  readonly customerHref: string | undefined;
}

/** What stands behind the card: whose it is, where it comes from, what the customer agreed to, how long it holds. */
export function MomentRecord({ moment, customer, customerHref }: MomentRecordProps) {
  const { common } = useWords();
  const { languages } = useLibraryWords();
  const words = useMomentPageWords();
  const { owner, by, source, heardOn, verifyBy, tags = [], language, use, usedAt, restricted, typicality } = moment;
  const level = common.moment.typical[howTypical(typicality)];
  return (
    <dl className="facts">
      <Fact term={words.customer}>
        {customer && <a href={customerHref}>{shownName(customer)}</a>}
        {!customer && isDraft(moment) && moment.customerName !== undefined && words.newCustomer(moment.customerName)}
      </Fact>
      <Fact term={words.typicality}>
        {typicality ? `${level}: ${common.moment.typicality(typicality.count, typicality.of)}` : common.moment.oneVoice}
      </Fact>
      <Fact term={words.owner}>{owner?.name}</Fact>
      <Fact term={words.addedBy}>
        {by.name}
        <span className="quiet-line">{common.day(moment.at.slice(0, 10))}</span>
      </Fact>
      <Fact term={words.source}>{source}</Fact>
      <Fact term={words.heardOn}>{heardOn && common.day(heardOn)}</Fact>
      <Fact term={words.consent}>{consentOf(moment) && <ConsentSaid moment={moment} />}</Fact>
      <Fact term={words.verified}>{verifyBy ? common.day(verifyBy) : words.noDay}</Fact>
      <Fact term={words.use}>
        {words.uses[use ?? 'evergreen']}
        {usedAt !== undefined && <span className="quiet-line">{words.usedOn(common.day(usedAt.slice(0, 10)))}</span>}
      </Fact>
      <Fact term={words.language}>{language && languages[language]}</Fact>
      <Fact term={words.tags}>{tags.join(', ')}</Fact>
      <Fact term={words.restricted}>{restricted && words.isRestricted}</Fact>
    </dl>
  );
}

const consentOf = ({ consent }: AnyMoment) => consent?.scope ?? consent?.basis ?? consent?.until;

function ConsentSaid({ moment: { consent } }: { readonly moment: AnyMoment }) {
  const { common } = useWords();
  const { momentForm } = useLibraryWords();
  const words = useMomentPageWords();
  const { scope, basis, until } = consent ?? {};
  return (
    <>
      {scope && momentForm.scopes[scope]}
      <span className="quiet-line">
        {[basis, until && words.consentUntil(common.day(until))].filter(Boolean).join(', ')}
      </span>
    </>
  );
}

/** What isn't known is left out. */
function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
