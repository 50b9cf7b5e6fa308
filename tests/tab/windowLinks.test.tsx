import { describe, expect, test } from '@jest/globals';
import { readDeepLink } from '../../local/teams/window/host/deepLinks';
import { isValidAddress, isValidOrigin } from '../../local/teams/window/host/origins';
import { atFirst, move } from '../../local/teams/window/whereabouts';

const app = '8d3f2a10-4c5b-4e6d-9f70-1a2b3c4d5e6f';
const entity = (id: string, context?: object) =>
  `https://teams.microsoft.com/l/entity/${id}/meeting${context ? `?context=${encodeURIComponent(JSON.stringify(context))}` : ''}`;

describe('a Teams link', () => {
  test('to a page of the app says which part of it, and whether it is the meeting’s', () => {
    const link = entity(app, { subEntityId: 'decision:1', chatId: '19:chat', contextType: 'chat' });
    expect(readDeepLink(link, app)).toEqual({
      to: 'page',
      entityId: 'meeting',
      subPageId: 'decision:1',
      inMeeting: true,
    });
    expect(readDeepLink(entity(app), app)).toMatchObject({ inMeeting: false, subPageId: undefined });
  });

  test('to another app, and any other address, leads elsewhere', () => {
    expect(readDeepLink(entity('another-app'), app)).toBeUndefined();
    expect(readDeepLink('https://northwind.example/l/entity/x/y', app)).toBeUndefined();
    expect(readDeepLink('not an address', app)).toBeUndefined();
  });

  test('with a context that is no JSON still opens the page', () => {
    expect(readDeepLink(`${entity(app)}?context=%7Bhalf`, app)).toMatchObject({ to: 'page', subPageId: undefined });
  });
});

describe('the manifest’s origins', () => {
  test('are matched literally, port included, or by one label', () => {
    expect(isValidOrigin('https://tab.example:4443', ['https://tab.example'])).toBe(false);
    expect(isValidOrigin('http://tab.example', ['https://tab.example'])).toBe(false);
    expect(isValidOrigin('https://a.tab.example', ['https://*.tab.example'])).toBe(true);
    expect(isValidOrigin('https://a.b.tab.example', ['https://*.tab.example'])).toBe(false);
    expect(isValidOrigin('null', ['https://tab.example'])).toBe(false);
  });

  test('judge addresses too', () => {
    expect(isValidAddress('https://tab.example/tab?x=1', ['https://tab.example'])).toBe(true);
    expect(isValidAddress('https://tab.example.evil.example/', ['https://tab.example'])).toBe(false);
    expect(isValidAddress('javascript:alert(1)', ['https://tab.example'])).toBe(false);
  });
});

describe('where a person is', () => {
  test('joining opens the meeting with no panel, leaving shows its chat', () => {
    const joined = move(atFirst, { to: 'joined' });
    expect(joined).toMatchObject({ view: 'call', rail: undefined });
    expect(move(joined, { to: 'left' })).toMatchObject({ view: 'meeting', meetingTab: 'chat' });
  });

  test('a page opened again is a new page', () => {
    const once = move(atFirst, { to: 'page', place: 'sidePanel', subPageId: 'decision:1' });
    const twice = move(once, { to: 'page', place: 'sidePanel', subPageId: 'decision:2' });
    expect(once).toMatchObject({ view: 'call', rail: 'app' });
    expect(twice.visits.sidePanel).toEqual({ count: once.visits.sidePanel.count + 1, subPageId: 'decision:2' });
    expect(twice.visits.meetingTab).toEqual(atFirst.visits.meetingTab);
  });

  test('looking at the library and back leaves the meeting’s panel as it was', () => {
    const before = move(atFirst, { to: 'rail', rail: 'app' });
    const after = move(move(before, { to: 'view', view: 'library' }), { to: 'view', view: 'call' });
    expect(after.visits.sidePanel).toEqual(before.visits.sidePanel);
    expect(after).toMatchObject({ view: 'call', rail: 'app' });
  });
});
