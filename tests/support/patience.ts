import { jest } from '@jest/globals';

// The stories and their browsers run beside these tests: what takes a second alone may take several.
jest.setTimeout(30_000);
