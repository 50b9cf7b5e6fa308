import { Person } from '../../../domain/people';
import { linesOf } from '../../forms/ChipsField';
import { ConflictNotice } from '../../forms/ConflictNotice';
import type { Typed } from '../../forms/fieldProblems';
import { parsedJson } from '../../meeting/drafts';
import { isKind, type MomentField } from '../../parts/library/momentForm';
import { useMomentLabels } from '../../parts/library/useMomentLabels';
import { useWords } from '../../words';
import { useLibraryWords } from '../../words/libraryWords';
import { usePictureWords } from '../../words/pictureWords';
import type { MomentEditing } from './EditMoment';

interface MomentConflictProps {
  readonly edit: MomentEditing;
  readonly onKeepMine: () => Promise<void>;
}

/** Both versions of the fields that somebody else changed too. */
export function MomentConflict({ edit, onKeepMine }: MomentConflictProps) {
  const labelOf = useMomentLabels();
  const say = useSaying();
  if (!edit.conflict) return null;
  const { clashing, theirs } = edit.conflict;
  // A customer's id says nothing to people; the name stands beside it.
  const shown = clashing.filter((field) => field !== 'customer' || !clashing.includes('customerName'));
  return (
    <ConflictNotice
      sides={shown.map((field) => ({
        label: labelOf(field),
        yours: say(field, edit.typed),
        theirs: say(field, edit.stands),
      }))}
      theirName={(theirs.changedBy ?? theirs.by).name}
      onKeepMine={() => {
        edit.keepMine();
        void onKeepMine();
      }}
      onKeepTheirs={edit.keepTheirs}
    />
  );
}

/** What stands in a field, for people. */
function useSaying() {
  const { common } = useWords();
  const { form, languages, momentForm } = useLibraryWords();
  const { shows } = usePictureWords();
  const choices: Partial<Record<MomentField, Readonly<Record<string, string>>>> = {
    language: languages,
    'ourPart.who': common.functions,
    'ourPart.part': { helped: momentForm.helped, hurt: momentForm.hurt },
    'consent.scope': momentForm.scopes,
    use: momentForm.uses,
    'picture.shows': shows,
  };
  const days: readonly MomentField[] = ['dueOn', 'listenedOn', 'askedOn', 'heardOn', 'consent.until', 'verifyBy'];
  return (field: MomentField, typed: Typed<MomentField>): string => {
    const text = typed[field];
    if (text.trim() === '') return form.nothing;
    if (field === 'kind' && isKind(text)) return common.kinds[text];
    if (field === 'owner') return parsedJson(Person, text)?.name ?? form.nothing;
    if (field === 'tags') return linesOf(text).join(', ');
    if (field === 'restricted') return form.yes;
    if (days.includes(field)) return common.day(text);
    return choices[field]?.[text] ?? text;
  };
}
