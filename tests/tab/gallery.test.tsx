/** Every card is drawn as a chat draws it, in the three themes and both languages. */
import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { digestKinds } from '../../domain/myDigest';
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

describe('every card', () => {
  it.each(every)('%s', (_name, card) => {
    expectSound(card);
    for (const theme of Theme.options)
      expect(drawCard(JSON.stringify(card), theme, () => undefined)?.textContent).toBeTruthy();
  });
});

/** An Adaptive Card 1.5 of less than 24 KB, in one column that wraps, its buttons few and its pictures with their words. */
function expectSound(card: Node): void {
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  expect(new Blob([JSON.stringify(card)]).size).toBeLessThan(24_000);
  const context = new SerializationContext(Versions.v1_5);
  new AdaptiveCard().parse(JSON.parse(JSON.stringify(card)), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  // The library's pattern for languages remembers where it last matched, so that it refuses every second card.
  expect(events.filter((event) => !event?.includes('property "lang"'))).toEqual([]);
  for (const { type, wrap, actions, altText } of nodes(card)) {
    expect(type).not.toBe('ColumnSet');
    if (type === 'TextBlock') expect(wrap).toBe(true);
    if (type === 'Image') expect(altText).toBeTruthy();
    if (Array.isArray(actions)) expect(actions.length).toBeLessThanOrEqual(mostActions);
  }
}

describe('the gallery', () => {
  it('leads from messages to one person to where they lead in a chat', () => {
    const alone = galleryCards('en').filter(({ name }) => name.startsWith('To one person'));
    for (const { card } of alone) expect(card['actions']).toMatchObject([{ title: 'Open My items' }]);
    expect(JSON.stringify(alone[0]?.card)).toContain(`Good morning. ${digestKinds.length} things wait for you`);
  });

  it('shows every card in every theme', () => {
    const { container } = render(<Gallery />);
    const shown = [...container.querySelectorAll('.gallery-card')];
    expect(shown).toHaveLength(galleryCards('en').length);
    for (const one of shown) {
      const themes = [...one.querySelectorAll('[data-theme]')].map((theme) => theme.getAttribute('data-theme'));
      expect(themes).toEqual(Theme.options);
      expect(one.querySelectorAll('.card > .ac-adaptiveCard')).toHaveLength(Theme.options.length);
    }
  });
});
