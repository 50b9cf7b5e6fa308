import * as React from 'react';
import './quickStyles';

/**
 * For its warnings React notes with every element where in the code it was made, 10,000 times a second at most; a tenth
 * of these tests' time. Here it believes that it has done so already: a warning fails its test all the same, and says
 * which component it is about.
 */
const inside: unknown = Reflect.get(React, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE');
if (typeof inside === 'object' && inside !== null)
  Object.defineProperty(inside, 'recentlyCreatedOwnerStacks', { get: () => 10_000, set: () => undefined });
