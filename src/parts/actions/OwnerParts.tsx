import { ActionOwner, type ActionOwnerProps } from './ActionOwner';
import { HandOverForm, type HandOverFormProps } from './HandOverForm';

export { saveAction } from './savedAction';

/** One bundle for all that changes whose an action is. */
export function OwnerParts(props: ActionOwnerProps | HandOverFormProps) {
  return 'onDone' in props ? <HandOverForm {...props} /> : <ActionOwner {...props} />;
}
