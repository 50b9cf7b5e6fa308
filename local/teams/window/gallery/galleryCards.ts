/** Every card that the product posts, in every state that it can be in. */
import { openingCard, type CardSetting, type Told } from '../../../../api/src/calls/cards/openingCard';
import { summaryCard, summaryLinkCard } from '../../../../api/src/calls/cards/summaryCard';
import type { Viewer } from '../../../../api/src/calls/cards/buttons';
import type { Language } from '../../../../api/src/words/words';
import { summarise } from '../../../../domain/summary';
import { botCards } from './botCards';
import { photo } from './photo';
import { ben, hugeSummaryOf, key, linh, mai, occurrence, summaryOf, tellable } from './sitting';
import { tales, type Tale } from './tales';

export interface GalleryCard {
  readonly name: string;
  readonly card: Readonly<Record<string, unknown>>;
}

const panel = 'https://teams.microsoft.com/l/entity/the-app/meeting';
const inMeeting = occurrence().showing;

export function galleryCards(language: Language): GalleryCard[] {
  return [...openingCards(language), ...summaryCards(language), ...botCards(language, panel)];
}

type Look = 'everybody' | 'crowd' | Viewer;
const organizer: Viewer = { id: mai.id, mayRun: true };

function openingCards(language: Language): GalleryCard[] {
  const tale = tales[language];
  const why = { reason: 'neverShownHere', choices: 12 } as const;
  const told = (changes: object = {}, url: string | undefined = photo): Told => ({
    kind: 'moment',
    told: tellable(tale, changes),
    why,
    pictureUrl: url,
  });
  const drawn = (what: Told, look: Look = 'everybody', showing: object = {}) =>
    openingCard(what, settingOf(`opening:${key}`, language, look), { ...inMeeting, ...showing });
  const struggle = { kind: 'struggle', contentNotice: tale.notice, picture: undefined, typicality: undefined };
  const commitment = { kind: 'commitment', dueOn: '2026-12-04', slips: tale.slips, quote: undefined };
  return [
    { name: 'Opening: the moment, as everybody sees it', card: drawn(told()) },
    { name: 'Opening: as the organizer sees it', card: drawn(told(), organizer) },
    { name: 'Opening: discussed', card: drawn(told(), 'everybody', { state: 'discussed' }) },
    { name: 'Opening: after the meeting', card: openingCard(told(), closedOf(language), inMeeting) },
    {
      name: 'Opening: discussed, after the meeting',
      card: openingCard(told(), closedOf(language), { ...inMeeting, state: 'discussed' }),
    },
    { name: 'Opening: everything as long as may be', card: drawn(longest(tale), organizer) },
    { name: 'Opening: in a chat of more than 60', card: drawn(told({ picture: undefined }), 'crowd') },
    { name: 'Opening: counting on us', card: drawn(told({ ...commitment, picture: undefined })) },
    {
      name: 'Opening: a hard story, after its notice',
      card: drawn(told({ ...struggle, ourPart: { who: 'it', part: 'hurt', how: tale.moment.how } })),
    },
    { name: 'Opening: nothing in the chat, the organizer’s wish', card: drawn({ kind: 'inPanel' }) },
    { name: 'Opening: outsiders read along', card: drawn({ kind: 'link' }) },
    { name: 'Opening: nothing could open', card: drawn({ kind: 'question' }) },
    { name: 'Opening: skipped', card: drawn({ kind: 'notTold' }, 'everybody', { state: 'skipped' }) },
    { name: 'Opening: withdrawn', card: drawn({ kind: 'withdrawn' }) },
  ];
}

function summaryCards(language: Language): GalleryCard[] {
  const tale = tales[language];
  const summary = summaryOf(tale);
  const drawn = (look: Look = 'everybody', what = summary) =>
    summaryCard(what, settingOf(`summary:${key}`, language, look));
  const nothing = summarise({
    title: tale.title,
    occurrence: occurrence(),
    decisions: [],
    considerations: [],
    actions: [],
  });
  return [
    { name: 'Summary: as everybody sees it', card: drawn() },
    { name: 'Summary: as the owner of actions sees it', card: drawn({ id: ben.id, mayRun: false }) },
    { name: 'Summary: as somebody who is asked to take over', card: drawn({ id: linh.id, mayRun: false }) },
    { name: 'Summary: as the organizer sees it', card: drawn(organizer) },
    { name: 'Summary: in a chat of more than 60', card: drawn('crowd') },
    { name: 'Summary: what was recorded was taken out again', card: drawn('everybody', nothing) },
    { name: 'Summary: a very long meeting', card: drawn('crowd', hugeSummaryOf(tale)) },
    {
      name: 'Summary: outsiders read along',
      card: summaryLinkCard(settingOf(`summary:${key}`, language, 'everybody')),
    },
  ];
}

function closedOf(language: Language): CardSetting {
  return { panel, language, isOver: true };
}

/** Names and words without a blank to break at, and as many of them as are taken. */
function longest(tale: Tale): Told {
  const { moment, customer } = tellable(tale, { quote: tale.moment.story, whatChanged: tale.moment.story });
  const name = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversorgungskasse & Söhne';
  return {
    kind: 'moment',
    told: {
      moment: { ...moment, headline: `${moment.headline}. ${moment.headline}` },
      customer: { ...customer, name },
    },
    why: { reason: 'neverShownHere', choices: 5_000 },
  };
}

function settingOf(card: string, language: Language, look: Look): CardSetting {
  if (look === 'crowd') return { panel, language, taps: { card } };
  return { panel, language, taps: look === 'everybody' ? { card, refreshFor: ['29:mai'] } : { card, viewer: look } };
}
