/** Where a person is in their window: which view, which tab, what the right rail shows. */
import type { AppTab } from '../protocol';

export type View = 'meeting' | 'call' | 'library';
export type MeetingTab = 'chat' | 'app' | 'details';
export type Rail = 'chat' | 'people' | 'app';

export type Visit = { count: number; subPageId: string | undefined };
type Framed = 'personal' | 'meetingTab' | 'sidePanel';

export type Whereabouts = {
  view: View;
  meetingTab: MeetingTab;
  rail: Rail | undefined;
  /** A page opened anew is a new page, so each opening is counted. */
  visits: Record<Framed, Visit>;
};

export type Move =
  | { to: 'joined' }
  | { to: 'left' }
  | { to: 'view'; view: View }
  | { to: 'meetingTab'; meetingTab: MeetingTab }
  | { to: 'rail'; rail: Rail | undefined }
  | { to: 'page'; place: AppTab['place']; subPageId: string | undefined };

const unvisited: Visit = { count: 0, subPageId: undefined };

export const atFirst: Whereabouts = {
  view: 'meeting',
  meetingTab: 'app',
  rail: undefined,
  visits: { personal: unvisited, meetingTab: unvisited, sidePanel: unvisited },
};

export function move(from: Whereabouts, step: Move): Whereabouts {
  switch (step.to) {
    case 'joined':
      return { ...from, view: 'call', rail: undefined };
    case 'left':
      return { ...from, view: 'meeting', meetingTab: 'chat', rail: undefined };
    case 'view':
      return openView(from, step.view);
    case 'meetingTab':
      return { ...opened(from, 'meetingTab'), view: 'meeting', meetingTab: step.meetingTab };
    case 'rail':
      return { ...opened(from, 'sidePanel'), view: 'call', rail: step.rail };
    case 'page':
      return openPlace(from, step.place, step.subPageId);
  }
}

function openView(from: Whereabouts, view: View): Whereabouts {
  if (view === from.view || view === 'call') return { ...from, view };
  return { ...opened(from, view === 'library' ? 'personal' : 'meetingTab'), view };
}

function openPlace(from: Whereabouts, place: AppTab['place'], subPageId: string | undefined): Whereabouts {
  if (place === 'personal') return { ...opened(from, 'personal', subPageId), view: 'library' };
  if (place === 'meetingTab') return { ...opened(from, 'meetingTab', subPageId), view: 'meeting', meetingTab: 'app' };
  return { ...opened(from, 'sidePanel', subPageId), view: 'call', rail: 'app' };
}

function opened(from: Whereabouts, place: Framed, subPageId?: string): Whereabouts {
  return { ...from, visits: { ...from.visits, [place]: { count: from.visits[place].count + 1, subPageId } } };
}
