import { memo } from 'react';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { OneLineForm } from '../OneLineForm';
import { longest } from '../tooLong';

export const AddDecision = memo(function AddDecision() {
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
});
