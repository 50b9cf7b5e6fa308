import { describe, expect, test } from '@jest/globals';
import { keys, places, readHistory, readSeries, stored } from '../../api/src/rows';
import { mostSetAside } from '../../domain/meetings';
import { changeMoment, move, nextWeek, refusal, suggestedIn, worldWithMoments } from '../support/apiOpenings';
import { ben, guest, mai } from '../support/apiPeople';

describe('a skipped moment', () => {
  test('comes again when everything else of its epoch was told', async () => {
    const { world } = await worldWithMoments(4);
    const skipped = await suggestedIn(world);
    await world.ask(mai, 'skipMoment', { body: { moment: skipped } });
    const opened: (string | undefined)[] = [];
    for (let week = 0; week < 5; week += 1) {
      await world.start();
      opened.push((await world.open(ben)).occurrence?.showing.moment);
      await nextWeek(world);
    }
    expect(opened.indexOf(skipped)).toBe(3);
    expect(new Set(opened.slice(0, 4)).size).toBe(4);
  });

  test('is suggested again when the skip is taken back, as if nothing had been', async () => {
    const { world } = await worldWithMoments(4);
    const before = await world.open(mai, 'meetingTab');
    const moment = await suggestedIn(world);
    const after = await world.ask(mai, 'skipMoment', { body: { moment } });
    expect(after.suggestion?.moment).not.toBe(moment);
    const back = await world.ask(mai, 'unskipMoment', { query: { moment } });
    expect(back.suggestion).toMatchObject({ moment, why: before.suggestion?.why });
    expect((await readHistory(world.ports, world.series)).back).toEqual({});
  });

  test('that was not the suggested one leaves what is suggested', async () => {
    const { world, moments } = await worldWithMoments(4);
    const before = await world.open(mai, 'meetingTab');
    const other = moments.find((moment) => moment !== before.suggestion?.moment)!;
    const after = await world.ask(mai, 'skipMoment', { body: { moment: other } });
    expect(after.suggestion).toEqual(before.suggestion);
    expect((await world.ask(mai, 'unskipMoment', { query: { moment: moments[3]! } })).suggestion?.moment).toBeDefined();
  });

  test('is refused where there is nothing to skip', async () => {
    const { world, moments } = await worldWithMoments(1);
    const body = { moment: moments[0] };
    expect(await refusal(world, mai, 'skipMoment', { body: { moment: 'moment-none' } })).toEqual([
      404,
      'notFound',
      'moment',
    ]);
    expect(await refusal(world, mai, 'skipMoment', { body: {} })).toEqual([422, 'invalid', 'moment']);
    expect(await refusal(world, ben, 'skipMoment', { body })).toEqual([403, 'notAllowed', undefined]);
    expect(await refusal(world, ben, 'unskipMoment', { query: body })).toEqual([403, 'notAllowed', undefined]);
    expect(await refusal(world, mai, 'unskipMoment', {})).toEqual([422, 'invalid', 'moment']);
  });
});

