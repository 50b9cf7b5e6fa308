import type { CustomerEffect } from '../../../domain/considerations';
import { EffectIcon } from '../../look/icons';
import { useWords } from '../../words';

/** Word, icon and colour: any one of them is enough. */
export function EffectMark({ effect }: { readonly effect: CustomerEffect }) {
  const { effects } = useWords().common;
  return (
    <span className={`effect effect-${effect}`}>
      <EffectIcon effect={effect} />
      {effects[effect]}
    </span>
  );
}
