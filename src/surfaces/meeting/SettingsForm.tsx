import { useId } from 'react';
import { cardModes, SeriesSettings } from '../../../domain/meetings';
import type { MeetingAround } from '../../meeting/aroundNotes';
import { Notice } from '../../notices/Notice';
import { KeepFocus } from '../../parts/KeepFocus';
import { useConfirmedChoice } from '../../parts/useConfirmedChoice';
import { useWords } from '../../words';
import { useArrangingWords } from '../../words/arrangingWords';
import { AboutSetting } from './AboutSetting';
import { DelegatesSetting } from './DelegatesSetting';
import { RecordSettings } from './RecordSettings';
import { useSettling } from './useSettling';
import './settings.css';

const rhythms = [0, 2, 3, 4, 5, 6, 8, 10, 12];
const languages = ['any', 'en', 'vi'] as const;

/** What holds for all meetings of the series: each change is saved as it is made. */
export function SettingsForm({ view }: { readonly view: MeetingAround }) {
  const { common } = useWords();
  const { settings: words } = useArrangingWords();
  const { now, change, undo, mayUndo, said, problem } = useSettling(view);
  const id = useId();
  const known = rhythms.includes(now.goodNewsEvery) ? rhythms : [...rhythms, now.goodNewsEvery].sort((a, b) => a - b);
  const news = useConfirmedChoice({
    value: String(now.goodNewsEvery),
    onChoose: (every) => void change({ goodNewsEvery: Number(every) }),
  });
  const storiesIn = useConfirmedChoice({
    value: now.language,
    onChoose: (language) => void change({ language: SeriesSettings.shape.language.parse(language) }),
  });
  return (
    <div className="settings">
      <label className="setting-yes">
        <input
          type="checkbox"
          className="checkbox"
          checked={now.automatic}
          aria-describedby={`${id}automatic`}
          onChange={(event) => void change({ automatic: event.target.checked })}
        />
        {words.automatic}
      </label>
      <p className="quiet" id={`${id}automatic`}>
        {words.automaticOff}
      </p>
      <fieldset className="setting-choice">
        <legend>{words.card}</legend>
        {cardModes.map((mode) => (
          <label key={mode} className="setting-yes">
            <input
              type="radio"
              name={`${id}card`}
              className="checkbox"
              checked={now.card === mode}
              onChange={() => void change({ card: mode })}
            />
            {words.cards[mode]}
          </label>
        ))}
      </fieldset>
      <label className="setting-one" htmlFor={`${id}news`}>
        {words.goodNews}
        <select id={`${id}news`} className="form-control" {...news}>
          {known.map((n) => (
            <option key={n} value={n}>
              {n === 0 ? words.goodNewsNever : words.goodNewsEvery(n)}
            </option>
          ))}
        </select>
      </label>
      <label className="setting-one" htmlFor={`${id}language`}>
        {words.language}
        <select id={`${id}language`} className="form-control" {...storiesIn}>
          {languages.map((language) => (
            <option key={language} value={language}>
              {words.languages[language]}
            </option>
          ))}
        </select>
      </label>
      <AboutSetting about={now.about ?? ''} onSave={(about) => change({ about: about === '' ? null : about })} />
      <label className="setting-yes">
        <input
          type="checkbox"
          className="checkbox"
          checked={now.rotation}
          onChange={(event) => void change({ rotation: event.target.checked })}
        />
        {words.rotation}
      </label>
      <RecordSettings now={now} change={change} />
      <DelegatesSetting view={view} delegates={now.delegates} onChange={(delegates) => void change({ delegates })} />
      <KeepFocus of={`${mayUndo}`} label={words.saved} className="settings-said">
        <div className="organizer-verbs">
          <span role="status">{said}</span>
          {mayUndo && (
            <button type="button" className="button" onClick={undo}>
              {common.undo}
            </button>
          )}
        </div>
        {problem && <Notice problem={problem} />}
      </KeepFocus>
    </div>
  );
}
