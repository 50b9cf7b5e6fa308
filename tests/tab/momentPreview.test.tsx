import { describe, expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { MomentId } from '../../domain/moments';
import { noMomentYet, type MomentField } from '../../src/parts/library/momentForm';
import { previewMoment } from '../../src/parts/library/momentPreview';
import { readDraft, readWhole } from '../../src/parts/library/momentReading';
import { MomentCard } from '../../src/parts/moments/MomentCard';
import { loadWords, WordsProvider } from '../../src/words';
import { mai } from '../support/people';
import { ken } from './libraryPagesScene';

const id = MomentId.parse('moment-one');
const today = '2026-11-22T09:00:00.000Z';

async function preview(typed: Partial<Record<MomentField, string>>) {
  const told = previewMoment({ ...noMomentYet, ...typed }, { id, customer: ken, by: mai }, today);
  if (!told) throw new Error('There is no card.');
  const words = await loadWords('en');
  render(
    <WordsProvider words={words}>
      <MomentCard told={told} variant="preview" />
    </WordsProvider>,
  );
}

describe('the card beside the form', () => {
  test.each([
    ['story', {}],
    ['commitment', { slips: 'The crew waits' }],
    ['brief', { listener: 'Linh' }],
    ['result', { asked: 'Ten shops' }],
  ])('of a %s leaves a day blank that nobody typed', async (kind, more) => {
    await preview({ kind, headline: 'Late', ...more });
    expect(screen.getByRole('article').textContent).toContain('heard …');
    expect(document.body.textContent).not.toContain('2026');
  });

  test('shows the days that were typed', async () => {
    await preview({ kind: 'commitment', slips: 'The crew waits', dueOn: '2026-12-10', heardOn: '2026-11-01' });
    expect(screen.getByText('They count on us by Dec 10, 2026')).toBeTruthy();
    expect(screen.getByText(/heard Nov 1, 2026/)).toBeTruthy();
  });
});

describe('a picture of which nobody said yet what it shows', () => {
  const typed = { ...noMomentYet, headline: 'Late', 'picture.image': 'image-one-1', 'picture.alt': ' ' };

  test('is kept with a draft', () => {
    const read = readDraft(typed, { id });
    expect(read).toMatchObject({ value: { picture: { image: 'image-one-1', shows: 'photo' } } });
  });

  test('keeps the moment from being published', () => {
    const read = readWhole(typed, { id });
    expect(read).toMatchObject({ problems: { 'picture.alt': { kind: 'empty' } } });
  });
});
