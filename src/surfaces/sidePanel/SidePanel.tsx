import { useMeeting } from '../../meeting/MeetingContext';
import { MeetingRefused } from '../../notices/MeetingRefused';
import { useWords } from '../../words';
import { OpenPanel } from './OpenPanel';
import { StatusLine } from './StatusLine';

/** The meeting beside the meeting: the moment first, then what was left open, then decisions and what they mean. */
export function SidePanel() {
  const { panel } = useWords();
  const { view, status, problem, draftsLast } = useMeeting();
  return (
    <main className="panel" aria-busy={status === 'opening'}>
      <h1 className="visually-hidden">{view?.title ?? panel.opening}</h1>
      <StatusLine />
      {!draftsLast && <p className="quiet">{panel.connection.draftsDoNotLast}</p>}
      {status === 'refused' && problem && <MeetingRefused problem={problem} />}
      {status === 'opening' && <Bones />}
      {view && <OpenPanel view={view} />}
    </main>
  );
}

/** The same as in the page itself, so that nothing moves. */
function Bones() {
  return (
    <div className="card card-moment" aria-hidden="true">
      <span className="bone bone-line bone-short" />
      <span className="bone bone-title" />
      <span className="bone bone-text" />
    </div>
  );
}
