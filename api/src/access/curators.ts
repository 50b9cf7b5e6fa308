import { Problem } from '../../../domain/problems';

/** The app role of `aad.manifest.json`, as a token says it. */
export const curatorRole = 'Curator';

export function checkIsCurator({ isCurator }: { readonly isCurator: boolean }): void {
  if (!isCurator) throw new Problem('notAllowed', 'Only the curators of the library can do this.');
}
