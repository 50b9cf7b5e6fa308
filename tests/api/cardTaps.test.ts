import { beforeEach, describe, expect, it } from '@jest/globals';
import { drawOpening, drawSummary } from '../../api/src/calls/cards/drawing';
import { readAction } from '../../api/src/actionRows';
import { readOccurrence, readSeries } from '../../api/src/rows';
import type { Card } from '../../api/src/ports';
import type { Action } from '../../domain/actions';
import { words } from '../../api/src/words/words';
import { mayShowCustomers, audienceOf } from '../../domain/audience';
import { occurrenceKeyOf, type OccurrenceKey } from '../../domain/meetings';
import { localDay } from '../../domain/mornings';
import { actionId, considerationId, noteAll, stock } from '../support/apiNotes';
import { ben, gil, guest, internal, linh, mai, olga, outsider } from '../support/apiPeople';
import { buttonsIn, refreshedFor, tap, titlesIn } from '../support/apiTaps';
import { ApiWorld } from '../support/apiWorld';

let world: ApiWorld;
let occurrence: OccurrenceKey;

beforeEach(async () => {
  world = new ApiWorld();
  await stock(world, mai, 'moment-1', 'moment-2', 'moment-3', 'moment-4');
  occurrence = occurrenceKeyOf(world.at);
  await world.start();
  await world.open(mai);
});

const summary = () => `summary:${occurrence}`;
const opening = () => `opening:${occurrence}`;

async function action(): Promise<Action> {
  const kept = await readAction(world.ports, world.series, actionId);
  if (!kept) throw new Error('There is no action.');
  return kept.value;
}

/** The card that stands in the chat for everybody. */
async function posted(kind: 'opening' | 'summary'): Promise<Card> {
  const ports = { ...world.ports, appId: 'the-app', tabOrigin: 'https://moment.example' };
  const series = (await readSeries(ports, world.series))!.value;
  const sitting = (await readOccurrence(ports, world.series, occurrence))!.value;
  const roster = { members: world.teams.members, readAt: world.at };
  const telling = {
    series,
    occurrence: sitting,
    internal: mayShowCustomers(audienceOf(roster, world.ports.home)),
    language: 'en',
  } as const;
  return kind === 'summary' ? drawSummary(ports, telling) : (await drawOpening(ports, telling)).card;
}

async function endedWithAnAction(): Promise<void> {
  await noteAll(world, ben);
  await world.end();
}

