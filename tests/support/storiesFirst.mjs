import Sequencer from '@jest/test-sequencer';

/** Those wait as long: functions are started, killed and started again in them. */
const waiting = /\.story\.ts$|tests\/(bot\/(kills|deliveryFaults)|api\/overHttp)\.test\.ts$/;
const waits = ({ path }) => waiting.test(path);

/**
 * The stories wait for browsers half of their time: begun first, they leave that half to the other tests. Begun last, as
 * the smallest file would be where no run was before, what waits is alone on a machine that has nothing else to do.
 */
export default class StoriesFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(waits), ...sorted.filter((test) => !waits(test))];
  }
}
