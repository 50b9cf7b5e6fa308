import Module from 'node:module';
import { inRoot } from './folders.mjs';

/** Becomes the local Teams: the same process, so that Ctrl-C, SIGTERM and the exit code are its own. */
export function runMain(args) {
  process.argv = [process.argv[0], inRoot('.build', 'local', 'main.cjs'), ...args];
  Module.runMain();
}
