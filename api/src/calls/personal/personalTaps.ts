import * as z from 'zod';
import { ActionId } from '../../../../domain/actions';
import { OccurrenceKey, SeriesKey } from '../../../../domain/meetings';
import { MomentId } from '../../../../domain/moments';
import type { PersonId } from '../../../../domain/people';
import { Problem } from '../../../../domain/problems';
import { Quieting } from '../../../../domain/quiet';
import { Instant } from '../../../../domain/text';
import { addressOf } from '../../access/membership';
import type { Card, CardAction } from '../../ports';
import { hashed, readSeries } from '../../rows';
import { languageOf } from '../../words/words';
import type { Answers } from '../answers';
import type { DrawingPorts } from '../cards/drawing';
import { keepForPerson } from './keepForPerson';
import { digestNow } from './drawDigest';
import { nudgeNow } from './drawNudge';
import { beQuiet } from './myDigest';
import { readNudge } from './nudgeRows';
import { isInternalChat } from './personalAudience';
import { readPersonalChat } from './personalChats';

const CardName = z.string().regex(/^(digest|nudge):[\w:-]{1,100}$/);

const opening = { card: CardName, moment: MomentId, series: z.optional(SeriesKey), after: z.optional(OccurrenceKey) };
/** As the action stood: an answer that was taken back can be given again. */
const offer = { card: CardName, series: SeriesKey, action: ActionId, offeredAt: Instant, revision: z.int().positive() };

const PersonalTap = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('quiet'), card: CardName, item: Quieting.shape.item, for: Quieting.shape.for }),
  z.object({ verb: z.literal('keepMoment'), ...opening }),
  z.object({ verb: z.literal('swapMoment'), ...opening }),
  z.object({ verb: z.literal('acceptOffer'), ...offer }),
  z.object({ verb: z.literal('declineOffer'), ...offer }),
]);
type PersonalTap = z.infer<typeof PersonalTap>;
type TapOf<V extends PersonalTap['verb']> = Extract<PersonalTap, { verb: V }>;

export interface PersonalTapping {
  readonly ports: DrawingPorts;
  readonly answers: Pick<Answers, 'pinMoment' | 'skipMoment' | 'answerOffer'>;
}

/** A button on a card that one person alone got; `undefined`: it is none of these. */
export function tapPersonalCard(tapping: PersonalTapping, action: CardAction): Promise<Card | undefined> | undefined {
  const tap = PersonalTap.safeParse({ ...Object(action.data), verb: action.verb });
  return tap.success ? tapped(tapping, action, tap.data) : undefined;
}

async function tapped(tapping: PersonalTapping, action: CardAction, tap: PersonalTap): Promise<Card | undefined> {
  const { ports } = tapping;
  const { person, conversation } = action;
  const chat = (await readPersonalChat(ports, person))?.value;
  // What was sent to somebody is for nobody else to tap, wherever they got it from.
  if (chat?.conversationId !== conversation.conversationId) throw notOurs();
  const isInternal = (await isInternalChat(ports, conversation)) === true;
  if (!isInternal) throw new Problem('outsider', 'Only people of this organization can use this button.');
  const language = languageOf(action.locale ?? chat.language);
  if (tap.verb === 'quiet') {
    const quieting = { for: tap.for, ...(tap.item !== undefined && { item: tap.item }) };
    await beQuiet(ports, { person, quieting, card: tap.card });
  } else if (tap.verb === 'keepMoment' || tap.verb === 'swapMoment') await choose(tapping, action, tap);
  else await answerOffer(tapping, action, tap);
  if (tap.card.startsWith('digest:')) return (await digestNow(ports, { person, card: tap.card, language })).card;
  const nudge = await readNudge(ports, person, tap.card);
  if (!nudge) throw notOurs();
  return (await nudgeNow(ports, { person, nudge, language, isInternal }))?.card;
}

/** As in the meeting's tab: only who runs the meeting may. */
async function choose(
  tapping: PersonalTapping,
  action: CardAction,
  tap: TapOf<'keepMoment' | 'swapMoment'>,
): Promise<void> {
  const { ports, answers } = tapping;
  const { person } = action;
  const about = tap.series && tap.after ? { series: tap.series, last: tap.after } : undefined;
  const wanted = about ?? (await readNudge(ports, person, tap.card));
  const series = wanted && (await readSeries(ports, wanted.series))?.value;
  if (!series) throw notOurs();
  if (series.open !== undefined || series.last !== wanted.last)
    throw new Problem('conflict', 'This meeting has begun meanwhile.');
  const asked = await askAs(tapping, action, { tap, params: { meeting: addressOf(series) } });
  const { moment } = tap;
  if (tap.verb === 'keepMoment') await answers.pinMoment({ ...asked, body: { moment, when: 'next' } });
  else await answers.skipMoment({ ...asked, body: { moment } });
  await keepForPerson(ports, { person, rows: [], cards: [tap.card] });
}

/** As from My items: only whoever was asked may, as long as they belong to the meeting. */
async function answerOffer(
  tapping: PersonalTapping,
  action: CardAction,
  tap: TapOf<'acceptOffer' | 'declineOffer'>,
): Promise<void> {
  const { ports, answers } = tapping;
  const series = (await readSeries(ports, tap.series))?.value;
  if (!series) throw notOurs();
  const params = { meeting: addressOf(series), action: tap.action };
  const asked = await askAs(tapping, action, { tap, params });
  await answers.answerOffer({
    ...asked,
    body: { offeredAt: tap.offeredAt, accepted: tap.verb === 'acceptOffer' },
  });
  await keepForPerson(ports, { person: action.person, rows: [], cards: [tap.card] });
}

interface AskingFor<P> {
  readonly tap: PersonalTap;
  readonly params: P;
}

/** The same button of the same message, delivered twice, counts once. */
async function askAs<P>({ ports }: PersonalTapping, action: CardAction, { tap, params }: AskingFor<P>) {
  const { person, locale, message } = action;
  const hash = hashed(JSON.stringify([message, tap]));
  const once = { key: `tap-${hash}`, hash };
  const by = { id: person, name: await nameOf(ports, person, action) };
  return { ports, by, isCurator: false, params, query: {}, language: languageOf(locale), once };
}

/** As the roster of their own chat names them. */
async function nameOf(ports: DrawingPorts, person: PersonId, { conversation }: CardAction): Promise<string> {
  const roster = await ports.roster.members(conversation);
  const name = roster?.members.find(({ id }) => id?.toLowerCase() === person.toLowerCase())?.name;
  return name?.slice(0, 200) || 'Somebody';
}

function notOurs(): Problem {
  return new Problem('badRequest', "This button isn't one of ours.");
}
