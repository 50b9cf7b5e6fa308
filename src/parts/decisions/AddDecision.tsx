import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { OneLineForm } from '../OneLineForm';
import { longest } from '../tooLong';

export function AddDecision() {
  const { panel } = useWords();
  const { proposeDecision } = useMeetingVerbs();
  return (
    <OneLineForm
      field="decision"
      label={panel.addDecision}
      hint={panel.addDecisionHint}
      most={longest.decision}
      onSay={(text, form) => proposeDecision({ text }, form)}
    />
  );
}
