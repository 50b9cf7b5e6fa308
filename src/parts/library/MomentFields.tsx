import type { ReactNode } from 'react';
import { shownName, type Customer } from '../../../domain/customers';
import { companyFunctions } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import { ChoiceField, DayField, fieldId, LineField, PassageField } from '../../forms/Field';
import type { FieldProblems, Typed } from '../../forms/fieldProblems';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { KindChooser } from './KindChooser';
import { isKind, ownFields, type MomentField } from './momentForm';

interface MomentFieldsProps {
  readonly typed: Typed<MomentField>;
  readonly problems: FieldProblems<MomentField>;
  readonly onType: (field: MomentField, text: string) => void;
  readonly customers: readonly Customer[];
  readonly owner: Person;
  readonly onAddCustomer: () => void;
}

export function MomentFields(props: MomentFieldsProps) {
  const words = useLibraryWords();
  const ask = useAsking(props);
  return (
    <div className="form-fields">
      <KindChooser kind={props.typed.kind} onChoose={(kind) => props.onType('kind', kind)} />
      <WhatHappened {...props} ask={ask} />
      <Group legend={words.momentForm.sourceLegend}>
        <div className="form-row">
          <LineField {...ask('source', true)} />
          <DayField {...ask('heardOn', true)} />
        </div>
        <ChoiceField
          {...ask('language', true)}
          choices={(['en', 'vi'] as const).map((value) => ({ value, text: words.languages[value] }))}
        />
        <p className="form-owner">
          <span className="form-owner-label">{words.momentForm.fields.owner.label}</span> {words.you(props.owner.name)}
          <span className="form-hint">{words.momentForm.fields.owner.hint}</span>
        </p>
      </Group>
      <Consent ask={ask} />
      <OurPart typed={props.typed} ask={ask} />
      <Typicality ask={ask} />
    </div>
  );
}

type Ask = ReturnType<typeof useAsking>;

/** A field of the form with its words, its text and what is wrong with it. */
function useAsking({ typed, problems, onType }: MomentFieldsProps) {
  const { fields } = useLibraryWords().momentForm;
  return (name: MomentField, required: boolean) => ({
    name: fieldId('moment', name),
    ...fields[name],
    value: typed[name],
    problem: problems[name],
    required,
    onType: (text: string) => onType(name, text),
  });
}

function WhatHappened({ ask, ...props }: MomentFieldsProps & { readonly ask: Ask }) {
  const words = useLibraryWords().momentForm;
  return (
    <Group legend={words.whatLegend}>
      <ChoiceField
        {...ask('customer', true)}
        choices={props.customers.map((customer) => ({ value: customer.id, text: shownName(customer) }))}
      />
      <button type="button" className="link-button" onClick={props.onAddCustomer}>
        {words.anotherCustomer}
      </button>
      <LineField {...ask('headline', true)} />
      <PassageField {...ask('story', true)} most={600} rows={6} />
      <OwnFields kind={props.typed.kind} ask={ask} />
      <PassageField {...ask('whatChanged', false)} most={300} />
      {props.typed.kind !== 'quote' && <PassageField {...ask('quote', false)} most={300} />}
      <LineField {...ask('question', false)} />
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

function Consent({ ask }: { readonly ask: Ask }) {
  const words = useLibraryWords().momentForm;
  const scopes = (['internal', 'internalAnonymous'] as const).map((value) => ({ value, text: words.scopes[value] }));
  return (
    <Group legend={words.consentLegend}>
      <ChoiceField {...ask('consent.scope', true)} choices={scopes} />
      <div className="form-row">
        <LineField {...ask('consent.basis', true)} />
        <DayField {...ask('consent.until', false)} />
      </div>
    </Group>
  );
}

function OurPart({ typed, ask }: { readonly typed: Typed<MomentField>; readonly ask: Ask }) {
  const { functions } = useWords().common;
  const words = useLibraryWords().momentForm;
  return (
    <Group legend={words.partLegend} hint={words.partHint}>
      <ChoiceField
        {...ask('ourPart.who', false)}
        none={words.partNone}
        choices={companyFunctions.map((value) => ({ value, text: functions[value] }))}
      />
      {typed['ourPart.who'] !== '' && (
        <div className="form-row">
          <ChoiceField
            {...ask('ourPart.part', true)}
            choices={(['helped', 'hurt'] as const).map((value) => ({ value, text: words[value] }))}
          />
          <LineField {...ask('ourPart.how', true)} />
        </div>
      )}
    </Group>
  );
}

function Typicality({ ask }: { readonly ask: Ask }) {
  const words = useLibraryWords().momentForm;
  return (
    <Group legend={words.typicalLegend} hint={words.typicalHint}>
      <div className="form-row form-numbers">
        <LineField {...ask('typicality.count', false)} numeric />
        <LineField {...ask('typicality.of', false)} numeric />
      </div>
    </Group>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Group({ legend, hint, children }: GroupProps) {
  return (
    <fieldset className="form-group">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="form-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
