import Sequencer from '@jest/test-sequencer';

const isStory = ({ path }) => path.endsWith('.story.ts');

/** The stories wait for browsers half of their time: begun first, they leave that half to the other tests. */
export default class StoriesFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isStory), ...sorted.filter((test) => !isStory(test))];
  }
}
