import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment } from 'jest-environment-jsdom';
import { clockScript } from '../../local/clock/clock';

/**
 * In every run the same morning, and some minutes after a quarter of an hour: nowhere on earth does a day begin while a
 * file's tests run, and no day that a test names as one to come is ever over.
 */
const begins = Date.parse('2026-11-23T09:18:00.000Z');

/** A document whose clock goes on from there. */
// eslint-disable-next-line no-restricted-syntax -- Jest takes the environment that a file exports by default.
export default class OneDay extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const movedBy = begins - Date.now();
    this.global.eval(clockScript(movedBy));
    const { fakeTimersModern } = this;
    const fake = fakeTimersModern?.useFakeTimers.bind(fakeTimersModern);
    // Unless told otherwise they would begin with the machine's time.
    if (fakeTimersModern && fake)
      fakeTimersModern.useFakeTimers = (given) => fake({ now: Date.now() + movedBy, ...given });
  }
}
