import type { Ref } from 'react';
import { GlyphOf } from '../look/icons';
import { useWords } from '../words';

interface ItemVerbsProps {
  /** What the item says: so that a screen reader hears which one is meant. */
  readonly of: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly opener: Ref<HTMLButtonElement>;
}

/** What its author can do with an item. */
export function ItemVerbs({ of, onEdit, onRemove, opener }: ItemVerbsProps) {
  const { common, panel } = useWords();
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="glyph"
        title={common.edit}
        aria-label={panel.editOf(of)}
        onClick={onEdit}
      >
        <GlyphOf glyph="edit" />
      </button>
      <button type="button" className="glyph" title={common.remove} aria-label={panel.removeOf(of)} onClick={onRemove}>
        <GlyphOf glyph="remove" />
      </button>
    </>
  );
}
