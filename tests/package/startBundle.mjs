// Started beside a copy of the API's bundle: loads it as Azure's worker does and prints what it registers.
import Module, { createRequire } from 'node:module';

const registered = [];
const core = {
  version: '4.0.0',
  hostVersion: '4.0.0',
  registerFunction: ({ name }) => {
    registered.push(name);
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
// What is wrong only a turn later, such as a rejected promise, counts too.
setTimeout(() => {
  process.stdout.write(JSON.stringify(registered), () => process.exit(0));
}, 50);
