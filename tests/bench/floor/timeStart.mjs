// Beside a bundle: loads it as Azure's worker does, in a process that has loaded nothing else, and prints in how many milliseconds.
import Module, { createRequire } from 'node:module';

const core = {
  version: '4.0.0',
  hostVersion: '4.0.0',
  registerFunction: () => ({ dispose: () => undefined }),
  registerHook: () => ({ dispose: () => undefined }),
  setProgrammingModel: () => undefined,
  getProgrammingModel: () => undefined,
  log: () => undefined,
};

const original = Module.prototype.require;
Module.prototype.require = function (id) {
  return id === '@azure/functions-core' ? core : original.call(this, id);
};
const load = createRequire(import.meta.url);
const began = performance.now();
load('./main.cjs');
process.stdout.write(String(performance.now() - began), () => process.exit(0));
