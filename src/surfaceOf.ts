import type { HostContext } from './teams/hostContext';

export type Surface = 'sidePanel' | 'meetingTab' | 'stage' | 'bubble' | 'library';

/** Which of our surfaces Teams shows: its frame says so, and for tabs the page's own id. */
export function surfaceOf({ page }: HostContext): Surface {
  if (page.frameContext === 'sidePanel') return 'sidePanel';
  if (page.frameContext === 'meetingStage') return 'stage';
  if (page.frameContext === 'task') return asked().get('tab') === 'save' ? 'library' : 'bubble';
  return page.id === 'library' || page.id === 'mine' ? 'library' : 'meetingTab';
}

/** A dialog has no id of its own: which of ours it is stands in its address. */
const asked = () => new URLSearchParams(location.search);
