import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { useWords } from '../../words';
import { OneLineForm } from '../OneLineForm';

export function AddAction() {
  const { panel } = useWords();
  const { takeAction } = useMeetingVerbs();
  return (
    <OneLineForm
      field="action"
      label={panel.addAction}
      hint={panel.addActionHint}
      longest={300}
      onSay={(text, form) => void takeAction({ text }, form)}
    />
  );
}
