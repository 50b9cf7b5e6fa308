/** Where a moment's page stands in the library. */
export function momentAddress(moment: string): string {
  return `#/moments/${moment}`;
}