describe('an action on the summary', () => {
  beforeEach(endedWithAnAction);

  it('is done in one tap, and the answer is the card as it stands then', async () => {
    const data = { card: summary(), action: actionId, revision: 1 };
    const answer = await tap(world, ben, { verb: 'closeAction', data });
    expect(JSON.stringify(answer)).toContain('✓ Ask the supplier');
    expect(await action()).toMatchObject({ state: 'done', closedBy: ben });
    expect(world.cardsAskedFor()).toContain(summary());
  });

  it('has its buttons for whom it concerns, and none for others', async () => {
    const look = (person: typeof mai) => tap(world, person, { verb: 'refresh', data: { card: summary() } });
    expect(titlesIn(await look(ben))).toEqual(['Done']);
    expect(titlesIn(await look(mai))).toEqual(['Support this', 'Done', 'I’ll take it']);
    expect(titlesIn(await look(linh))).toEqual(['Support this']);
    const base = await posted('summary');
    expect(titlesIn(base)).toEqual(['Support this']);
    expect(refreshedFor(base)).toEqual([`8:orgid:${mai.id}`, `8:orgid:${ben.id}`]);
  });

  it('tells its days by the calendar of whoever runs the meeting', async () => {
    const data = { card: summary(), action: actionId, revision: 1 };
    await tap(world, ben, { verb: 'closeAction', data });
    // At every hour these two are a day apart.
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      await world.ask(mai, 'sayZone', { body: { zone } });
      const card = JSON.stringify(await posted('summary'));
      const day = words.en.day(localDay(world.at, zone));
      expect(card).toContain(`Ended on ${day}`);
      expect(card).toContain(`done on ${day}`);
    }
  });

  it('names those who get their own card as the chat service knows them', async () => {
    world.teams.members = [mai, ben, linh].map((one) => ({ ...internal(one), teamsId: `29:${one.name}` }));
    world.later(2);
    await world.open(mai, 'meetingTab');
    expect(refreshedFor(await posted('summary'))).toEqual(['29:Ben Okafor', '29:Mai Tran']);
  });

  it('has buttons for everybody in a chat too large for cards of their own', async () => {
    const crowd = Array.from({ length: 58 }, (_, n) => {
      const id = `99999999-9999-4999-8999-${String(n).padStart(12, '0')}` as typeof mai.id;
      return internal({ id, name: `Person ${n}` });
    });
    world.teams.members = [...[mai, ben, linh].map(internal), ...crowd];
    world.later(2);
    await world.open(mai, 'meetingTab');
    const base = await posted('summary');
    expect(titlesIn(base)).toEqual(['Support this', 'Done', 'I’ll take it']);
    expect(base).not.toHaveProperty('refresh');
    const answer = await tap(world, linh, {
      verb: 'takeOver',
      data: { card: summary(), action: actionId, revision: 1 },
    });
    expect(answer).toBe('Ask its owner or the organizer to hand this over to you.');
  });

  it('is taken over by who may hand it to somebody, and that is logged', async () => {
    const data = { card: summary(), action: actionId, revision: 1 };
    const answer = await tap(world, mai, { verb: 'takeOver', data });
    expect(JSON.stringify(answer)).toContain('Mai Tran · due 30 November 2026 · taken over from Ben Okafor');
    expect(await action()).toMatchObject({ owner: mai, handOvers: [{ from: ben, to: mai, end: 'accepted' }] });
  });

  it('is taken over from an old card, too, when only its words were changed since', async () => {
    const params = { meeting: world.meeting, action: actionId };
    await world.ask(ben, 'editAction', { params, body: { base: 1, text: 'Ask both suppliers' } });
    const answer = await tap(world, mai, {
      verb: 'takeOver',
      data: { card: summary(), action: actionId, revision: 1 },
    });
    expect(JSON.stringify(answer)).toContain('○ Ask both suppliers');
    expect((await action()).owner).toEqual(mai);
    const again = await tap(world, mai, { verb: 'takeOver', data: { card: summary(), action: actionId, revision: 1 } });
    expect(titlesIn(again)).toContain('Done');
    expect((await action()).handOvers).toHaveLength(1);
  });

  it('waits to be accepted where a process died between the two steps of taking it over', async () => {
    const params = { meeting: world.meeting, action: actionId };
    await world.ask(mai, 'offerAction', { params, body: { base: 1, to: mai } });
    const hers = await tap(world, mai, { verb: 'refresh', data: { card: summary() } });
    expect(JSON.stringify(hers)).toContain('Mai Tran would take this over');
    const accept = buttonsIn(hers).find(({ title }) => title === 'Accept')!;
    await tap(world, mai, accept);
    expect((await action()).owner).toEqual(mai);
  });

  it('goes to one of two who take it at once; the other hears so', async () => {
    await world.ask(mai, 'changeSettings', { body: { delegates: [linh.id] } });
    const data = { card: summary(), action: actionId, revision: 1 };
    const answers = await Promise.all([mai, linh].map((person) => tap(world, person, { verb: 'takeOver', data })));
    const told = answers.filter((answer) => typeof answer === 'string');
    expect(told).toEqual(['Somebody was faster. The card shows in a moment how it stands now.']);
    const { owner, handOvers } = await action();
    expect([mai.id, linh.id]).toContain(owner.id);
    expect(handOvers.filter(({ end }) => end === 'accepted')).toHaveLength(1);
  });

  it('counts once when the same tap is delivered twice, also after it was opened again', async () => {
    const tapped = {
      verb: 'closeAction',
      data: { card: summary(), action: actionId, revision: 1 },
      message: 'message-1',
    };
    const [first, second] = await Promise.all([tap(world, ben, tapped), tap(world, ben, tapped)]);
    expect(first).toEqual(second);
    expect((await action()).revision).toBe(2);
    await world.ask(ben, 'reopenAction', { params: { meeting: world.meeting, action: actionId } });
    const late = await tap(world, ben, tapped);
    expect(await action()).toMatchObject({ state: 'open', revision: 3 });
    const [done] = buttonsIn(late);
    expect(done).toMatchObject({ verb: 'closeAction', data: { revision: 3 } });
    await tap(world, ben, { ...done!, message: 'message-1' });
    expect((await action()).state).toBe('done');
  });

  it('is handed over by who was asked, and by nobody else', async () => {
    const params = { meeting: world.meeting, action: actionId };
    const { offer } = await world.ask(ben, 'offerAction', { params, body: { base: 1, to: linh } });
    const data = { card: summary(), action: actionId, offeredAt: offer!.at };
    const hers = await tap(world, linh, { verb: 'refresh', data: { card: summary() }, locale: 'vi-VN' });
    expect(titlesIn(hers)).toEqual(['Ủng hộ điều này', 'Nhận việc', 'Từ chối']);
    expect(JSON.stringify(await posted('summary'))).toContain('Ben Okafor asks Linh Nguyen to take this over');
    expect(await tap(world, mai, { verb: 'acceptOffer', data })).toBe('Only whoever was asked can answer this.');
    const declined = await tap(world, linh, { verb: 'declineOffer', data });
    expect(titlesIn(declined)).toEqual(['Support this']);
    expect(await action()).toMatchObject({ owner: ben, handOvers: [{ end: 'declined', endedBy: linh }] });
    expect(await tap(world, linh, { verb: 'acceptOffer', data })).toContain('Somebody was faster');
  });

  it('accepted once, it is accepted when the same tap comes again', async () => {
    const params = { meeting: world.meeting, action: actionId };
    const { offer } = await world.ask(ben, 'offerAction', { params, body: { base: 1, to: linh } });
    const tapped = { verb: 'acceptOffer', data: { card: summary(), action: actionId, offeredAt: offer!.at } };
    for (const message of ['one', 'one', 'another']) {
      expect(titlesIn(await tap(world, linh, { ...tapped, message }))).toContain('Done');
    }
    expect((await action()).handOvers).toHaveLength(1);
  });
});

