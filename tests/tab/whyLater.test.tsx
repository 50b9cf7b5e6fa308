import { afterEach, expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { LazyWhy } from '../../src/parts/moments/LazyWhy';
import { en } from '../../src/words/en';
import { WordsProvider } from '../../src/words';
import { mai } from '../support/people';

afterEach(() => {
  jest.restoreAllMocks();
});

test('why a moment was chosen is asked for after the frame that shows the moment', async () => {
  const frames: FrameRequestCallback[] = [];
  jest.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
  const { container } = render(
    <WordsProvider words={en}>
      <LazyWhy why={{ reason: 'pinned', by: mai, every: false }} customer="Ken’s" />
    </WordsProvider>,
  );
  // Its script would be here by now.
  await act(async () => void (await import('../../src/parts/moments/WhyThisOne')));
  await act(async () => undefined);
  expect(container.textContent).toBe('');
  await act(async () => frames.forEach((frame) => frame(0)));
  expect(await screen.findByText(/Mai Tran/)).toBeTruthy();
});
