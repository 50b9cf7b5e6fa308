import { useState, type KeyboardEvent } from 'react';
import { shownName, type CustomerId } from '../../domain/customers';
import type { ListedCustomer } from '../../domain/finding';
import { aria, Around, type FieldProps } from '../forms/Field';
import { useLibraryWords } from '../words/libraryWords';
import { useCustomersLike } from './useCustomersLike';
import '../forms/fields.css';

export interface ChosenCustomer {
  /** Nothing: a name that is not, or not yet, one of the library's. */
  readonly customer: CustomerId | undefined;
  readonly name: string;
}

interface CustomerFieldProps extends Omit<FieldProps, 'value' | 'onType'> {
  readonly chosen: ChosenCustomer;
  readonly onChoose: (chosen: ChosenCustomer) => void;
}

/** One customer out of thousands: a few letters of the name, and those that may be meant. */
export function CustomerField({ chosen, onChoose, ...field }: CustomerFieldProps) {
  const words = useLibraryWords().customerField;
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { found, hasFailed } = useCustomersLike(chosen.name, isOpen);
  const shown = isOpen ? found.slice(0, mostShown) : [];
  const active = shown[at];
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (customer: ListedCustomer) => {
    onChoose({ customer: customer.id, name: shownName(customer) });
    close();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((now) => (now + step + Math.min(found.length, mostShown)) % Math.min(found.length, mostShown));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (active) choose(active);
      else close();
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };
  const props = { ...field, hint: field.hint || words.hint, value: chosen.name, onType: () => undefined };
  const optionId = (place: number) => `${field.name}-option-${place}`;
  return (
    <Around {...props}>
      <div className="customer-field">
        <input
          {...aria(props)}
          className="form-control"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls={`${field.name}-options`}
          {...(active && { 'aria-activedescendant': optionId(at) })}
          value={chosen.name}
          onChange={(event) => {
            onChoose({ customer: undefined, name: event.target.value });
            setOpen(true);
            setAt(-1);
          }}
          onKeyDown={onKey}
          onBlur={close}
        />
        <ul id={`${field.name}-options`} role="listbox" aria-label={words.options} hidden={shown.length === 0}>
          {shown.map((customer, place) => (
            <li
              key={customer.id}
              id={optionId(place)}
              role="option"
              aria-selected={place === at}
              // Before the box loses the focus, and with it its list.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(customer)}
            >
              <span>{shownName(customer)}</span>
              <span className="form-hint">{words.moments(customer.moments)}</span>
            </li>
          ))}
        </ul>
      </div>
      <p className="form-hint customer-field-said" role="status">
        {whatToSay(chosen, { isOpen, hasFailed, count: shown.length, words })}
      </p>
    </Around>
  );
}

const mostShown = 8;

interface Looking {
  readonly isOpen: boolean;
  readonly hasFailed: boolean;
  readonly count: number;
  readonly words: ReturnType<typeof useLibraryWords>['customerField'];
}

function whatToSay({ customer, name }: ChosenCustomer, { isOpen, hasFailed, count, words }: Looking): string {
  if (name.trim() === '') return '';
  if (customer !== undefined) return words.isKnown;
  if (hasFailed) return words.notAsked;
  return isOpen && count > 0 ? words.found(count) : words.isNew(name.trim());
}
