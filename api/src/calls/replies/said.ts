import { botWordIn, languageTyped } from '../../../../domain/botWords';
import { mayOpen } from '../../../../domain/momentStates';
import type { MomentId } from '../../../../domain/moments';
import type { Person } from '../../../../domain/people';
import { catalogueOf } from '../../catalogue/catalogue';
import { queueErrand, remindOfOutbox } from '../../keep';
import type { ChatErrand, ChatEvent, Ports } from '../../ports';
import { cardPlace, hashed, keys, readChat, readSeries, seriesKeyOf, stored, timeKey } from '../../rows';
import { languageOf } from '../../words/words';
import { meetPerson } from '../personal/meetPerson';
import { currentOf } from '../records';
import { rememberChat } from '../series';
import { saidKeys, type SaidRow } from './saidRows';

type Said = Extract<ChatEvent, { kind: 'said' }>;

/** Somebody spoke to the bot: the answer is a card like any other. The same message told again is answered once. */
export async function hearSaid(ports: Ports, said: Said): Promise<void> {
  const { by, isPersonal } = said;
  if (!isPersonal) return answerInChat(ports, said);
  if (by) await answerAlone(ports, { ...said, by });
}

async function answerAlone(ports: Ports, said: Said & { readonly by: Person }): Promise<void> {
  const { by, conversation, locale, zone } = said;
  await meetPerson(ports, { by, conversation, locale, zone });
  const card = saidKeys.reply(undefined, messageOf(said));
  const row = rowOf(ports, said);
  const moment = row.word === 'moment' ? await newestMoment(ports) : undefined;
  await keepReply(ports, { tenant: ports.home, person: by.id, card }, { ...row, ...(moment && { moment }) });
}

/** What may open any meeting may be read by anybody of this organization. */
async function newestMoment(ports: Ports): Promise<MomentId | undefined> {
  const today = ports.clock().toISOString().slice(0, 10);
  const { moments } = await catalogueOf(ports);
  const open = moments.filter((moment) => mayOpen(moment, today));
  return open.sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))[0]?.id;
}

async function answerInChat(ports: Ports, said: Said): Promise<void> {
  const { conversation } = said;
  const { conversationId } = conversation;
  await rememberChat(ports, conversation, { meetingId: said.meetingId });
  const meetingId = said.meetingId ?? (await readChat(ports, conversationId))?.value.meetingId;
  // A chat that is no meeting's has no series: what was said there stands in rows of its own.
  const key = seriesKeyOf(meetingId ?? conversationId);
  const series = (await readSeries(ports, key))?.value;
  const occurrence = series && currentOf(series);
  const card = saidKeys.reply(occurrence, messageOf(said));
  await keepReply(
    ports,
    { tenant: ports.home, series: key, card },
    { ...rowOf(ports, said), ...(occurrence && { occurrence }) },
  );
}

function messageOf({ conversation, messageId }: Said): string {
  return hashed(`${conversation.conversationId}|${messageId}`);
}

function rowOf(ports: Ports, { text, conversation, locale, by }: Said): SaidRow {
  const at = ports.clock().toISOString();
  const word = botWordIn(text);
  const { conversationId } = conversation;
  return {
    ...(word && { word }),
    at,
    conversationId,
    language: languageTyped(text) ?? languageOf(locale),
    ...(by && { by: by.id }),
  };
}

/** What was said and the errand to answer it, in one transaction. */
async function keepReply(ports: Ports, errand: ChatErrand, said: SaidRow): Promise<void> {
  const at = ports.clock().toISOString();
  await remindOfOutbox(ports, errand, at);
  const place = cardPlace(ports.home, errand);
  const row = keys.errand(timeKey(at, ports.ids()));
  const committed = await ports.store.commit(place, [
    { put: 'insert', row: saidKeys.said(errand.card), body: stored(said) },
    { put: 'insert', row, body: stored(errand) },
  ]);
  if (committed === 'done') await queueErrand(ports, place, { row, errand });
}
