import type { Problem } from '../../../domain/problems';
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
      {problem && (status === 'refused' || !isPassing(problem)) && <MeetingRefused problem={problem} />}
      {status === 'opening' && <Bones />}
      {view && <OpenPanel view={view} />}
    </main>
  );
}

/** The status line says so already, and the panel tries again by itself. */
function isPassing({ code }: Problem): boolean {
  return code === 'unavailable' || code === 'busy' || code === 'unexpected';
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
