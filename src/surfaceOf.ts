import type { HostContext } from './teams/hostContext';

export type Surface = 'sidePanel' | 'meetingTab' | 'stage' | 'bubble' | 'library';

/** Which of our surfaces Teams shows: its frame says so, and for tabs the page's own id. */
export function surfaceOf({ page }: HostContext): Surface {
  if (page.frameContext === 'sidePanel') return 'sidePanel';
  if (page.frameContext === 'meetingStage') return 'stage';
  if (page.frameContext === 'task') return 'bubble';
  return page.id === 'library' || page.id === 'mine' ? 'library' : 'meetingTab';
}
