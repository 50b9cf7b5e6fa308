export interface Entity {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [property: string]: string;
}

/** A property holds 64 KiB, in two bytes a character. */
const mostCharacters = 30_000;

export function splitBody(partitionKey: string, rowKey: string, body: unknown): Entity {
  return splitJson(partitionKey, rowKey, asciiJson(body));
}

/** The JSON over as many properties as it takes: `b0`, `b1`, … */
export function splitJson(partitionKey: string, rowKey: string, json: string): Entity {
  const starts = Array.from({ length: Math.ceil(json.length / mostCharacters) }, (_, part) => part * mostCharacters);
  const parts = starts.map((start, part) => [`b${part}`, json.slice(start, start + mostCharacters)]);
  return { ...(Object.fromEntries(parts) as Record<string, string>), partitionKey, rowKey };
}

export function joinBody(entity: Readonly<Record<string, unknown>>): unknown {
  const parts: string[] = [];
  for (let part = entity['b0']; typeof part === 'string'; part = entity[`b${parts.length}`]) parts.push(part);
  return JSON.parse(parts.join(''));
}

/** Without characters of several bytes: the storage emulator spoils those that fall on the edge of a network packet. */
export function asciiJson(body: unknown): string {
  return JSON.stringify(body).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
