import { describe, expect, test } from '@jest/globals';
import { places, readSeries, stored } from '../../api/src/rows';
import { escalateAfterDays, usualSettings } from '../../domain/meetings';
import { momentOf, stock } from '../support/apiNotes';
import { nextWeek, refusal, worldWithMoments } from '../support/apiOpenings';
import { ben, elsewhere, gil, guest, home, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

describe('what is settled for a series', () => {
  test('is as usual until somebody changes it, and each change leaves the rest', async () => {
    const { world } = await worldWithMoments(1);
    expect((await world.open(ben, 'meetingTab')).settings).toEqual(usualSettings);
    await world.ask(mai, 'changeSettings', { body: { card: 'link', about: 'Payment terms, invoices' } });
    await world.ask(mai, 'changeSettings', { body: { rotation: false } });
    const settings = { ...usualSettings, card: 'link', about: 'Payment terms, invoices', rotation: false };
    expect((await world.open(ben, 'meetingTab')).settings).toEqual(settings);
    const { about: _about, ...without } = settings;
    expect((await world.ask(mai, 'changeSettings', { body: { about: null } })).settings).toEqual(without);
  });

  test('that notes ask for foreseeable harm, and after how many days an action comes back to the organizer', async () => {
    const world = new ApiWorld();
    const { settings } = await world.open(ben, 'meetingTab');
    expect([settings.regulated ?? false, escalateAfterDays(settings)]).toEqual([false, 14]);
    await world.ask(mai, 'changeSettings', { body: { regulated: true } });
    await world.ask(mai, 'changeSettings', { body: { escalateAfterDays: 0 } });
    const changed = await world.ask(mai, 'changeSettings', { body: { rotation: false } });
    expect(changed.settings).toEqual({ ...usualSettings, rotation: false, regulated: true, escalateAfterDays: 0 });
    const off = await world.ask(mai, 'changeSettings', { body: { regulated: false } });
    expect([off.settings.regulated, escalateAfterDays(off.settings)]).toEqual([false, 0]);
    expect((await world.send(mai, 'changeSettings', { body: { escalateAfterDays: 400 } })).status).toBe(422);
  });

  test('that nothing is chosen by itself: without a pin nothing opens, no card is asked for and nobody presents', async () => {
    const { world, moments } = await worldWithMoments(3);
    const off = await world.ask(mai, 'changeSettings', { body: { automatic: false } });
    expect(off.opening).toEqual({ kind: 'off' });
    await world.start();
    const open = await world.open(ben);
    expect(open).toMatchObject({ opening: { kind: 'off' }, occurrence: { showing: { off: true } } });
    expect(open.occurrence?.showing.presenter).toBeUndefined();
    expect(world.cardsAskedFor()).toEqual([]);
    await nextWeek(world);
    await world.ask(mai, 'pinMoment', { body: { moment: moments[1]!, when: 'next' } });
    await world.start();
    expect((await world.open(ben)).occurrence?.showing).toMatchObject({ number: 1, moment: moments[1] });
  });

  test('that stories are told in one language', async () => {
    const world = new ApiWorld();
    await stock(world, mai, 'moment-en');
    await world.ask(mai, 'addMoment', { body: momentOf('moment-vi', mai, { language: 'vi' }) });
    for (const language of ['vi', 'en'] as const) {
      const view = await world.ask(mai, 'changeSettings', { body: { language } });
      expect(view.suggestion?.moment).toBe(`moment-${language}`);
    }
  });

  test('that every second opening is good news', async () => {
    const { world } = await worldWithMoments(6);
    for (const win of ['moment-win-1', 'moment-win-2'])
      await world.ask(mai, 'addMoment', { body: momentOf(win, mai, { kind: 'win' as never, heardOn: '2020-01-01' }) });
    await world.ask(mai, 'changeSettings', { body: { goodNewsEvery: 2 } });
    const kinds: (string | undefined)[] = [];
    for (let week = 0; week < 6; week += 1) {
      await world.start();
      kinds.push((await world.open(ben)).occurrence?.showing.kind);
      await nextWeek(world);
    }
    expect([kinds[1], kinds[3], kinds[5]]).toEqual(['win', 'win', 'win']);
  });

  test('that the chat gets a link: the card that is there follows', async () => {
    const { world } = await worldWithMoments(1);
    await world.start();
    const { occurrence } = await world.open(ben);
    world.cardsAskedFor();
    await world.ask(mai, 'changeSettings', { body: { card: 'link' } });
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence?.key}`]);
    await world.ask(mai, 'changeSettings', { body: { goodNewsEvery: 3 } });
    expect(world.cardsAskedFor()).toEqual([]);
  });

  test('leaves what is suggested, where it has nothing to do with it', async () => {
    const { world } = await worldWithMoments(3);
    const before = await world.open(mai, 'meetingTab');
    world.later(30);
    const after = await world.ask(mai, 'changeSettings', { body: { card: 'none', rotation: false } });
    expect(after.suggestion).toEqual(before.suggestion);
  });

  test('is refused with what is wrong, and to who does not run the meeting', async () => {
    const { world } = await worldWithMoments(1);
    const refused = (body: object) => refusal(world, mai, 'changeSettings', { body });
    expect(await refused({ card: 'all' })).toEqual([422, 'invalid', 'card']);
    expect(await refused({ goodNewsEvery: 13 })).toEqual([422, 'invalid', 'goodNewsEvery']);
    expect(await refused({ goodNewsEvery: 1.5 })).toEqual([422, 'invalid', 'goodNewsEvery']);
    expect(await refused({ language: 'de' })).toEqual([422, 'invalid', 'language']);
    expect(await refused({ automatic: 'yes' })).toEqual([422, 'invalid', 'automatic']);
    expect(await refused({ about: 'x'.repeat(301) })).toEqual([422, 'invalid', 'about']);
    expect(await refused({ delegates: 'Linh' })).toEqual([422, 'invalid', 'delegates']);
    const body = { rotation: false };
    expect(await refusal(world, ben, 'changeSettings', { body })).toEqual([403, 'notAllowed', undefined]);
    expect((await world.open(mai, 'meetingTab')).settings).toEqual(usualSettings);
  });
});

describe('the undo of a setting', () => {
  test.each([
    ['escalateAfterDays', 60, 21, 90],
    ['card', 'content', 'none', 'link'],
    ['regulated', false, true, undefined],
  ] as const)('leaves what somebody chose since then: %s', async (name, before, mine, theirs) => {
    const { world } = await worldWithMoments(1);
    await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id], [name]: before } });
    const stored = async () => (await world.open(ben, 'meetingTab')).settings[name];
    const undo = { [name]: before, was: { [name]: mine } };
    await world.ask(mai, 'changeSettings', { body: { [name]: mine } });
    await world.ask(mai, 'changeSettings', { body: undo });
    expect(await stored()).toBe(before);
    // Undone twice, or by two people, it is undone.
    await world.ask(linh, 'changeSettings', { body: undo });
    if (theirs === undefined) return;
    await world.ask(mai, 'changeSettings', { body: { [name]: mine } });
    await world.ask(linh, 'changeSettings', { body: { [name]: theirs } });
    expect(await refusal(world, mai, 'changeSettings', { body: undo })).toEqual([409, 'conflict', name]);
    expect(await stored()).toBe(theirs);
  });
});

describe('what the meetings are about', () => {
  async function twoWriters() {
    const { world } = await worldWithMoments(1);
    await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id], about: 'Payment terms' } });
    return world;
  }
  const aboutNow = async (world: ApiWorld) => (await world.open(ben, 'meetingTab')).settings.about;

  test('written by two people at once is a conflict for the second, who is told what stands; saying so, it is changed', async () => {
    const world = await twoWriters();
    const aboutWas = 'Payment terms';
    await world.ask(mai, 'changeSettings', { body: { about: 'Invoices', aboutWas } });
    const second = await world.send(linh, 'changeSettings', {
      body: { about: 'Late payments', aboutWas, rotation: false },
    });
    expect([second.status, second.body]).toMatchObject([
      409,
      { code: 'conflict', field: 'about', theirs: { about: 'Invoices', by: mai } },
    ]);
    const kept = (await world.open(ben, 'meetingTab')).settings;
    expect([kept.about, kept.rotation]).toEqual(['Invoices', true]);
    await world.ask(linh, 'changeSettings', { body: { about: 'Late payments', aboutWas: 'Invoices' } });
    expect(await aboutNow(world)).toBe('Late payments');
  });

  test('is a conflict also where it was, or became, nothing', async () => {
    const world = await twoWriters();
    await world.ask(mai, 'changeSettings', { body: { about: null, aboutWas: 'Payment terms' } });
    const second = await world.send(linh, 'changeSettings', { body: { about: 'Invoices', aboutWas: 'Payment terms' } });
    expect(second.body).toMatchObject({ code: 'conflict', theirs: { about: null, by: mai } });
    await world.ask(linh, 'changeSettings', { body: { about: 'Invoices', aboutWas: null } });
    const third = await world.send(mai, 'changeSettings', { body: { about: 'Returns', aboutWas: null } });
    expect(third.body).toMatchObject({ code: 'conflict', theirs: { about: 'Invoices', by: linh } });
  });

  test('words of before it was kept who wrote them are nobody’s', async () => {
    const world = await twoWriters();
    const { value, etag, row } = (await readSeries(world.ports, world.series))!;
    const { aboutBy: _aboutBy, ...older } = value;
    await world.ports.store.commit(places.meeting(home, world.series), [
      { put: 'replace', row, etag, body: stored(older) },
    ]);
    const second = await world.send(linh, 'changeSettings', { body: { about: 'Returns', aboutWas: null } });
    expect(second.body).toMatchObject({ code: 'conflict', theirs: { about: 'Payment terms' } });
    expect(JSON.stringify(second.body)).not.toContain('"by"');
  });

  test('is said by whoever changed it, whatever others set meanwhile', async () => {
    const world = await twoWriters();
    await world.ask(linh, 'changeSettings', { body: { rotation: false } });
    const late = await world.send(linh, 'changeSettings', { body: { about: 'Returns', aboutWas: 'Invoices' } });
    expect(late.body).toMatchObject({ code: 'conflict', theirs: { about: 'Payment terms', by: mai } });
  });

  test('sent again under its key is answered as before, and the same words twice are no conflict', async () => {
    const world = await twoWriters();
    const body = { about: 'Invoices', aboutWas: 'Payment terms' };
    const once = { body, key: 'about-at-once-0001' };
    expect((await world.send(mai, 'changeSettings', once)).status).toBe(200);
    expect((await world.send(linh, 'changeSettings', { body })).status).toBe(200);
    await world.ask(linh, 'changeSettings', { body: { about: 'Returns', aboutWas: 'Invoices' } });
    expect((await world.send(mai, 'changeSettings', once)).status).toBe(200);
    expect(await aboutNow(world)).toBe('Returns');
  });

  test('is changed by windows of before, which do not say what they saw', async () => {
    const world = await twoWriters();
    await world.ask(mai, 'changeSettings', { body: { about: 'Invoices' } });
    await world.ask(linh, 'changeSettings', { body: { about: 'Returns' } });
    expect(await aboutNow(world)).toBe('Returns');
    expect(await refusal(world, mai, 'changeSettings', { body: { about: 'x', aboutWas: 7 } })).toEqual([
      422,
      'invalid',
      'aboutWas',
    ]);
  });
});

describe('delegates', () => {
  test('are named by the organizer alone, and run the meeting from then on', async () => {
    const { world } = await worldWithMoments(1);
    expect((await world.open(linh, 'meetingTab')).me.mayRun).toBe(false);
    const view = await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id, linh.id, mai.id] } });
    expect(view.delegates).toEqual([linh.id]);
    expect((await world.open(linh, 'meetingTab')).me.mayRun).toBe(true);
    const body = { delegates: [linh.id, ben.id] };
    expect(await refusal(world, linh, 'changeSettings', { body })).toEqual([403, 'notAllowed', undefined]);
    // The form sends them all: what stays as it is is nobody's to refuse.
    await world.ask(linh, 'changeSettings', { body: { delegates: [linh.id], rotation: false } });
    expect((await world.ask(mai, 'changeSettings', { body: { delegates: [] } })).delegates).toEqual([]);
    expect((await world.open(linh, 'meetingTab')).me.mayRun).toBe(false);
  });

  test('are of this organization and in the meeting; who has left may stay a delegate', async () => {
    const { world } = await worldWithMoments(1);
    world.teams.members.push({ ...guest, tenantId: elsewhere });
    const refused = (person: string) => refusal(world, mai, 'changeSettings', { body: { delegates: [person] } });
    expect(await refused(gil.id)).toEqual([422, 'invalid', 'delegates']);
    expect(await refused('99999999-9999-4999-8999-999999999999')).toEqual([422, 'invalid', 'delegates']);
    expect(await refused('Linh')).toEqual([422, 'invalid', 'delegates.0']);
    await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id] } });
    world.teams.members = world.teams.members.filter(({ id }) => id !== linh.id);
    world.later(2);
    const view = await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id, ben.id] } });
    expect(view.delegates).toEqual([linh.id, ben.id]);
  });
});