describe('an answer that is thought over in the panel', () => {
  beforeEach(endedWithAnAction);

  it('is asked for again by the card, which takes it as a new one', async () => {
    const params = { meeting: world.meeting, action: actionId };
    const { offer } = await world.ask(ben, 'offerAction', { params, body: { base: 1, to: linh } });
    const tapped = (offeredAt: string) => ({
      verb: 'acceptOffer',
      data: { card: summary(), action: actionId, offeredAt },
      message: 'one',
    });
    await tap(world, linh, tapped(offer!.at));
    world.later(0.5);
    world.cardsAskedFor();
    await world.ask(linh, 'takeBackAnswer', { params, query: { offeredAt: offer!.at } });
    expect(world.cardsAskedFor()).toContain(summary());
    expect(JSON.stringify(await posted('summary'))).toContain('Ben Okafor asks Linh Nguyen to take this over');
    expect(titlesIn(await tap(world, linh, tapped(offer!.at)))).toContain('Accept');
    expect((await action()).owner).toEqual(ben);
    const card = await tap(world, linh, tapped(world.at));
    expect(JSON.stringify(card)).toContain('taken over from Ben Okafor');
  });
});

describe('a note on the summary', () => {
  beforeEach(endedWithAnAction);

  it('gets one’s support in one tap, and the card in the chat follows', async () => {
    world.cardsAskedFor();
    const support = buttonsIn(await posted('summary'))[0]!;
    const mine = await tap(world, linh, support);
    expect(titlesIn(mine)).toEqual([]);
    expect(JSON.stringify(mine)).toContain('1 person supports this');
    expect(world.cardsAskedFor()).toContain(summary());
    const params = { meeting: world.meeting, consideration: considerationId };
    await world.ask(linh, 'takeBackSupport', { params });
    const again = buttonsIn(await posted('summary'))[0]!;
    expect(JSON.stringify(await tap(world, linh, again))).toContain('1 person supports this');
  });

  it('can’t be supported by its author, who is told so in their language', async () => {
    const support = buttonsIn(await posted('summary'))[0]!;
    expect(await tap(world, ben, { ...support, locale: 'vi-VN' })).toMatch(/^Điều bạn viết/);
  });
});

