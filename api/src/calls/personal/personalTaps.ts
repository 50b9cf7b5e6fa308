import * as z from 'zod';
import { MomentId } from '../../../../domain/moments';
import type { PersonId } from '../../../../domain/people';
import { Problem } from '../../../../domain/problems';
import { Quieting } from '../../../../domain/quiet';
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
import { readNudge, type NudgeRow } from './nudgeRows';
import { isInternalChat } from './personalAudience';
import { readPersonalChat } from './personalChats';

const CardName = z.string().regex(/^(digest|nudge):[\w:-]{1,100}$/);

const PersonalTap = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('quiet'), card: CardName, item: Quieting.shape.item, for: Quieting.shape.for }),
  z.object({ verb: z.literal('keepMoment'), card: CardName, moment: MomentId }),
  z.object({ verb: z.literal('swapMoment'), card: CardName, moment: MomentId }),
]);
type PersonalTap = z.infer<typeof PersonalTap>;

export interface PersonalTapping {
  readonly ports: DrawingPorts;
  readonly answers: Pick<Answers, 'pinMoment' | 'skipMoment'>;
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
    if (tap.card.startsWith('digest:')) return (await digestNow(ports, { person, card: tap.card, language })).card;
  }
  const nudge = await readNudge(ports, person, tap.card);
  if (!nudge) throw notOurs();
  if (tap.verb !== 'quiet') await choose(tapping, action, { tap, nudge });
  return (await nudgeNow(ports, { person, nudge, language, isInternal }))?.card;
}

interface Choosing {
  readonly tap: Exclude<PersonalTap, { verb: 'quiet' }>;
  readonly nudge: NudgeRow;
}

/** As in the meeting's tab: only who runs the meeting may. */
async function choose(
  { ports, answers }: PersonalTapping,
  action: CardAction,
  { tap, nudge }: Choosing,
): Promise<void> {
  const series = (await readSeries(ports, nudge.series))?.value;
  if (!series) throw notOurs();
  if (series.open !== undefined || series.last !== nudge.last)
    throw new Problem('conflict', 'This meeting has begun meanwhile.');
  const { person, locale, message } = action;
  const hash = hashed(JSON.stringify([message, tap]));
  const once = { key: `tap-${hash}`, hash };
  const asking = { ports, by: { id: person, name: await nameOf(ports, person, action) }, isCurator: false };
  const params = { meeting: addressOf(series) };
  const asked = { ...asking, params, query: {}, language: languageOf(locale), once };
  const { moment } = tap;
  if (tap.verb === 'keepMoment') await answers.pinMoment({ ...asked, body: { moment, when: 'next' } });
  else await answers.skipMoment({ ...asked, body: { moment } });
  await keepForPerson(ports, { person, rows: [], cards: [tap.card] });
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
