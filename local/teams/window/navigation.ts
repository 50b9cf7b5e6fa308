import type { AppTab, WindowState } from '../protocol';
import { readDeepLink } from './host/deepLinks';
import type { Teams } from './teams';

type Ways = { state: WindowState; isInMeeting: boolean; go: Teams['go'] };

/** Opens one of the app's pages where this person can see it: beside the meeting, in its tab, or in the personal app. */
export function pageOpener({ state, isInMeeting, go }: Ways): Teams['openPage'] {
  return ({ pageId, subPageId, inMeeting = true }) => {
    const inMeetingFirst: AppTab['place'][] = isInMeeting ? ['sidePanel', 'personal'] : ['meetingTab', 'personal'];
    const places = inMeeting ? inMeetingFirst : [...inMeetingFirst].reverse();
    const tabs = state.tabs.filter((tab) => tab.entityId === pageId);
    const place = places.find((candidate) => tabs.some((tab) => tab.place === candidate));
    if (place) go({ to: 'page', place, subPageId });
    return place !== undefined;
  };
}

export function linkFollower({
  appId,
  isInMeeting,
  go,
  openPage,
}: Omit<Ways, 'state'> & { appId: string; openPage: Teams['openPage'] }) {
  return (address: string): boolean => {
    const link = readDeepLink(address, appId);
    switch (link?.to) {
      case 'page':
        return openPage({ pageId: link.entityId, subPageId: link.subPageId, inMeeting: link.inMeeting });
      case 'app':
        go({ to: 'view', view: 'library' });
        return true;
      case 'meeting':
        go({ to: 'view', view: isInMeeting ? 'call' : 'meeting' });
        return true;
      case 'chat':
        go(isInMeeting ? { to: 'rail', rail: 'chat' } : { to: 'meetingTab', meetingTab: 'chat' });
        return true;
      case undefined:
        return openElsewhere(address);
    }
  };
}

function openElsewhere(address: string): boolean {
  if (!URL.canParse(address) || !['http:', 'https:', 'mailto:'].includes(new URL(address).protocol)) return false;
  window.open(address, '_blank', 'noopener');
  return true;
}