describe('the opening card', () => {
  it('is marked as discussed by anybody in the meeting, and says so to everybody', async () => {
    const [discussed] = buttonsIn(await posted('opening'));
    expect(discussed).toMatchObject({ title: 'Discussed' });
    world.cardsAskedFor();
    const answer = await tap(world, linh, { ...discussed!, locale: 'vi-VN' });
    expect(JSON.stringify(answer)).toContain('✓ Đã thảo luận trong cuộc họp này');
    expect(world.cardsAskedFor()).toEqual([opening()]);
    expect(JSON.stringify(await posted('opening'))).toContain('✓ Discussed in this meeting');
    expect(titlesIn(await posted('opening'))).toEqual([]);
  });

  it('can’t be marked by who isn’t in the meeting', async () => {
    world.teams.inMeeting.delete(linh.id);
    const [discussed] = buttonsIn(await posted('opening'));
    expect(await tap(world, linh, discussed!)).toBe('Only people who are in the meeting can do this.');
  });

  it('offers “Not for us” to whoever runs the meeting, and takes the moment out', async () => {
    expect(refreshedFor(await posted('opening'))).toEqual([`8:orgid:${mai.id}`]);
    const hers = await tap(world, mai, { verb: 'refresh', data: { card: opening() } });
    expect(titlesIn(hers)).toEqual(['Discussed', 'Not for us']);
    const notForUs = buttonsIn(hers)[1]!;
    expect(await tap(world, ben, notForUs)).toBe('Only the organizer of the meeting and the delegates can do this.');
    const answer = await tap(world, mai, notForUs);
    expect(JSON.stringify(answer)).toContain('This customer moment was skipped');
    expect(titlesIn(answer)).toEqual([]);
    expect((await readSeries(world.ports, world.series))?.value.setAside).toHaveLength(1);
  });

  it('has nothing to tap once another meeting was', async () => {
    const old = buttonsIn(await posted('opening'))[0]!;
    await world.end();
    world.later(7 * 24 * 60);
    await world.start();
    expect(titlesIn(await posted('opening'))).toEqual([]);
    expect(await tap(world, mai, old)).toBe('This was another meeting. Open the panel again.');
  });
});

describe('a tap', () => {
  beforeEach(endedWithAnAction);
  const done = () => ({ verb: 'closeAction', data: { card: summary(), action: actionId, revision: 1 } });

  it.each([
    ['somebody who is not in the chat', olga, 'You are not in this meeting.'],
    ['a guest', gil, 'Customer Moment is only for people of this organization.'],
  ])('by %s changes nothing', async (_name, person, sentence) => {
    world.teams.members.push(guest);
    world.later(2);
    expect(await tap(world, person, done())).toBe(sentence);
    expect((await action()).state).toBe('open');
  });

  it('counts in a channel, too, where the card stands under a message of its own', async () => {
    await tap(world, ben, { ...done(), conversationId: `${world.conversation.conversationId};messageid=1700000000` });
    expect((await action()).state).toBe('done');
  });

  it('in a chat with outsiders does what it says, and shows nothing of the meeting', async () => {
    world.teams.members.push(outsider);
    world.later(2);
    const answer = await tap(world, ben, done());
    expect((await action()).state).toBe('done');
    expect(JSON.stringify(answer)).not.toMatch(/supplier|Ben Okafor/);
    expect(titlesIn(answer)).toEqual([]);
    expect(titlesIn(await posted('summary'))).toEqual([]);
    expect(refreshedFor(await posted('summary'))).toEqual([]);
  });

  it.each([
    ['an unknown verb', { verb: 'deleteEverything' }],
    ['data that is not ours', { data: { card: 'summary:tomorrow', action: 'x' } }],
    ['no data', { data: undefined }],
    ['a card of another meeting', { data: { card: 'summary:20200101T000000Z', action: actionId, revision: 1 } }],
    ['another chat', { conversationId: '19:elsewhere@thread.v2' }],
  ])('with %s is refused', async (_name, changes) => {
    expect(await tap(world, ben, { ...done(), ...(changes as object) })).toBe("This button isn't one of ours.");
  });

  it('from another chat is refused also where the message names this meeting', async () => {
    const { meetingId } = world;
    const elsewhere = { ...done(), meetingId, conversationId: '19:elsewhere@thread.v2' };
    expect(await tap(world, ben, elsewhere)).toBe("This button isn't one of ours.");
    expect((await action()).state).toBe('open');
  });
});
