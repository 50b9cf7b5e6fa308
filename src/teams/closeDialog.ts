import { dialog } from '@microsoft/teams-js';

/** Ends the dialog that this page is; what was to be kept is kept. */
export function closeDialog(): void {
  dialog.url.submit();
}
