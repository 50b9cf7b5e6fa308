/** Every card is drawn as a chat draws it, in the three themes and both languages. */
import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { drawCard } from '../../local/teams/window/chat/drawCard';
import { Gallery } from '../../local/teams/window/gallery/Gallery';
import { galleryCards } from '../../local/teams/window/gallery/galleryCards';
import { Theme } from '../../local/teams/protocol';

const every = (['en', 'vi'] as const).flatMap((language) =>
  galleryCards(language).map(({ name, card }) => [`${name} (${language})`, card] as const),
);

interface Node {
  readonly [part: string]: unknown;
}

function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

/** Beyond these Teams hides what there is to do. */
const mostActions = 6;

describe.each(every)('%s', (_name, card) => {
  it('is an Adaptive Card 1.5 of less than 24 KB', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(new Blob([JSON.stringify(card)]).size).toBeLessThan(24_000);
    const context = new SerializationContext(Versions.v1_5);
    new AdaptiveCard().parse(JSON.parse(JSON.stringify(card)), context);
    const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    // The library's pattern for languages remembers where it last matched, so that it refuses every second card.
    expect(events.filter((event) => !event?.includes('property "lang"'))).toEqual([]);
  });

  it('is one column that wraps, with at most six buttons together, and a picture with its words', () => {
    for (const { type, wrap, actions, altText } of nodes(card)) {
      expect(type).not.toBe('ColumnSet');
      if (type === 'TextBlock') expect(wrap).toBe(true);
      if (type === 'Image') expect(altText).toBeTruthy();
      if (Array.isArray(actions)) expect(actions.length).toBeLessThanOrEqual(mostActions);
    }
  });

  it.each(Theme.options)('is drawn in the theme %s', (theme) => {
    const drawn = drawCard(JSON.stringify(card), theme, () => undefined);
    expect(drawn?.textContent).toBeTruthy();
  });
});

describe('the gallery', () => {
  it('shows every card in every theme, in the language that is chosen', () => {
    render(<Gallery />);
    const shown = screen.getAllByRole('region');
    expect(shown).toHaveLength(galleryCards('en').length);
    for (const one of shown) expect(within(one).getAllByRole('link', { name: 'Open in panel' })).toHaveLength(3);
  });
});
