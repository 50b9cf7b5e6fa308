import { isQuiet } from '../../../../domain/quiet';
import type { PersonId } from '../../../../domain/people';
import type { Ports } from '../../ports';
import { digestWords } from '../../words/digest';
import { words, type Language } from '../../words/words';
import { findChat } from '../cards/chats';
import type { CurrentCard } from '../cards/currentCard';
import type { DrawingPorts } from '../cards/drawing';
import { pageLink } from '../cards/links';
import { say } from '../cards/elements';
import { answeredOffers, askedOf } from './answeredOffers';
import { digestCard, framed, quietCard, type DigestSetting } from './digestCard';
import { readDigestState, readTold } from './digestRows';
import { isInternalChat } from './personalAudience';
import { reach } from './personalChats';
import { pinnedMeanwhile } from './pinnedMeanwhile';
import type { DrawPersonal } from './drawPersonal';
import { allFor, morningOf } from './waiting';

/** What waits of what the morning told of, as it stands now. */
export const drawDigest: DrawPersonal = async (ports, { errand, card }) => {
  const chat = await reach(ports, errand.person);
  if (!chat) return undefined;
  const { conversation } = await findChat(ports, chat.conversationId);
  const isInternal = await isInternalChat(ports, conversation);
  const isPosted = card.activityId !== undefined;
  if (isInternal === false) return undefined;
  const digest = { person: errand.person, card: errand.card, language: chat.language };
  const now = await digestNow(ports, digest);
  if (now.isEmpty && !isPosted) return undefined;
  return isInternal === 'unreadable' ? { ...guarded(ports, { ...digest, count: now.count }), isGuarded: true } : now;
};

export interface DigestOf {
  readonly person: PersonId;
  /** `digest:{day}`. */
  readonly card: string;
  readonly language: Language;
}

type DigestNow = CurrentCard & { readonly isEmpty: boolean; readonly count: number };

export async function digestNow(ports: DrawingPorts, { person, card, language }: DigestOf): Promise<DigestNow> {
  const says = digestWords[language];
  const setting = settingOf(ports, language);
  const [{ quiet }, { today }, told] = await Promise.all([
    stateOf(ports, person),
    morningOf(ports, person),
    readTold(ports, person, card),
  ]);
  if (quiet.all !== undefined && isQuiet(quiet.all, today)) {
    const sentence = quiet.all === 'never' ? says.offNever : says.offUntil(words[language].day(quiet.all));
    return { card: quietCard(sentence, { card, isOff: true }, setting), isEmpty: true, count: 0 };
  }
  const heard = told.filter((key) => !isQuiet(quiet.items[key], today));
  const [all, answered, pinned] = await Promise.all([
    allFor(ports, { person, openings: { isReached: true, card } }),
    answeredOffers(ports, person, heard),
    pinnedMeanwhile(ports, heard),
  ]);
  const isTold = new Set(heard.map(askedOf));
  const over = new Set([...answered, ...pinned].map(({ key }) => askedOf(key)));
  const items = all.filter(
    ({ key }) => isTold.has(askedOf(key)) && !over.has(askedOf(key)) && !isQuiet(quiet.items[key], today),
  );
  const count = items.length;
  if (count + over.size === 0)
    return { card: quietCard(says.nothing, { card, isOff: false }, setting), isEmpty: true, count };
  const title = count === 0 ? says.nothing : says.title(count);
  return { card: digestCard({ title, items, answered, pinned, card }, setting), isEmpty: count === 0, count };
}

async function stateOf(ports: Ports, person: PersonId) {
  return (await readDigestState(ports, person)).value;
}

function settingOf(ports: DrawingPorts, language: Language): DigestSetting {
  return { language, open: { title: digestWords[language].openMine, url: pageLink(ports, 'mine') } };
}

function guarded(ports: DrawingPorts, { language, count }: DigestOf & { readonly count: number }): CurrentCard {
  return { card: framed([say(digestWords[language].guarded(count))], settingOf(ports, language)) };
}
