/** What the bot answers to words, and what it says to one person alone. */
import { digestCard, quietCard } from '../../../../api/src/calls/personal/digestCard';
import { closedCard } from '../../../../api/src/calls/extension/closedCard';
import { nudgeCard } from '../../../../api/src/calls/personal/nudgeCard';
import { momentCard } from '../../../../api/src/calls/replies/momentCard';
import { openItemsCard } from '../../../../api/src/calls/replies/openItemsCard';
import { helpCard, notUnderstoodCard } from '../../../../api/src/calls/replies/sentenceCard';
import { nudgeWords } from '../../../../api/src/words/nudge';
import { digestWords } from '../../../../api/src/words/digest';
import { words, type Language } from '../../../../api/src/words/words';
import { ActionId } from '../../../../domain/actions';
import { shownName } from '../../../../domain/customers';
import { OccurrenceKey, SeriesKey } from '../../../../domain/meetings';
import { digestKinds, type DigestItem } from '../../../../domain/myDigest';
import type { GalleryCard } from './galleryCards';
import { ben, summaryOf, tellable } from './sitting';
import { tales } from './tales';

export function botCards(language: Language, url: string): GalleryCard[] {
  const tale = tales[language];
  const open = { title: words[language].openInPanel, url };
  const reply = { language, open, isAlone: false };
  const says = digestWords[language];
  const mine = { language, open: { title: says.openMine, url } };
  const { actions, carriedOver } = summaryOf(tale);
  const told = tellable(tale, { picture: undefined });
  const series = SeriesKey.parse('s'.repeat(43));
  const after = OccurrenceKey.parse('20261123T090000Z');
  const offer = { action: ActionId.parse('action-1'), at: '2026-11-23T10:00:00.000Z', revision: 2 };
  const opens = { moment: told.moment.id, headline: told.moment.headline, customer: shownName(told.customer) };
  const items = digestKinds.map((kind, n): DigestItem => ({
    key: `item-${n}`,
    kind,
    text: tale.actions[n % tale.actions.length] ?? '',
    day: '2026-11-30',
    ...(kind === 'offer' || kind === 'asked' || kind === 'stalled' ? { by: ben.name } : {}),
    ...(kind === 'offer' ? { series, offer } : {}),
    ...(kind === 'opening' ? { series, text: tale.title, opening: { after, told: opens } } : { title: tale.title }),
    ...(kind === 'toReview' || kind === 'stale' ? { text: '', count: n } : {}),
  }));
  const digest = { title: says.title(items.length), items, card: 'digest:20261124' };
  const ended = (['accepted', 'declined', 'withdrawn', 'over'] as const).map((end, n) => {
    return { key: end, text: tale.actions[n % tale.actions.length] ?? '', dueOn: '2026-11-30', end };
  });
  const answered = { title: says.nothing, items: [], answered: ended, pinned: [{ key: 'p', title: tale.title }] };
  const title = nudgeWords[language].title(tale.title, '2026-11-30');
  const nudge = { language, title, panel: url, name: 'nudge:1', series };
  const tab = { appId: 'the-app', tabOrigin: 'https://moment.example' };
  return [
    { name: 'Answer: help', card: helpCard(reply) },
    { name: 'Answer: help, to one person', card: helpCard({ ...mine, isAlone: true }) },
    { name: 'Answer: not understood', card: notUnderstoodCard(reply) },
    { name: 'Answer: open items', card: openItemsCard([...actions, ...carriedOver], reply) },
    { name: 'Answer: no open items', card: openItemsCard([], reply) },
    { name: 'Answer: the moment', card: momentCard(tellable(tale, { picture: undefined }), reply) },
    { name: 'To one person: what waits this morning', card: digestCard(digest, mine) },
    { name: 'To one person: answered', card: digestCard({ ...answered, card: digest.card }, mine) },
    {
      name: 'To one person: put off',
      card: quietCard(says.offUntil(words[language].day('2026-11-30')), { card: digest.card, isOff: true }, mine),
    },
    {
      name: 'To the organizer: what would open tomorrow',
      card: nudgeCard({ kind: 'moment', told, isPinned: false }, nudge),
    },
    { name: 'To the organizer: kept', card: nudgeCard({ kind: 'moment', told, isPinned: true }, nudge) },
    { name: 'To the organizer: nothing fits', card: nudgeCard({ kind: 'question' }, nudge) },
    { name: 'To the organizer: not asked any more', card: nudgeCard({ kind: 'off' }, nudge) },
    { name: 'Put into a chat, before it opens', card: closedCard(tab, { moment: told.moment.id, language }) },
  ];
}
