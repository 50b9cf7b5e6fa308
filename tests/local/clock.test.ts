import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { clockOffset, clockScript, setClockOffset } from '../../local/clock/clock';
import { bundle } from './fixtures/builtFunctions';

const machineNow = Date.now.bind(Date);
const dayMs = 86_400_000;

function frame() {
  const context = vm.createContext({});
  const run = (script: string): unknown => vm.runInContext(script, context);
  return { setClock: (ms: number) => void run(clockScript(ms)), run };
}

function thisProcess() {
  return {
    setClock: setClockOffset,
    run: (script: string): unknown => vm.runInThisContext(`(Date) => (${script})`)(Date),
  };
}

describe.each([
  ['a process', thisProcess],
  ['a browser frame', frame],
])('The clock of %s', (_, open) => {
  const { setClock, run } = open();

  const expectMoved = (script: string, offsetMs: number) => {
    const before = machineNow();
    const said = run(script);
    expect(said).toBeGreaterThanOrEqual(before + offsetMs);
    expect(said).toBeLessThanOrEqual(machineNow() + offsetMs);
  };

  test('is moved for everything that asks for now, and can be moved again and back', () => {
    for (const offsetMs of [dayMs, 30 * dayMs, -dayMs, 0]) {
      setClock(offsetMs);
      expectMoved('Date.now()', offsetMs);
      expectMoved('new Date().getTime()', offsetMs);
      expectMoved('new (class extends Date {})().getTime()', offsetMs);
    }
  });

  test('is moved where Date is called as a function too', () => {
    setClock(400 * dayMs);
    expect(run('typeof Date()')).toBe('string');
    // It says no parts of a second.
    const before = Math.floor(machineNow() / 1000) * 1000;
    const said = run('Date.parse(Date())');
    expect(said).toBeGreaterThanOrEqual(before + 400 * dayMs);
    expect(said).toBeLessThanOrEqual(machineNow() + 400 * dayMs);
  });

  test('leaves a given time, and what a Date is, as they are', () => {
    setClock(dayMs);
    expect(run('new Date(0).toISOString()')).toBe('1970-01-01T00:00:00.000Z');
    expect(run("new Date('2026-11-22T10:00:00Z').getTime()")).toBe(Date.UTC(2026, 10, 22, 10));
    expect(run('new Date(2026, 0).getMonth()')).toBe(0);
    expect(run('Number.isNaN(new Date(undefined).getTime())')).toBe(true);
    expect(run('new Date() instanceof Date && new Date().constructor === Date')).toBe(true);
    expect(run('Object.prototype.toString.call(new Date()) + Date.name + Date.length')).toBe('[object Date]Date7');
  });
});

test('the offset can be asked for', () => {
  setClockOffset(5 * dayMs);
  expect(clockOffset()).toBe(5 * dayMs);
});

describe('A process started with the preloaded clock', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clock-'));
  const file = path.join(folder, 'clock.cjs');
  const node = (offset: string) =>
    execFileSync(process.execPath, ['--require', file, '-p', 'Date.now()'], {
      env: { CLOCK_OFFSET_MS: offset },
      stdio: 'pipe',
    });

  beforeAll(() => bundle('local/clock/preload.ts', file));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('starts at the time it was given', () => {
    expect(Number(node(String(36_500 * dayMs)))).toBeGreaterThan(machineNow() + 36_499 * dayMs);
  });

  test('does not start with an offset that is no number', () => {
    expect(() => node('tomorrow')).toThrow('CLOCK_OFFSET_MS has to be a number of milliseconds.');
  });
});
