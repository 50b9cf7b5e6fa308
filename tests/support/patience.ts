import { jest } from '@jest/globals';

// So that no test fails by chance: what takes a second alone took half a minute beside stories, their browsers and a
// build. Whoever fails does so by what is expected, and by this only where nothing comes any more.
jest.setTimeout(240_000);
