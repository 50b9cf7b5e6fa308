import type { ReactNode } from 'react';
import { companyFunctions } from '../../../domain/moments';
import { ChipsField } from '../../forms/ChipsField';
import { ChoiceField, DayField, LineField, PassageField, YesField } from '../../forms/Field';
import { FoldedGroup } from '../../forms/FoldedGroup';
import { PictureField } from '../../images/PictureField';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { PersonField } from '../PersonField';
import { asOwner, foldedFields, ownerIn, publishingNeeds, type MomentField } from './momentForm';
import type { Ask, MomentFieldsProps } from './MomentFields';

type FoldedProps = MomentFieldsProps & { readonly ask: Ask };

/** All that can wait: more of the story, where it comes from, how it is told, a picture. */
export function FoldedFields(props: FoldedProps) {
  const words = useLibraryWords().momentForm;
  return (
    <>
      <Folded {...props} part="more" legend={words.moreLegend}>
        <MoreOfIt {...props} />
      </Folded>
      <Folded {...props} part="source" legend={words.sourceLegend}>
        <Source {...props} />
      </Folded>
      <Folded {...props} part="telling" legend={words.tellingLegend}>
        <Telling {...props} />
      </Folded>
      <Folded {...props} part="picture" legend={words.pictureLegend}>
        <PictureField
          form="moment"
          typed={props.typed}
          problems={props.problems}
          onType={(field, text) => props.onFill({ [field]: text })}
          of={props.pictureOf}
        />
        <div className="form-row">
          <LineField {...props.ask('clip.url', false)} />
          <LineField {...props.ask('clip.title', false)} />
        </div>
      </Folded>
    </>
  );
}

interface FoldedPart extends FoldedProps {
  readonly part: keyof typeof foldedFields;
  readonly legend: string;
  readonly children: ReactNode;
}

function Folded({ part, legend, typed, problems, field, children }: FoldedPart) {
  const { needed, filled } = useLibraryWords().form;
  const fields: readonly MomentField[] = foldedFields[part];
  const needs: readonly MomentField[] = publishingNeeds;
  const missing = fields.filter((name) => needs.includes(name) && typed[name].trim() === '').length;
  const here = fields.filter((name) => typed[name].trim() !== '').length;
  const mustShow = fields.some((name) => problems[name] !== undefined || name === field);
  return (
    <FoldedGroup legend={legend} about={needed(missing) || filled(here)} mustShow={mustShow}>
      {children}
    </FoldedGroup>
  );
}

function MoreOfIt({ typed, ask }: FoldedProps) {
  const { functions } = useWords().common;
  const words = useLibraryWords().momentForm;
  return (
    <>
      <PassageField {...ask('whatChanged', false)} most={300} />
      {typed.kind !== 'quote' && <PassageField {...ask('quote', false)} most={300} />}
      <LineField {...ask('question', false)} />
      <Part legend={words.partLegend} hint={words.partHint}>
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
      </Part>
      <Part legend={words.typicalLegend} hint={words.typicalHint}>
        <div className="form-row form-numbers">
          <LineField {...ask('typicality.count', false)} numeric />
          <LineField {...ask('typicality.of', false)} numeric />
        </div>
      </Part>
    </>
  );
}

function Source({ typed, ask, me, onFill }: FoldedProps) {
  const { languages, momentForm: words } = useLibraryWords();
  const scopes = (['internal', 'internalAnonymous'] as const).map((value) => ({ value, text: words.scopes[value] }));
  const owner = ownerIn(typed);
  return (
    <>
      <div className="form-row">
        <LineField {...ask('source', true)} />
        <DayField {...ask('heardOn', true)} />
      </div>
      <ChoiceField
        {...ask('language', true)}
        choices={(['en', 'vi'] as const).map((value) => ({ value, text: languages[value] }))}
      />
      <PersonField
        {...ask('owner', true)}
        person={owner}
        me={me}
        onChoose={(person) => onFill({ owner: asOwner(person) })}
      />
      <Part legend={words.consentLegend}>
        <ChoiceField {...ask('consent.scope', true)} choices={scopes} />
        <div className="form-row">
          <LineField {...ask('consent.basis', true)} />
          <DayField {...ask('consent.until', false)} />
        </div>
      </Part>
    </>
  );
}

function Telling({ ask }: FoldedProps) {
  const words = useLibraryWords().momentForm;
  return (
    <>
      <ChipsField {...ask('tags', false)} />
      <div className="form-row">
        <DayField {...ask('verifyBy', false)} />
        <ChoiceField
          {...ask('use', false)}
          none={words.useNone}
          choices={[{ value: 'single', text: words.uses.single }]}
        />
      </div>
      <LineField {...ask('contentNotice', false)} />
      <YesField {...ask('restricted', false)} />
    </>
  );
}

interface PartProps {
  readonly legend: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Part({ legend, hint, children }: PartProps) {
  return (
    <fieldset className="form-part">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="form-hint">{hint}</p>}
      {children}
    </fieldset>
  );
}
