import { appears } from './saying';
import type { TeamsWindow } from './window';

/** From the personal app: the first-run page's samples. */
export async function loadSamples({ library, openLibrary, openMeetings }: TeamsWindow): Promise<void> {
  await openLibrary();
  await library.getByRole('button', { name: 'Load the samples' }).click();
  await appears(library.getByText('Ken is counting on us to complete this order'));
  await openMeetings();
}

/** On the meeting tab, before the meeting. */
export async function pinForNext({ page, tab }: TeamsWindow, headline: string): Promise<void> {
  await page.getByRole('tab', { name: 'Customer Moment' }).click();
  await tab.getByRole('button', { name: 'Choose another' }).click();
  await tab.getByRole('button', { name: `Pin for next: ${headline}` }).click();
  await appears(tab.getByText(`Pinned for the next meeting: “${headline}”.`));
}
