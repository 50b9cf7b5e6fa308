import { meeting } from '@microsoft/teams-js';
import { Problem } from '../../domain/problems';

/** Shares our page to the meeting's stage; throws a Problem that says why not. */
export function shareToStage(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    meeting.shareAppContentToStage((error) => {
      if (error) reject(new Problem('notAllowed', '', { cause: error }));
      else resolve();
    }, url);
  });
}

/** Takes what we share off the meeting's stage; answers whether anything was there. */
export async function clearStage(): Promise<boolean> {
  const state = await answered(meeting.getAppContentStageSharingState);
  if (!state?.isAppSharing) return false;
  await answered(meeting.stopSharingAppContentToStage);
  return true;
}

type Ask<A> = (callback: (error: unknown, answer: A | null) => void) => void;

function answered<A>(ask: Ask<A>): Promise<A | null> {
  return new Promise((resolve, reject) => {
    ask((error, answer) => {
      if (error) reject(new Problem('notAllowed', '', { cause: error }));
      else resolve(answer);
    });
  });
}
