import { useState } from 'react';
import type { AppTab } from '../../protocol';
import { learntAtFirst, useTeams } from '../teams';
import { AppChat } from './AppChat';
import { FrameSlot } from './FrameSlot';
import type { Framed } from './framed';

/** Teams gives every app with a bot a chat of its own. */
const chatTab = 'chat with the app';

/** The personal app: a tab for the library of customers and moments, one for what waits for a person. */
export function Library() {
  const { state, me, whereabouts } = useTeams();
  const isShown = whereabouts.view === 'library';
  const tabs = state.tabs.filter(({ place }) => place === 'personal');
  const { count, subPageId } = whereabouts.visits.personal;
  // Whoever opens the app anew is on its first tab.
  const [chosen, choose] = useState({ entityId: '', count });
  const isChosen = (tab: AppTab) => chosen.count === count && tab.entityId === chosen.entityId;
  const isChat = chosen.count === count && chosen.entityId === chatTab;
  const tab = isChat ? undefined : (tabs.find(isChosen) ?? tabs[0]);
  const framed: Framed | undefined =
    isShown && tab
      ? {
          key: `personal ${tab.entityId} ${count} ${state.clockOffsetMs} ${learntAtFirst(me)}`,
          title: 'Customer Moment library',
          name: 'embedded-page-container',
          url: tab.url,
          entityId: tab.entityId,
          subPageId: isChosen(tab) ? undefined : subPageId,
          frameContext: tab.frameContext,
          inMeetingSurface: false,
        }
      : undefined;
  return (
    <section className="view" aria-label="Personal app" tabIndex={-1} hidden={!isShown}>
      <header className="view-head">
        <span className="app-mark" aria-hidden="true" />
        <h1>Customer Moment</h1>
        <nav className="tab-lines" aria-label="Tabs of the app">
          {tabs.map(({ entityId, name }) => (
            <button
              key={entityId}
              type="button"
              className="tab-line"
              aria-current={entityId === tab?.entityId ? 'page' : undefined}
              onClick={() => choose({ entityId, count })}
            >
              {name}
            </button>
          ))}
          <button
            type="button"
            className="tab-line"
            aria-current={isChat ? 'page' : undefined}
            onClick={() => choose({ entityId: chatTab, count })}
          >
            Chat
          </button>
        </nav>
      </header>
      {isChat && isShown && <AppChat />}
      <FrameSlot framed={framed} />
    </section>
  );
}
