import { Field, Textarea } from '@fluentui/react-components';
import type { Draft } from '../../meeting/errands';
import { useInMeeting } from '../../meeting/MeetingContext';
import { useConsideringWords } from '../../words/consideringWords';
import { useTooLong } from '../tooLong';
import { longestBelow } from './considerationDraft';
import { EvidenceField } from './EvidenceField';
import { KnownCustomers } from './KnownCustomers';
import { PathField } from './PathField';
import { WeightField } from './WeightField';
import './folded.css';

export interface FoldedPartsProps {
  readonly draft: Draft;
  readonly isEvidenceMissing: boolean;
  readonly onWrite: (changed: Draft) => void;
}

/** All that is optional in a note, in the order in which one thinks of it. */
export function FoldedParts({ draft, isEvidenceMissing, onWrite }: FoldedPartsProps) {
  const isRegulated = useInMeeting(({ view }) => view?.settings.regulated === true);
  const isNone = draft['effect'] === 'none';
  return (
    <>
      {!isNone && <PathField draft={draft} onWrite={onWrite} />}
      {!isNone && <WeightField draft={draft} onWrite={onWrite} />}
      <EvidenceField draft={draft} isMissing={isEvidenceMissing} onWrite={onWrite} />
      {!isNone && <KnownCustomers draft={draft} onWrite={onWrite} />}
      {(isRegulated || draft['harm'] !== undefined || draft['vulnerable'] !== undefined) && (
        <Regulated draft={draft} onWrite={onWrite} />
      )}
    </>
  );
}

/** What a regulated team has to think of. */
function Regulated({ draft, onWrite }: Omit<FoldedPartsProps, 'isEvidenceMissing'>) {
  const words = useConsideringWords().regulated;
  const problems = {
    harm: useTooLong(draft['harm'], longestBelow.harm),
    vulnerable: useTooLong(draft['vulnerable'], longestBelow.vulnerable),
  };
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="visually-hidden">{words.legend}</legend>
      {(['harm', 'vulnerable'] as const).map((name) => (
        <Field
          key={name}
          label={words[name]}
          size="small"
          {...(problems[name] && { validationMessage: problems[name] })}
        >
          <Textarea
            value={draft[name] ?? ''}
            rows={1}
            resize="vertical"
            onChange={(_event, { value }) => onWrite({ [name]: value })}
          />
        </Field>
      ))}
    </fieldset>
  );
}
