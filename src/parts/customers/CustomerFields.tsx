import { DayField, fieldId, LineField, PassageField } from '../../forms/Field';
import type { FieldProblems, Typed } from '../../forms/fieldProblems';
import { useLibraryWords } from '../../words/libraryWords';
import type { CustomerField } from './customerForm';

interface CustomerFieldsProps {
  readonly typed: Typed<CustomerField>;
  readonly problems: FieldProblems<CustomerField>;
  readonly onType: (field: CustomerField, text: string) => void;
}

export function CustomerFields({ typed, problems, onType }: CustomerFieldsProps) {
  const { fields } = useLibraryWords().customerForm;
  const field = (name: CustomerField, required: boolean) => ({
    name: fieldId('customer', name),
    ...fields[name],
    value: typed[name],
    problem: problems[name],
    required,
    onType: (text: string) => onType(name, text),
  });
  return (
    <div className="form-fields">
      <LineField {...field('name', true)} />
      <PassageField {...field('whatTheyDo', true)} most={300} rows={2} />
      <PassageField {...field('dailyChallenge', true)} most={300} rows={2} />
      <PassageField {...field('hope', true)} most={300} rows={2} />
      <div className="form-row">
        <LineField {...field('alias', false)} />
        <DayField {...field('since', false)} />
      </div>
    </div>
  );
}
