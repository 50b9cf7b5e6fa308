import * as z from 'zod';
import type { Answered } from '../../../domain/contract';
import { isDraft, type AnyMoment } from '../../../domain/momentDrafts';
import type { MomentId } from '../../../domain/moments';
import { Problem } from '../../../domain/problems';
import { Thanks } from '../../../domain/tellings';
import { libraryKeys, readThanks, ThanksRow } from '../libraryRows';
import type { RowChange } from '../ports';
import { places, stored } from '../rows';
import type { Ask, Asking } from './ask';
import { keepInLibrary } from './keepInLibrary';
import { editInLibrary } from './libraryEdits';
import { noSuchMoment, seenMoment } from './momentPages';
import { answeredBefore } from './once';
import { busy, mostTries } from './records';
import { forgetThanks, tellOfThanks } from './unseenThanks';

/** One from each person; said again, the words are changed. */
export async function thankTeller(ask: Ask<'thankTeller'>): Promise<Answered<'thankTeller'>> {
  const { ports, by, body, params } = ask;
  const place = places.library(ports.home);
  const before = await answeredBefore(ask, place);
  if (before) return z.parse(Thanks, before.answer);
  const moment = await toldMoment(ask, params.moment);
  const owner = moment.owner ?? moment.by;
  if (owner.id === by.id) throw new Problem('invalid', 'This is a moment of your own: thanks come from others.');
  const said = (await readThanks(ports, moment.id, by.id))?.value;
  const thanks = withThanks(said, { moment: moment.id, by, at: ports.clock().toISOString(), ...body });
  const rows = rowsOf({ ...thanks, to: moment.customer });
  if ((await keepInLibrary(ask, { rows, answer: thanks })) !== 'done') return thankTeller(ask);
  await tellOfThanks(ports, { owner: owner.id, moment: moment.id, by: by.id });
  return thanks;
}

/** The same words again are the same thanks: what was passed on is not to be passed on once more. */
function withThanks(said: ThanksRow | undefined, thanks: Thanks): Thanks {
  if (said?.forCustomer !== thanks.forCustomer || !said?.passedOn) return thanks;
  return { ...thanks, at: said.at, passedOn: said.passedOn };
}

/** Thanks with words for the customer stand twice: with the moment, and with the customer they are to be passed on to. */
function rowsOf(thanks: ThanksRow): RowChange[] {
  const { moment, by, to } = thanks;
  const body = stored(thanks);
  const rows: RowChange[] = [{ put: 'upsert', row: libraryKeys.thanks(moment, by.id), body }];
  if (to) rows.push({ put: 'upsert', row: libraryKeys.thanksToPassOn(to, moment, by.id), body });
  return rows;
}

/** A moment that was told to the company: nobody thanks for a draft, and nobody for what was withdrawn. */
async function toldMoment(ask: Asking, id: MomentId): Promise<AnyMoment> {
  const { value } = await seenMoment(ask, id);
  if (isDraft(value) || value.state === 'withdrawn') throw new Problem('notFound', noSuchMoment);
  return value;
}

export async function takeBackThanks(ask: Ask<'takeBackThanks'>): Promise<Answered<'takeBackThanks'>> {
  const { ports, by, params } = ask;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { value: moment } = await seenMoment(ask, params.moment);
    const thanks = await readThanks(ports, moment.id, by.id);
    if (!thanks) return {};
    const rows = rowsOf(thanks.value).map(({ row }): RowChange => ({ put: 'remove', row }));
    if ((await keepInLibrary({ ports }, { rows })) !== 'done') continue;
    const owner = moment.owner ?? moment.by;
    await forgetThanks(ports, { owner: owner.id, moment: moment.id, by: by.id });
    return {};
  }
  throw busy();
}

export async function passThanksOn(ask: Ask<'passThanksOn'>): Promise<Answered<'passThanksOn'>> {
  const { ports, by, params } = ask;
  await seenMoment(ask, params.moment);
  const { to: _to, ...passed } = await editInLibrary(ask, {
    schema: ThanksRow,
    missing: 'These thanks were taken back.',
    find: () => readThanks(ports, params.moment, params.person),
    change: (thanks) => {
      if (thanks.forCustomer === undefined)
        throw new Problem('invalid', 'These thanks are for whoever told it: there is nothing to pass on.');
      return thanks.passedOn ? thanks : { ...thanks, passedOn: { by, at: ports.clock().toISOString() } };
    },
    beside: (thanks) => ({ rows: rowsOf(thanks).slice(1) }),
  });
  return passed;
}
