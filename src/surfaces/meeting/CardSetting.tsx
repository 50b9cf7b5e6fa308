import { useId } from 'react';
import { cardModes, SeriesSettings } from '../../../domain/meetings';
import { useConfirmedRadios } from '../../parts/useConfirmedChoice';
import { useArrangingWords } from '../../words/arrangingWords';

interface CardSettingProps {
  readonly card: SeriesSettings['card'];
  readonly onChoose: (card: SeriesSettings['card']) => void;
}

/** What is posted in the chat. */
export function CardSetting({ card, onChoose }: CardSettingProps) {
  const { settings: words } = useArrangingWords();
  const id = useId();
  const { group, value, onChange } = useConfirmedRadios({
    value: card,
    onChoose: (mode) => onChoose(SeriesSettings.shape.card.parse(mode)),
  });
  return (
    <fieldset className="setting-choice" {...group}>
      <legend>{words.card}</legend>
      {cardModes.map((mode) => (
        <label key={mode} className="setting-yes">
          <input
            type="radio"
            name={`${id}card`}
            className="checkbox"
            value={mode}
            checked={value === mode}
            onChange={onChange}
          />
          {words.cards[mode]}
        </label>
      ))}
    </fieldset>
  );
}
