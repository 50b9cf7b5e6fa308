import { learntAtFirst, tabIn, useTeams } from '../teams';
import { FrameSlot } from './FrameSlot';
import type { Framed } from './framed';

/** The personal app: the library of customers and moments. */
export function Library() {
  const { state, me, whereabouts } = useTeams();
  const isShown = whereabouts.view === 'library';
  const tab = tabIn(state, 'personal');
  const { count, subPageId } = whereabouts.visits.personal;
  const framed: Framed | undefined =
    isShown && tab
      ? {
          key: `personal ${count} ${state.clockOffsetMs} ${learntAtFirst(me)}`,
          title: 'Customer Moment library',
          name: 'embedded-page-container',
          url: tab.url,
          entityId: tab.entityId,
          subPageId,
          frameContext: tab.frameContext,
          inMeetingSurface: false,
        }
      : undefined;
  return (
    <section className="view" aria-label="Personal app" tabIndex={-1} hidden={!isShown}>
      <header className="view-head">
        <span className="app-mark" aria-hidden="true" />
        <h1>Customer Moment</h1>
        {tab && (
          <span className="tab-line" aria-hidden="true">
            {tab.name}
          </span>
        )}
      </header>
      <FrameSlot framed={framed} />
    </section>
  );
}
