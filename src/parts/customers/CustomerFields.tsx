import type { PictureOf } from '../../../domain/imageCalls';
import type { Person } from '../../../domain/people';
import { ChipsField } from '../../forms/ChipsField';
import { ChoiceField, DayField, fieldId, LineField, PassageField } from '../../forms/Field';
import { FoldedGroup } from '../../forms/FoldedGroup';
import type { FieldProblems, Typed } from '../../forms/fieldProblems';
import { PictureField } from '../../images/PictureField';
import { useLibraryWords } from '../../words/libraryWords';
import { PersonField } from '../PersonField';
import { ownerIn, type CustomerField } from './customerForm';

interface CustomerFieldsProps {
  readonly typed: Typed<CustomerField>;
  readonly problems: FieldProblems<CustomerField>;
  readonly onType: (field: CustomerField, text: string) => void;
  readonly me: Person;
  /** The record that shows the picture already. */
  readonly pictureOf?: PictureOf | undefined;
}

const more = ['since', 'segment', 'accountOwner', 'outsideDomains', 'picture.image', 'picture.alt'] as const;

export function CustomerFields({ typed, problems, onType, me, pictureOf }: CustomerFieldsProps) {
  const { form, customerForm: words } = useLibraryWords();
  const field = (name: Exclude<CustomerField, `picture.${string}`>, required: boolean) => ({
    name: fieldId('customer', name),
    ...words.fields[name],
    value: typed[name],
    problem: problems[name],
    required,
    onType: (text: string) => onType(name, text),
  });
  const owner = ownerIn(typed);
  return (
    <div className="form-fields">
      <LineField {...field('name', true)} />
      <PassageField {...field('whatTheyDo', true)} most={300} rows={2} />
      <PassageField {...field('dailyChallenge', true)} most={300} rows={2} />
      <PassageField {...field('hope', true)} most={300} rows={2} />
      <LineField {...field('alias', false)} />
      {typed.alias.trim() !== '' && (
        <ChoiceField
          {...field('shown', false)}
          none={words.shownNone}
          choices={(['alias', 'name'] as const).map((value) => ({ value, text: words.shown[value] }))}
        />
      )}
      <FoldedGroup
        legend={words.moreLegend}
        about={form.filled(more.filter((name) => typed[name] !== '').length)}
        mustShow={more.some((name) => problems[name])}
      >
        <div className="form-row">
          <DayField {...field('since', false)} />
          <LineField {...field('segment', false)} />
        </div>
        <PersonField
          {...field('accountOwner', false)}
          person={owner}
          me={me}
          optional
          onChoose={(person) => onType('accountOwner', person ? JSON.stringify(person) : '')}
        />
        <ChipsField {...field('outsideDomains', false)} />
        <PictureField form="customer" typed={typed} problems={problems} onType={onType} of={pictureOf} />
      </FoldedGroup>
    </div>
  );
}
