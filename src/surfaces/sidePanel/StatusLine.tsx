import { wasUpdated } from '../../loadPatiently';
import type { Connection } from '../../meeting/meetingState';
import { useMeeting } from '../../meeting/MeetingContext';
import { UpdatedNotice } from '../../notices/UpdatedNotice';
import { useWords, type Words } from '../../words';

/** Whether everything is saved, how news arrives, and who can see what is written here. */
export function StatusLine() {
  const { common, panel } = useWords();
  const { view, status, problem, connection } = useMeeting();
  // Then what is kept waits for the page to be loaded again, not for a connection.
  const isOutdated = wasUpdated(connection.stuckOn);
  const isSignedOut = problem?.code === 'notSignedIn';
  const { saved, reach } = wordsFor(connection, isSignedOut, panel.connection);
  return (
    <>
      <header className="panel-head">
        {status === 'opening' && <p>{panel.opening}</p>}
        {(view || connection.kept > 0) && !isOutdated && (
          <p className={`connection connection-${connection.reach}`}>
            <span>{saved}</span>
            {reach !== undefined && <span className="reach">{reach}</span>}
          </p>
        )}
        {view && <p className={`audience audience-${view.audience.kind}`}>{common.audience(view.audience)}</p>}
        {/* Read out when the connection goes or comes back. */}
        <p className="visually-hidden" aria-live="polite">
          {!isOutdated && !isSignedOut && (connection.reach === 'offline' || connection.backWith > 0) && saved}
        </p>
      </header>
      {isOutdated && <UpdatedNotice />}
    </>
  );
}

function wordsFor({ reach, kept, backWith }: Connection, isSignedOut: boolean, words: Words['panel']['connection']) {
  const isCut = reach === 'offline';
  const how = { connecting: undefined, push: words.live, polling: words.polling, offline: undefined }[reach];
  if (isSignedOut) return { saved: words.signedOut(kept), reach: undefined };
  if (isCut) return { saved: kept > 0 ? words.waiting(kept) : words.offline, reach: undefined };
  if (kept > 0) return { saved: words.sending, reach: how };
  if (backWith > 0) return { saved: words.back(backWith), reach: how };
  return { saved: words.saved, reach: how };
}
