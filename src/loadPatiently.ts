/** How long to wait before each further try, in milliseconds: a server that restarts is back within seconds. */
const pauses = [500, 1500, 4000];

/** Why a part of the app is missing; what was already loaded goes on working. */
export class NotLoaded extends Error {
  override readonly name: string = 'NotLoaded';
}

/** The app was updated on the server, which has the scripts of this page no more: only loading the page again helps. */
export class Updated extends NotLoaded {
  override readonly name = 'Updated';
}

/** Whether what failed failed because of an update: also where a call of the API could not be asked for want of a script. */
export function wasUpdated(failure: unknown): boolean {
  return failure instanceof Updated || (failure instanceof Error && failure.cause instanceof Updated);
}

/** Loads a script of ours, again a few times where the network or the server fails. Throws NotLoaded. */
export async function loadPatiently<T>(load: () => Promise<T>, isUpdated = hasOtherPage): Promise<T> {
  for (const pause of [...pauses, 0]) {
    try {
      return await load();
    } catch (cause) {
      if (await isUpdated()) throw new Updated('The app was updated.', { cause });
      if (pause === 0) throw new NotLoaded('A script of the app could not be loaded.', { cause });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  throw new NotLoaded();
}

/** Does the page as the server has it now begin with another script than the one that runs here? */
async function hasOtherPage(): Promise<boolean> {
  const first = document.querySelector('script[type=module]')?.getAttribute('src');
  if (!first) return false;
  try {
    const page = await fetch('/tab/index.html', { cache: 'no-store' });
    return page.ok && !(await page.text()).includes(first);
  } catch {
    return false;
  }
}
