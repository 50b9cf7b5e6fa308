import { useState } from 'react';
import type { Customer } from '../../../domain/customers';
import type { MomentId } from '../../../domain/moments';
import type { Person } from '../../../domain/people';
import type { Typed } from '../../forms/fieldProblems';
import type { MomentField } from '../../parts/library/momentForm';
import { previewMoment } from '../../parts/library/momentPreview';
import { MomentCard } from '../../parts/moments/MomentCard';
import { useLibraryWords } from '../../words/libraryWords';

interface CardPreviewProps {
  readonly typed: Typed<MomentField>;
  readonly id: MomentId;
  readonly customer: Customer | undefined;
  readonly by: Person;
}

/** Beside the form: the card as it would look now. */
export function CardPreview({ typed, id, customer, by }: CardPreviewProps) {
  const words = useLibraryWords().momentForm;
  const [openedAt] = useState(() => new Date().toISOString());
  const preview = previewMoment(typed, { id, customer, by }, openedAt);
  return (
    <aside className="form-preview" aria-label={words.previewTitle}>
      <h2>{words.previewTitle}</h2>
      {preview ? <MomentCard told={preview} variant="preview" /> : <p>{words.previewEmpty}</p>}
    </aside>
  );
}
