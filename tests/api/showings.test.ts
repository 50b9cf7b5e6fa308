import { describe, expect, test } from '@jest/globals';
import { readHistory } from '../../api/src/rows';
import { move, nextWeek, refusal, worldWithMoments } from '../support/apiOpenings';
import { ben, gil, guest, linh, mai } from '../support/apiPeople';
import { ApiWorld } from '../support/apiWorld';

async function opened(moments = 3) {
  const { world } = await worldWithMoments(moments);
  await world.start();
  const view = await world.open(ben);
  world.cardsAskedFor();
  world.told.splice(0);
  return { world, occurrence: view.occurrence!.key, showing: view.occurrence!.showing };
}

describe('what becomes of the moment in the meeting', () => {
  test('shown, begun, discussed: by anybody in the meeting, and every panel follows', async () => {
    const { world, occurrence } = await opened();
    const shown = await move(world, ben, { occurrence, from: 'claimed', to: 'shown' });
    expect(shown.occurrence?.showing).toMatchObject({ state: 'shown', shownAt: world.at, changedBy: ben });
    world.later(1);
    const begun = await move(world, linh, { occurrence, from: 'shown', to: 'begun' });
    expect(begun.occurrence?.showing).toMatchObject({ state: 'shown', begunAt: world.at });
    // None of this is told by the card.
    expect(world.cardsAskedFor()).toEqual([]);
    const discussed = await move(world, mai, { occurrence, from: 'shown', to: 'discussed' });
    expect(discussed.occurrence?.showing).toMatchObject({ state: 'discussed', changedBy: mai });
    expect(world.told.map(({ kind }) => kind)).toEqual(['meeting', 'meeting', 'meeting']);
    expect((await world.open(linh)).occurrence).toEqual(discussed.occurrence);
    const { updates } = await world.ask(linh, 'readChanges', { query: { since: world.at } });
    expect(updates).toMatchObject([{ kind: 'meeting' }]);
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence}`]);
  });

  test('skipped it is not spent, and taken back it is: the card follows both', async () => {
    const { world, occurrence, showing } = await opened();
    const before = await readHistory(world.ports, world.series);
    await move(world, ben, { occurrence, from: 'claimed', to: 'skipped' });
    expect(await readHistory(world.ports, world.series)).toMatchObject({ showings: 0, back: { [showing.moment!]: 1 } });
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence}`]);
    const back = await move(world, linh, { occurrence, from: 'skipped', to: 'shown' });
    expect(back.occurrence?.showing).toMatchObject({ state: 'shown', moment: showing.moment });
    expect(await readHistory(world.ports, world.series)).toEqual(before);
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence}`]);
  });

  test('a panel that opens late and says it shows the moment undoes nothing', async () => {
    const { world, occurrence } = await opened();
    await move(world, ben, { occurrence, from: 'claimed', to: 'skipped' });
    const late = await move(world, linh, { occurrence, from: 'claimed', to: 'shown' });
    expect(late.occurrence?.showing.state).toBe('skipped');
  });

  test('two taps at once: one counts, and both are told how it stands', async () => {
    const { world, occurrence } = await opened();
    await move(world, ben, { occurrence, from: 'claimed', to: 'shown' });
    const both = await Promise.all([
      move(world, ben, { occurrence, from: 'shown', to: 'discussed' }),
      move(world, linh, { occurrence, from: 'shown', to: 'skipped' }),
    ]);
    const state = (await world.open(mai)).occurrence?.showing.state;
    expect(both.some((view) => view.occurrence?.showing.state === state)).toBe(true);
    expect((await readHistory(world.ports, world.series)).showings).toBe(state === 'skipped' ? 0 : 1);
  });

  test('the same tap sent again is one tap', async () => {
    const { world, occurrence } = await opened();
    const body = { occurrence, from: 'claimed' as const, to: 'skipped' as const };
    const first = await world.ask(ben, 'moveShowing', { body, key: 'the-same-key' });
    await move(world, ben, { occurrence, from: 'skipped', to: 'shown' });
    const again = await world.ask(ben, 'moveShowing', { body, key: 'the-same-key' });
    expect([first.occurrence?.showing.state, again.occurrence?.showing.state]).toEqual(['skipped', 'shown']);
  });

  test('a panel outside the meeting shows it to nobody, and changes nothing', async () => {
    const { world, occurrence } = await opened();
    world.teams.inMeeting.delete(linh.id);
    const view = await move(world, linh, { occurrence, from: 'claimed', to: 'shown' });
    expect(view.occurrence?.showing.state).toBe('claimed');
    const body = { occurrence, from: 'claimed', to: 'skipped' };
    expect(await refusal(world, linh, 'moveShowing', { body })).toEqual([403, 'notAllowed', undefined]);
    world.teams.inMeeting.delete(mai.id);
    await move(world, mai, { occurrence, from: 'claimed', to: 'skipped' });
  });

  test('after the meeting whoever runs it may still say that it was discussed, and what comes next is chosen anew when it was not told', async () => {
    const { world, occurrence, showing } = await opened();
    await move(world, ben, { occurrence, from: 'claimed', to: 'shown' });
    await world.end();
    world.teams.inMeeting.clear();
    world.cardsAskedFor();
    const late = await move(world, mai, { occurrence, from: 'shown', to: 'discussed' });
    expect(late.lastOccurrence?.showing.state).toBe('discussed');
    const next = (await world.open(mai, 'meetingTab')).suggestion?.moment;
    const skipped = await move(world, mai, { occurrence, from: 'discussed', to: 'skipped' });
    expect(skipped.suggestion?.moment).toBeDefined();
    expect(next).not.toBe(showing.moment);
    expect(world.cardsAskedFor()).toEqual([`opening:${occurrence}`, `summary:${occurrence}`]);
  });

  test('of an earlier meeting, or before any, nothing is moved', async () => {
    const { world, occurrence } = await opened();
    await nextWeek(world);
    await world.start();
    const body = { occurrence, from: 'claimed', to: 'discussed' };
    expect(await refusal(world, mai, 'moveShowing', { body })).toEqual([409, 'meetingNotOpen', undefined]);
    const early = new ApiWorld();
    await early.open(mai, 'meetingTab');
    expect(await refusal(early, mai, 'moveShowing', { body })).toEqual([409, 'meetingNotOpen', undefined]);
  });

  test('guests are refused, and so is what is not a move', async () => {
    const { world, occurrence } = await opened();
    const body = { occurrence, from: 'claimed', to: 'discussed' };
    world.teams.members.push(guest);
    world.later(2);
    expect(await refusal(world, gil, 'moveShowing', { body })).toEqual([403, 'outsider', undefined]);
    const refused = (changes: object) => refusal(world, ben, 'moveShowing', { body: { ...body, ...changes } });
    expect(await refused({ to: 'claimed' })).toEqual([422, 'invalid', 'to']);
    expect(await refused({ from: 'unknown' })).toEqual([422, 'invalid', 'from']);
    expect(await refused({ occurrence: 'today' })).toEqual([422, 'invalid', 'occurrence']);
    expect(await refused({ occurrence: 5 })).toEqual([422, 'invalid', 'occurrence']);
  });

  test('a question is discussed and skipped like a moment', async () => {
    const world = new ApiWorld();
    await world.start();
    const { occurrence } = await world.open(ben);
    const view = await move(world, ben, { occurrence: occurrence!.key, from: 'claimed', to: 'discussed' });
    expect(view).toMatchObject({ opening: { kind: 'question' }, occurrence: { showing: { state: 'discussed' } } });
  });
});
