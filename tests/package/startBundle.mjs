// Started beside a copy of the API's bundle: loads it as Azure's worker does and prints what it registers, or, told so,
// what the chat's function answers to a caller without a token.
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
createRequire(import.meta.url)('./main.cjs');
const say = (what) => process.stdout.write(JSON.stringify(what), () => process.exit(0));
if (process.argv[2] === 'speak') {
  const request = { headers: new Headers(), text: () => Promise.resolve('{}') };
  say((await registered.get('messages')(request)).status);
} else {
  // What is wrong only a turn later, such as a rejected promise, counts too.
  setTimeout(() => say([...registered.keys()]), 50);
}
