import type { MeetingView } from '../../../domain/meetingView';
import { useHost } from '../../teams/host';
import { meetingPage } from '../../teams/meetingPage';
import { useWords } from '../../words';
import { useMeetingTabWords } from '../../words/meetingTabWords';
import { printRoute } from '../library/route';
import { dayOf } from '../../parts/dayOf';

interface MeetingHeadProps {
  readonly view: MeetingView;
  /** To its first page, or to an address in it. */
  readonly onLibrary: (at?: string) => void;
}

/** Which meeting this is, where it stands, and who is in it. */
export function MeetingHead({ view, onLibrary }: MeetingHeadProps) {
  const { common } = useWords();
  const words = useMeetingTabWords();
  return (
    <header className="meeting-head">
      <div>
        <h1>{view.title}</h1>
        <p className="meeting-state">{useWhere(view)}</p>
        <p className="meeting-audience" data-audience={view.audience.kind}>
          {common.audience(view.audience)}
        </p>
      </div>
      <div className="row row-wrap">
        <button type="button" className="button" onClick={() => onLibrary()}>
          {words.library}
        </button>
        {view.lastOccurrence || view.occurrence ? (
          <button
            type="button"
            className="button"
            onClick={() => onLibrary(printRoute({ at: 'decisions', find: `series=${view.series}` }))}
          >
            {words.decisionLog}
          </button>
        ) : null}
      </div>
      {view.occurrence && <During />}
    </header>
  );
}

function useWhere({ occurrence, lastOccurrence }: MeetingView): string {
  const { common } = useWords();
  const { states } = useMeetingTabWords();
  if (occurrence) return states.during;
  return lastOccurrence ? states.after(common.day(dayOf(lastOccurrence.startedAt))) : states.before;
}

function During() {
  const words = useMeetingTabWords().during;
  const host = useHost();
  const { app, chat } = host.context;
  const link = app.appId && chat && meetingPage(app.appId, chat.id);
  return (
    <section className="meeting-during" aria-label={words.title}>
      <p>{words.about}</p>
      {link && (
        <button type="button" className="button button-primary" onClick={() => void host.openDeepLink(link)}>
          {words.join}
        </button>
      )}
    </section>
  );
}