describe('a moment that is not for us', () => {
  test('is never suggested here again, until it is taken back', async () => {
    const { world, moments } = await worldWithMoments(2);
    const [one, two] = moments;
    const aside = await world.ask(mai, 'setMomentAside', {
      params: { meeting: world.meeting, moment: one! },
      body: {},
    });
    expect(aside.setAside).toMatchObject([{ moment: one, by: mai, headline: 'Headline of moment-1' }]);
    for (let week = 0; week < 3; week += 1) {
      expect(await suggestedIn(world)).toBe(two);
      await world.start();
      await nextWeek(world);
    }
    const back = await world.ask(mai, 'takeMomentBack', { params: { meeting: world.meeting, moment: one! } });
    expect(back).toMatchObject({ setAside: [], suggestion: { moment: one } });
  });

  test('is back on the day until which it was set aside, and not named as set aside any more', async () => {
    const { world, moments } = await worldWithMoments(1);
    const params = { meeting: world.meeting, moment: moments[0]! };
    const aside = await world.ask(mai, 'setMomentAside', { params, body: { until: '2026-11-25' } });
    expect(aside).toMatchObject({ opening: { kind: 'question' }, setAside: [{ until: '2026-11-25' }] });
    world.later(2 * 24 * 60);
    expect(await suggestedIn(world)).toBe(moments[0]);
    expect((await world.open(mai, 'meetingTab')).setAside).toEqual([]);
  });

  test('loses its pins; pinned again it is taken back', async () => {
    const { world, moments } = await worldWithMoments(2);
    const [one] = moments;
    const params = { meeting: world.meeting, moment: one! };
    await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'every' } });
    expect((await world.ask(mai, 'setMomentAside', { params, body: {} })).pins).toEqual([]);
    const pinned = await world.ask(mai, 'pinMoment', { body: { moment: one!, when: 'next' } });
    expect(pinned).toMatchObject({ setAside: [], suggestion: { moment: one } });
  });

  test('while it is told is released: nothing is spent, its card says so, and it can not be told here again', async () => {
    const { world } = await worldWithMoments(3);
    await world.start();
    const opened = await world.open(ben);
    const { key: occurrence, showing } = opened.occurrence!;
    world.cardsAskedFor();
    const params = { meeting: world.meeting, moment: showing.moment! };
    const view = await world.ask(mai, 'setMomentAside', { params, body: {} });
    expect(view.occurrence?.showing).toMatchObject({ state: 'released', changedBy: mai });
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence}`]);
    expect(await readHistory(world.ports, world.series)).toMatchObject({ showings: 0, shown: {}, back: {} });
    const again = { occurrence, from: 'released', to: 'shown' };
    expect(await refusal(world, ben, 'moveShowing', { body: again })).toEqual([422, 'invalid', undefined]);
    await nextWeek(world);
    await world.ask(mai, 'takeMomentBack', { params });
    await world.start();
    expect((await world.open(ben)).occurrence?.showing).toMatchObject({ number: 1, moment: showing.moment });
  });

  test('taken back at once, by its undo, is told in this meeting after all', async () => {
    const { world } = await worldWithMoments(3);
    await world.start();
    const { key: occurrence, showing } = (await world.open(ben)).occurrence!;
    const before = await readHistory(world.ports, world.series);
    const params = { meeting: world.meeting, moment: showing.moment! };
    await world.ask(mai, 'setMomentAside', { params, body: {} });
    world.cardsAskedFor();
    const back = await world.ask(mai, 'takeMomentBack', { params });
    expect(back).toMatchObject({
      setAside: [],
      opening: { kind: 'moment' },
      occurrence: { showing: { state: 'claimed' } },
    });
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence}`]);
    expect(await readHistory(world.ports, world.series)).toEqual(before);
  });

  test('that was told last time keeps its place in what was told', async () => {
    const { world } = await worldWithMoments(3);
    await world.start();
    const moment = (await world.open(ben)).occurrence!.showing.moment!;
    await nextWeek(world);
    await world.ask(mai, 'setMomentAside', { params: { meeting: world.meeting, moment }, body: {} });
    expect((await world.open(mai, 'meetingTab')).lastOccurrence?.showing.state).toBe('claimed');
    expect(await readHistory(world.ports, world.series)).toMatchObject({ showings: 1, shown: { [moment]: { n: 1 } } });
  });

  test('is known to those who run the meeting; without its headline where customers are veiled or it is gone', async () => {
    const { world, moments } = await worldWithMoments(2);
    const params = { meeting: world.meeting, moment: moments[0]! };
    await world.ask(mai, 'setMomentAside', { params, body: {} });
    expect((await world.open(ben, 'meetingTab')).setAside).toEqual([]);
    await changeMoment(world, moments[0]!, { state: 'withdrawn' });
    expect((await world.open(mai, 'meetingTab')).setAside[0]).not.toHaveProperty('headline');
    await changeMoment(world, moments[0]!, { state: 'published' });
    world.teams.members.push(guest);
    world.later(2);
    expect((await world.open(mai, 'meetingTab')).setAside[0]).not.toHaveProperty('headline');
  });

  test('is refused with what is wrong', async () => {
    const { world, moments } = await worldWithMoments(1);
    const params = { meeting: world.meeting, moment: moments[0] };
    const refused = (body: object) => refusal(world, mai, 'setMomentAside', { params, body });
    expect(await refused({ until: '2026-11-23' })).toEqual([422, 'invalid', 'until']);
    expect(await refused({ until: 12 })).toEqual([422, 'invalid', 'until']);
    const unknown = { params: { ...params, moment: 'moment-none' }, body: {} };
    expect(await refusal(world, mai, 'setMomentAside', unknown)).toEqual([404, 'notFound', 'moment']);
    expect(await refusal(world, ben, 'setMomentAside', { params, body: {} })).toEqual([403, 'notAllowed', undefined]);
    expect(await refusal(world, ben, 'takeMomentBack', { params })).toEqual([403, 'notAllowed', undefined]);
    const never = await world.ask(mai, 'takeMomentBack', { params: { meeting: world.meeting, moment: moments[0]! } });
    expect(never.setAside).toEqual([]);
  });

  test('is one of so many at most', async () => {
    const { world, moments } = await worldWithMoments(1);
    await world.open(mai, 'meetingTab');
    const state = (await readSeries(world.ports, world.series))!;
    const setAside = Array.from({ length: mostSetAside }, (_, at) => ({
      moment: `moment-x${at}`,
      by: mai,
      at: world.at,
    }));
    const body = stored({ ...state.value, setAside });
    const row = { put: 'upsert', row: keys.state, body } as const;
    await world.ports.store.commit(places.meeting(world.ports.home, world.series), [row]);
    const params = { meeting: world.meeting, moment: moments[0] };
    expect(await refusal(world, mai, 'setMomentAside', { params, body: {} })).toEqual([422, 'invalid', 'moment']);
  });
});

test('skipped in the meeting, it is told another time', async () => {
  const { world } = await worldWithMoments(2);
  await world.start();
  const { occurrence } = await world.open(ben);
  await move(world, ben, { occurrence: occurrence!.key, from: 'claimed', to: 'skipped' });
  await nextWeek(world);
  await world.start();
  const second = (await world.open(ben)).occurrence?.showing.moment;
  expect(second).not.toBe(occurrence?.showing.moment);
  await nextWeek(world);
  await world.start();
  expect((await world.open(ben)).occurrence?.showing.moment).toBe(occurrence?.showing.moment);
});
