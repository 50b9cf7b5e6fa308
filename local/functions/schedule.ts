/** A timer's schedule, `{second} {minute} {hour} {day} {month} {day of week}` in UTC, as Azure Functions reads it. */
export interface Schedule {
  next(after: Date): Date;
}

interface Field {
  readonly least: number;
  readonly most: number;
  readonly names: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const fields: readonly Field[] = [
  { least: 0, most: 59, names: [] },
  { least: 0, most: 59, names: [] },
  { least: 0, most: 23, names: [] },
  { least: 1, most: 31, names: [] },
  { least: 1, most: 12, names: months },
  { least: 0, most: 6, names: weekdays },
];
const fiveYearsMs = 5 * 366 * 86_400_000;

export function parseSchedule(expression: string): Schedule {
  const parts = expression.trim().split(/\s+/);
  if (parts.length === 5) parts.unshift('0');
  if (parts.length !== fields.length) throw notASchedule(expression);
  const allowed = fields.map((field, index) => readField(parts[index] ?? '', field, expression));
  return { next: (after) => nextOccurrence(allowed, after, expression) };
}

function nextOccurrence(allowed: readonly ReadonlySet<number>[], after: Date, expression: string): Date {
  const at = new Date(Math.floor(after.getTime() / 1000) * 1000 + 1000);
  const limit = at.getTime() + fiveYearsMs;
  while (stepForward(at, allowed)) {
    if (at.getTime() > limit) throw new Error(`The schedule "${expression}" never comes.`);
  }
  return at;
}

/** Moves on to the start of the next day, hour, minute or second that could fit; false when this one fits. */
function stepForward(at: Date, allowed: readonly ReadonlySet<number>[]): boolean {
  const fits = (field: number, value: number) => allowed[field]?.has(value) ?? false;
  const dayFits = fits(3, at.getUTCDate()) && fits(4, at.getUTCMonth() + 1) && fits(5, at.getUTCDay());
  if (!dayFits) at.setUTCHours(24, 0, 0, 0);
  else if (!fits(2, at.getUTCHours())) at.setUTCMinutes(60, 0, 0);
  else if (!fits(1, at.getUTCMinutes())) at.setUTCSeconds(60, 0);
  else if (!fits(0, at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1);
  else return false;
  return true;
}

function readField(text: string, field: Field, expression: string): Set<number> {
  return new Set(text.split(',').flatMap((part) => readPart(part, field, expression)));
}

function readPart(part: string, field: Field, expression: string): number[] {
  const [range = '', step] = part.split('/');
  const [from = '', to] = range.split('-');
  const value = (name: string) => readValue(name, field, expression);
  const first = range === '*' ? field.least : value(from);
  const last = range === '*' ? field.most : to !== undefined ? value(to) : step !== undefined ? field.most : first;
  const every = Number(step ?? 1);
  if (!Number.isInteger(every) || every < 1 || last < first) throw notASchedule(expression);
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => first + index * every);
}

function readValue(name: string, field: Field, expression: string): number {
  const named = field.names.indexOf(name.toLowerCase());
  const value = named < 0 ? Number(name || NaN) : named + field.least;
  if (!Number.isInteger(value) || value < field.least || value > field.most) throw notASchedule(expression);
  return value;
}

function notASchedule(expression: string): Error {
  return new Error(`"${expression}" is not a schedule.`);
}
