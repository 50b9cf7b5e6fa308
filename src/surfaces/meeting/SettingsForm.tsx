import { useId } from 'react';
import { SeriesSettings } from '../../../domain/meetings';
import type { MeetingAround } from '../../meeting/aroundNotes';
import { useConfirmedChoice } from '../../parts/useConfirmedChoice';
import { useArrangingWords } from '../../words/arrangingWords';
import { AboutSetting } from './AboutSetting';
import { CardSetting } from './CardSetting';
import { DelegatesSetting } from './DelegatesSetting';
import { RecordSettings } from './RecordSettings';
import { SettingsSaid } from './SettingsSaid';
import { useSettling } from './useSettling';
import './settings.css';

const rhythms = [0, 2, 3, 4, 5, 6, 8, 10, 12];
const languages = ['any', 'en', 'vi'] as const;

/** What holds for all meetings of the series: each change is saved as it is made. */
export function SettingsForm({ view }: { readonly view: MeetingAround }) {
  const { settings: words } = useArrangingWords();
  const { now, change, undo, offered, said, problem, clash, settled } = useSettling(view);
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
      <CardSetting card={now.card} onChoose={(card) => void change({ card })} />
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
      <AboutSetting
        about={now.about ?? ''}
        clash={clash}
        onSettled={settled}
        onSave={(about, was) => change({ about: about || null, aboutWas: was || null })}
      />
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
      <SettingsSaid said={said} offered={offered} onUndo={undo} problem={problem} />
    </div>
  );
}
