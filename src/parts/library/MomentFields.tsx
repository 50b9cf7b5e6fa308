import type { ReactNode } from 'react';
import { CustomerId } from '../../../domain/customers';
import type { PictureOf } from '../../../domain/imageCalls';
import type { Person } from '../../../domain/people';
import { DayField, fieldId, LineField, PassageField } from '../../forms/Field';
import type { FieldProblems, Typed } from '../../forms/fieldProblems';
import { useLibraryWords } from '../../words/libraryWords';
import { CustomerField } from '../CustomerField';
import { FoldedFields } from './FoldedFields';
import { KindChooser } from './KindChooser';
import { isKind, ownFields, type MomentField } from './momentForm';

export interface MomentFieldsProps {
  readonly typed: Typed<MomentField>;
  readonly problems: FieldProblems<MomentField>;
  readonly onFill: (texts: Partial<Typed<MomentField>>) => void;
  readonly me: Person;
  readonly onAddCustomer: () => void;
  /** The record that shows the picture already. */
  readonly pictureOf?: PictureOf | undefined;
  /** Where somebody came to mend one field: its part is open. */
  readonly field?: MomentField | undefined;
}

export function MomentFields(props: MomentFieldsProps) {
  const ask = useAsking(props);
  return (
    <div className="form-fields">
      <KindChooser kind={props.typed.kind} onChoose={(kind) => props.onFill({ kind })} />
      <WhatHappened {...props} ask={ask} />
      <FoldedFields {...props} ask={ask} />
    </div>
  );
}

export type Ask = ReturnType<typeof useAsking>;

/** A field of the form with its words, its text and what is wrong with it. */
function useAsking({ typed, problems, onFill }: MomentFieldsProps) {
  const { fields } = useLibraryWords().momentForm;
  return (name: MomentWord, required: boolean) => ({
    name: fieldId('moment', name),
    ...fields[name],
    value: typed[name],
    problem: problems[name],
    required,
    onType: (text: string) => onFill({ [name]: text }),
  });
}

/** What a picture shows has words of its own. */
type MomentWord = Exclude<MomentField, `picture.${string}`>;

function WhatHappened({ ask, typed, problems, onFill, onAddCustomer }: MomentFieldsProps & { readonly ask: Ask }) {
  const words = useLibraryWords().momentForm;
  const chosen = CustomerId.safeParse(typed.customer);
  const { onType: _onType, value: _value, ...customer } = ask('customer', true);
  return (
    <Group legend={words.whatLegend}>
      <CustomerField
        {...customer}
        problem={problems.customer ?? problems.customerName}
        chosen={{ customer: chosen.data, name: typed.customerName }}
        onChoose={({ customer: id = '', name }) => onFill({ customer: id, customerName: name })}
      />
      <button type="button" className="link-button" onClick={onAddCustomer}>
        {words.anotherCustomer}
      </button>
      <LineField {...ask('headline', true)} />
      <PassageField {...ask('story', true)} most={600} rows={6} />
      <OwnFields kind={typed.kind} ask={ask} />
    </Group>
  );
}

/** What only this kind asks for. */
function OwnFields({ kind, ask }: { readonly kind: string; readonly ask: Ask }) {
  if (!isKind(kind)) return null;
  return ownFields[kind].map((field) => {
    switch (field) {
      case 'quote':
      case 'slips':
        return <PassageField key={field} {...ask(field, true)} most={300} />;
      case 'listener':
      case 'asked':
        return <LineField key={field} {...ask(field, true)} />;
      case 'dueOn':
      case 'listenedOn':
      case 'askedOn':
        return <DayField key={field} {...ask(field, true)} />;
    }
  });
}

function Group({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="form-group">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
