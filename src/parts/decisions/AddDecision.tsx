import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { OneLineForm } from '../OneLineForm';

export function AddDecision() {
  const { panel } = useWords();
  const { proposeDecision } = useMeetingVerbs();
  return (
    <OneLineForm
      field="decision"
      label={panel.addDecision}
      hint={panel.addDecisionHint}
      longest={200}
      onSay={(text, form) => proposeDecision({ text }, form)}
    />
  );
}
