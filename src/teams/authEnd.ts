import { app, authentication } from '@microsoft/teams-js';

/** The last page of the consent pop-up: tells Teams how it ended, and Teams closes it. */
export async function endAuth(): Promise<void> {
  await app.initialize();
  const answer = new URLSearchParams(location.hash.slice(1));
  if (answer.has('code')) authentication.notifySuccess('{}');
  else authentication.notifyFailure(answer.get('error') ?? 'CancelledByUser');
}
