import { describe, expect, test } from '@jest/globals';
import { mostPins, type Why } from '../../domain/meetings';
import type { Moment } from '../../domain/moments';
import { momentOf } from '../support/apiNotes';
import { changeMoment, nextWeek, refusal, worldWithMoments } from '../support/apiOpenings';
import { ben, guest, linh, mai } from '../support/apiPeople';

const insteadOf = (why: Why | undefined) => (why && 'instead' in why ? why.instead : undefined);

describe('pins', () => {
  test('for a day, for the next meeting and for every one stand side by side: the day’s opens, then the next’s', async () => {
    const { world, moments } = await worldWithMoments(4);
    const [one, two, three] = moments;
    const today = { when: 'date', on: '2026-11-23', zone: 'Asia/Ho_Chi_Minh' } as const;
    await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'every' } });
    await world.ask(mai, 'pinMoment', { body: { moment: two!, when: 'next' } });
    const { pins } = await world.ask(mai, 'pinMoment', { body: { moment: three!, ...today } });
    expect(pins).toMatchObject([
      { moment: one, when: 'every', headline: 'Headline of moment-1', by: mai },
      { moment: two, when: 'next' },
      { moment: three, ...today },
    ]);
    const opened: (string | undefined)[] = [];
    for (let week = 0; week < 3; week += 1) {
      await world.start();
      const { occurrence } = await world.open(ben);
      opened.push(occurrence?.showing.moment);
      expect(occurrence?.showing.why).toMatchObject({ reason: 'pinned', by: mai, every: week === 2 });
      await nextWeek(world);
    }
    expect(opened).toEqual([three, two, one]);
    expect((await world.open(ben, 'meetingTab')).pins).toMatchObject([{ when: 'every' }]);
  });

  test.each([
    ['skipped', 'skipMoment', 'unskipMoment'],
    ['set aside', 'setMomentAside', 'takeMomentBack'],
  ] as const)('of what was %s are there again when that is taken back', async (_what, away, back) => {
    const { world, moments } = await worldWithMoments(3);
    const [one, two] = moments;
    const sent = (moment = one!) => ({
      skipMoment: { body: { moment } },
      unskipMoment: { query: { moment } },
      setMomentAside: { params: { meeting: world.meeting, moment }, body: {} },
      takeMomentBack: { params: { meeting: world.meeting, moment } },
    });
    await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'next' } });
    expect((await world.ask(mai, away, sent()[away])).pins).toEqual([]);
    const again = await world.ask(mai, back, sent()[back]);
    expect(again).toMatchObject({ pins: [{ moment: one, when: 'next' }], suggestion: { moment: one } });
    // Another one that was pinned in its place stays.
    await world.ask(mai, away, sent()[away]);
    await world.ask(mai, 'pinMoment', { body: { moment: two!, when: 'next' } });
    expect((await world.ask(mai, back, sent()[back])).pins).toMatchObject([{ moment: two }]);
  });

  test('of what was skipped are forgotten once the next meeting began', async () => {
    const { world, moments } = await worldWithMoments(3);
    await world.ask(mai, 'pinMoment', { body: { moment: moments[0]!, when: 'next' } });
    await world.ask(mai, 'skipMoment', { body: { moment: moments[0]! } });
    await world.start();
    await nextWeek(world);
    await world.ask(mai, 'skipMoment', { body: { moment: moments[0]! } });
    const view = await world.ask(mai, 'unskipMoment', { query: { moment: moments[0]! } });
    expect(view.pins).toEqual([]);
  });

  test('of what the organizer may not see are pins of nothing', async () => {
    const { world, moments } = await worldWithMoments(2);
    await changeMoment(world, moments[0]!, { restricted: true, by: ben, owner: ben });
    world.curators.clear();
    const pinning = { body: { moment: moments[0]!, when: 'next' } };
    expect(await refusal(world, mai, 'pinMoment', pinning)).toEqual([404, 'notFound', 'moment']);
    world.curators.add(mai.id);
    expect(await refusal(world, mai, 'pinMoment', pinning)).toEqual([422, 'invalid', 'moment']);
  });

  test('for another day leave what is suggested as it is', async () => {
    const { world, moments } = await worldWithMoments(3);
    const before = await world.open(mai, 'meetingTab');
    const other = moments.find((moment) => moment !== before.suggestion?.moment);
    const view = await world.ask(mai, 'pinMoment', { body: { moment: other!, when: 'date', on: '2026-12-01' } });
    expect(view.suggestion).toEqual(before.suggestion);
    await world.start();
    expect((await world.open(ben)).occurrence?.showing.moment).toBe(before.suggestion?.moment);
  });

  test('take the place of the one for the same time, and are taken away one by one', async () => {
    const { world, moments } = await worldWithMoments(3);
    const [one, two, three] = moments;
    const on = '2026-12-01';
    await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'date', on } });
    await world.ask(mai, 'pinMoment', { body: { moment: two!, when: 'date', on } });
    await world.ask(mai, 'pinMoment', { body: { moment: three!, when: 'date', on: '2026-12-02' } });
    const view = await world.ask(mai, 'unpinMoment', { query: { when: 'date', on: '2026-12-02' } });
    expect(view.pins).toMatchObject([{ moment: two, on }]);
    expect((await world.ask(mai, 'unpinMoment', { query: { when: 'next' } })).pins).toHaveLength(1);
  });

  test('that are taken back leave what somebody pinned there since then', async () => {
    const { world, moments } = await worldWithMoments(3);
    const [one, two, three] = moments;
    await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id] } });
    const pin = (by: typeof mai, moment: typeof one, was?: typeof one | null) =>
      world.send(by, 'pinMoment', { body: { moment: moment!, when: 'next', was } });
    const unpin = (by: typeof mai, moment: typeof one) =>
      world.send(by, 'unpinMoment', { query: { when: 'next', moment } });
    const stands = async () => (await world.open(ben, 'meetingTab')).pins.map(({ moment }) => moment);
    const stays = [409, 'Somebody chose otherwise meanwhile, so it stays.'];
    const refused = async (sent: ReturnType<typeof pin>) => {
      const { status, body } = await sent;
      return [status, (body as { sentence: string }).sentence];
    };
    await pin(mai, one);
    await pin(mai, two);
    await pin(linh, three);
    expect(await refused(pin(mai, one, two))).toEqual(stays);
    expect(await refused(unpin(mai, two))).toEqual(stays);
    expect(await refused(pin(mai, one, null))).toEqual(stays);
    expect(await stands()).toEqual([three]);
    // Taken back twice it is taken back; what stands as it was seen goes.
    const again = () => pin(linh, two, three);
    const off = () => unpin(linh, two);
    for (const back of [again, again, off, off]) expect((await back()).status).toBe(200);
    expect(await stands()).toEqual([]);
    expect((await pin(linh, two, null)).status).toBe(200);
    expect(await stands()).toEqual([two]);
  });

  test('whose day has passed are gone', async () => {
    const { world, moments } = await worldWithMoments(2);
    await world.ask(mai, 'pinMoment', { body: { moment: moments[0]!, when: 'date', on: '2026-11-24' } });
    world.later(2 * 24 * 60);
    expect((await world.open(mai, 'meetingTab')).pins).toEqual([]);
  });

  test.each<[string, Partial<Moment>, string]>([
    ['was withdrawn', { state: 'withdrawn' }, 'withdrawn'],
    ['has gone stale', { verifyBy: '2026-11-22' }, 'stale'],
    [
      'may not be told any more',
      { consent: { scope: 'internal', basis: 'By mail', until: '2026-11-22' } },
      'consentEnded',
    ],
  ])('stay when what was pinned %s: another opens, and everybody is told why', async (_what, changes, trouble) => {
    const { world, moments } = await worldWithMoments(5);
    const pinned = moments[0]!;
    await world.ask(mai, 'pinMoment', { body: { moment: pinned, when: 'next' } });
    await changeMoment(world, pinned, changes);
    const before = await world.open(mai, 'meetingTab');
    expect(before.pins).toMatchObject([{ moment: pinned, trouble }]);
    expect(before.pins[0]?.headline === undefined).toBe(trouble === 'withdrawn');
    expect(insteadOf(before.suggestion?.why)).toEqual({ moment: pinned, was: 'pinned', trouble });
    expect(await world.open(ben, 'meetingTab')).toMatchObject({ suggestion: before.suggestion });
    await world.start();
    const { occurrence, pins } = await world.open(ben);
    expect(occurrence?.showing.moment).toBe(before.suggestion?.moment);
    expect(occurrence?.showing.why).toMatchObject({ reason: 'chosen', instead: { moment: pinned, trouble } });
    expect(pins).toMatchObject([{ moment: pinned, trouble }]);
  });

  test('say nothing of what they hold where not everybody is known to be internal', async () => {
    const { world, moments } = await worldWithMoments(2);
    await world.ask(mai, 'pinMoment', { body: { moment: moments[0]!, when: 'every' } });
    world.teams.members.push(guest);
    world.later(2);
    expect((await world.open(ben, 'meetingTab')).pins).toMatchObject([{ moment: moments[0] }]);
    expect((await world.open(ben, 'meetingTab')).pins[0]).not.toHaveProperty('headline');
    expect((await world.open(ben, 'meetingTab', true)).pins[0]).toHaveProperty('headline');
  });

  test('are refused with what is wrong with them', async () => {
    const { world, moments } = await worldWithMoments(1);
    const body = { moment: moments[0]!, when: 'date', on: '2026-12-01' };
    const refused = (changes: object) => refusal(world, mai, 'pinMoment', { body: { ...body, ...changes } });
    expect(await refused({ on: '2026-11-22' })).toEqual([422, 'invalid', 'on']);
    expect(await refused({ on: undefined })).toEqual([422, 'invalid', 'on']);
    expect(await refused({ on: 'soon' })).toEqual([422, 'invalid', 'on']);
    expect(await refused({ when: 'next' })).toEqual([422, 'invalid', 'on']);
    expect(await refused({ when: 'sometimes' })).toEqual([422, 'invalid', 'when']);
    expect(await refused({ zone: 'Mars/Olympus' })).toEqual([422, 'invalid', 'zone']);
    expect(await refused({ moment: 'moment-none' })).toEqual([404, 'notFound', 'moment']);
    expect(await refused({ moment: 7 })).toEqual([422, 'invalid', 'moment']);
    const unpin = await refusal(world, mai, 'unpinMoment', { query: { when: 'never' } });
    expect(unpin).toEqual([422, 'invalid', 'when']);
    expect((await world.open(mai, 'meetingTab')).pins).toEqual([]);
  });

  test('are many enough, and then no more', async () => {
    const { world, moments } = await worldWithMoments(1);
    const pin = (day: number) => ({ body: { moment: moments[0]!, when: 'date' as const, on: `2026-12-${day}` } });
    for (let day = 0; day < mostPins; day += 1) await world.ask(mai, 'pinMoment', pin(day + 10));
    expect(await refusal(world, mai, 'pinMoment', pin(31))).toEqual([422, 'invalid', 'on']);
    await world.ask(mai, 'pinMoment', pin(10));
  });

  test('are the organizer’s and the delegates’, in their own meeting only', async () => {
    const { world, moments } = await worldWithMoments(1);
    const body = { moment: moments[0]!, when: 'next' as const };
    expect(await refusal(world, ben, 'pinMoment', { body })).toEqual([403, 'notAllowed', undefined]);
    await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id] } });
    expect((await world.ask(linh, 'pinMoment', { body })).pins).toMatchObject([{ by: linh }]);
    const elsewhere = Buffer.from('another meeting').toString('base64url');
    const params = { meeting: elsewhere };
    expect(await refusal(world, mai, 'pinMoment', { params, body })).toEqual([403, 'appNotInMeeting', undefined]);
  });

  test('a moment of which a customer’s own people are here is not opened by itself, and the pin says so', async () => {
    const { world, moments } = await worldWithMoments(1);
    const kite = { name: 'Kite', whatTheyDo: 'Flies', dailyChallenge: 'Wind', hope: 'More wind' };
    const customer = { ...kite, id: 'customer-kite', outsideDomains: ['contoso.example'] };
    await world.ask(mai, 'addCustomer', { body: customer as never });
    const theirs = momentOf('moment-kite', mai, { customer: customer.id as never, heardOn: '2026-11-20' });
    await world.ask(mai, 'addMoment', { body: theirs });
    await world.ask(mai, 'pinMoment', { body: { moment: theirs.id, when: 'every' } });
    world.teams.members.push({ ...guest, upn: 'gil_contoso.example#EXT#@northwind.example' });
    world.later(2);
    const view = await world.open(ben, 'meetingTab', true);
    expect(view.pins).toMatchObject([{ moment: theirs.id, trouble: 'theirPeople' }]);
    expect(view.suggestion).toMatchObject({ moment: moments[0], why: { instead: { trouble: 'theirPeople' } } });
    await world.start();
    expect((await world.open(ben)).occurrence?.showing.moment).toBe(moments[0]);
  });
});
