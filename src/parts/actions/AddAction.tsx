import { memo } from 'react';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { OneLineForm } from '../OneLineForm';
import { longest } from '../tooLong';

export const AddAction = memo(function AddAction() {
  const { panel } = useWords();
  const { takeAction } = useMeetingVerbs();
  return (
    <OneLineForm
      field="action"
      label={panel.addAction}
      hint={panel.addActionHint}
      most={longest.action}
      onSay={(text, form) => void takeAction({ text }, form)}
    />
  );
});
