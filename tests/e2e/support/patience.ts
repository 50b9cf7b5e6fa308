import { jest } from '@jest/globals';

// Each story starts everything and a browser, several of them side by side.
jest.setTimeout(240_000);
