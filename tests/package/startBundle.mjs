// Started beside a copy of the API's bundle: loads it as Azure's worker does and prints what it registers, or, told so,
// what the chat's function answers to a caller without a token, or what it speaks with.
import Module, { createRequire } from 'node:module';

const registered = new Map();
const core = {
  version: '4.0.0',
  hostVersion: '4.0.0',
  registerFunction: ({ name }, handler) => {
    registered.set(name, handler);
    return { dispose: () => undefined };
  },
  registerHook: () => ({ dispose: () => undefined }),
  setProgrammingModel: () => undefined,
  getProgrammingModel: () => undefined,
  log: () => undefined,
};

const original = Module.prototype.require;
Module.prototype.require = function (id) {
  return id === '@azure/functions-core' ? core : original.call(this, id);
};
const require = createRequire(import.meta.url);
require('./main.cjs');
const isRead = (name) => Object.keys(require.cache).some((file) => file.endsWith(name));
const say = (what) => process.stdout.write(JSON.stringify(what), () => process.exit(0));
if (process.argv[2] === 'listen') {
  const request = { headers: new Headers(), text: () => Promise.resolve('{}') };
  const { status } = await registered.get('messages')(request);
  say([status, isRead('botSdk.cjs')]);
} else if (process.argv[2] === 'speak') {
  say(typeof require('./botSdk.cjs').CloudAdapter);
} else {
  // What is wrong only a turn later, such as a rejected promise, counts too.
  setTimeout(() => say([...registered.keys()]), 50);
}
