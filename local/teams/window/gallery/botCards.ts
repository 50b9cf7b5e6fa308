/** What the bot answers to words, and what it says to one person alone. */
import { digestCard, quietCard } from '../../../../api/src/calls/personal/digestCard';
import { momentCard } from '../../../../api/src/calls/replies/momentCard';
import { openItemsCard } from '../../../../api/src/calls/replies/openItemsCard';
import { helpCard, notUnderstoodCard } from '../../../../api/src/calls/replies/sentenceCard';
import { digestWords } from '../../../../api/src/words/digest';
import { words, type Language } from '../../../../api/src/words/words';
import { digestKinds, type DigestItem } from '../../../../domain/myDigest';
import type { GalleryCard } from './galleryCards';
import { ben, summaryOf, tellable } from './sitting';
import { tales } from './tales';

export function botCards(language: Language, url: string): GalleryCard[] {
  const tale = tales[language];
  const open = { title: words[language].openInPanel, url };
  const reply = { language, open, isAlone: false };
  const { actions, carriedOver } = summaryOf(tale);
  const items = digestKinds.map((kind, n): DigestItem => ({
    key: `item-${n}`,
    kind,
    text: tale.actions[n % tale.actions.length] ?? '',
    day: '2026-11-30',
    by: ben.name,
    title: tale.title,
  }));
  const digest = { title: tale.title, items, card: 'digest:20261124' };
  return [
    { name: 'Answer: help', card: helpCard(reply) },
    { name: 'Answer: help, to one person', card: helpCard({ ...reply, isAlone: true }) },
    { name: 'Answer: not understood', card: notUnderstoodCard(reply) },
    { name: 'Answer: open items', card: openItemsCard([...actions, ...carriedOver], reply) },
    { name: 'Answer: no open items', card: openItemsCard([], reply) },
    { name: 'Answer: the moment', card: momentCard(tellable(tale, { picture: undefined }), reply) },
    { name: 'To one person: what waits this morning', card: digestCard(digest, { language, open }) },
    {
      name: 'To one person: put off',
      card: quietCard(digestWords[language].offWeek, { card: digest.card, isOff: true }, { language, open }),
    },
  ];
}
