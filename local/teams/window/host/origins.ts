/** Whether an origin is one of the manifest's: literally, or by a `*` that stands for one dotted label. */
export function isValidOrigin(origin: string, validOrigins: readonly string[]): boolean {
  const asked = originOf(origin);
  return asked !== undefined && validOrigins.some((valid) => matches(asked, valid));
}

export function isValidAddress(address: string, validOrigins: readonly string[]): boolean {
  const origin = originOf(address);
  return origin !== undefined && isValidOrigin(origin, validOrigins);
}

export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin } = new URL(address);
  return origin === 'null' ? undefined : origin;
}

function matches(origin: string, valid: string): boolean {
  if (!valid.includes('*')) return originOf(valid) === origin;
  const labels = valid.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^${labels.join('[^./:]+')}$`).test(origin);
}
