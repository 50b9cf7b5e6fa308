import { useState } from 'react';
import { CustomerId, shownName } from '../../../domain/customers';
import type { FoundDecisions } from '../../../domain/decisionLog';
import { LookupField } from '../../parts/LookupField';
import { useCustomersLike } from '../../parts/useCustomersLike';
import { useDecisionLogWords } from '../../words/decisionLogWords';
import { useLibraryWords } from '../../words/libraryWords';
import { useChosenCustomer } from '../library/useChosenCustomer';

interface CustomerFilterProps {
  readonly chosen: CustomerId | undefined;
  readonly found: FoundDecisions | undefined;
  readonly onChoose: (customer: CustomerId | undefined) => void;
}

/** Of all the library's customers the one who would feel what is decided. */
export function CustomerFilter({ chosen, found, onChoose }: CustomerFilterProps) {
  return chosen === undefined ? (
    <Finding onChoose={onChoose} />
  ) : (
    <Chosen customer={chosen} found={found} onLeave={() => onChoose(undefined)} />
  );
}

const mostShown = 8;

function Finding({ onChoose }: Pick<CustomerFilterProps, 'onChoose'>) {
  const words = useDecisionLogWords();
  const { customerField } = useLibraryWords();
  const [typed, setTyped] = useState('');
  const { found, hasFailed } = useCustomersLike(typed, true);
  const choices = found.slice(0, mostShown).map((customer) => ({ id: customer.id, text: shownName(customer) }));
  return (
    <LookupField
      label={words.customer}
      hint={customerField.hint}
      value={typed}
      choices={choices}
      listLabel={customerField.options}
      said={customerField.found(choices.length)}
      problem={hasFailed ? customerField.notAsked : undefined}
      onType={setTyped}
      onChoose={({ id }) => onChoose(CustomerId.parse(id))}
    />
  );
}

interface ChosenProps {
  readonly customer: CustomerId;
  readonly found: FoundDecisions | undefined;
  readonly onLeave: () => void;
}

/** By name, also where nothing is found that would name them. */
function Chosen({ customer, found, onLeave }: ChosenProps) {
  const words = useDecisionLogWords();
  const listed = found?.decisions.flatMap(({ customers }) => customers).find(({ id }) => id === customer);
  const asked = useChosenCustomer(found && !listed ? customer : '');
  const said = words.withCustomer(listed?.name ?? (asked && shownName(asked)) ?? words.aCustomer);
  return (
    <ul className="chosen-filters">
      <li>
        <button type="button" className="toggle-chip" aria-label={words.without(said)} onClick={onLeave}>
          {said}
        </button>
      </li>
    </ul>
  );
}
