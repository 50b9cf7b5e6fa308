import { afterEach, beforeEach, expect, jest } from '@jest/globals';

/** What a test prints to console.error unexpectedly is a failure; a test that expects it clears the spy. */
export let consoleError: ReturnType<typeof jest.spyOn>;

beforeEach(() => {
  consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  const said = consoleError.mock.calls.map((call: unknown[]) => call.map(String).join(' '));
  consoleError.mockRestore();
  expect(said).toEqual([]);
});
