/** How long to wait before each further try, in milliseconds: a server that restarts is back within seconds. */
const pauses = [500, 1500, 4000];

/** Why a part of the app is missing; what was already loaded goes on working. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** Loads a script of ours, again a few times where the network or the server fails. Throws NotLoaded. */
export async function loadPatiently<T>(load: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return load().catch((cause: unknown) => {
    throw new NotLoaded('A script of the app could not be loaded.', { cause });
  });
}
