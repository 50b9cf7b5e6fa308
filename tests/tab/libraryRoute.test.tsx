import { afterEach, expect, test } from '@jest/globals';
import { act, renderHook, waitFor } from '@testing-library/react';
import { CustomerId } from '../../domain/customers';
import { DecisionId } from '../../domain/decisions';
import { SeriesKey } from '../../domain/meetings';
import { MomentId } from '../../domain/moments';
import { home, parseRoute, printRoute, type Route } from '../../src/surfaces/library/route';
import { useRoute } from '../../src/surfaces/library/useRoute';

const moment = MomentId.parse('moment-ken');
const customer = CustomerId.parse('customer-ken');

const routes: Route[] = [
  home,
  { at: 'home', find: 'q=qu%C3%A1n&kind=win' },
  { at: 'moment', moment },
  { at: 'editMoment', moment },
  { at: 'editMoment', moment, field: 'consent.scope' },
  { at: 'customer', customer },
  { at: 'editCustomer', customer },
  { at: 'addMoment' },
  { at: 'addMoment', customer },
  { at: 'addMoment', kind: 'struggle', team: 'legal' },
  { at: 'addCustomer', forMoment: false },
  { at: 'addCustomer', forMoment: true },
  { at: 'addCustomer', forMoment: true, moment, name: 'Quán phở & co' },
  { at: 'editMoment', moment, customer },
  { at: 'capture' },
  { at: 'capture', begun: { of: '1764', story: 'On time & whole?\nYes, #1.', source: 'Linh, in Teams' } },
  { at: 'mine' },
  { at: 'decisions', find: '' },
  { at: 'decisions', find: 'q=ti%E1%BB%81n&effect=changed' },
  { at: 'decision', series: SeriesKey.parse('s'.repeat(43)), decision: DecisionId.parse('decision-1') },
  { at: 'import' },
  { at: 'export' },
];

afterEach(() => window.history.replaceState(null, '', '#'));

test.each(routes)('what is printed is read again: %j', (route) => {
  expect(parseRoute(printRoute(route))).toEqual(route);
});

test.each([
  '',
  '#',
  '#/',
  '#/moments',
  '#/decisions/no',
  '#/moments/no',
  '#/moments/moment-ken/burn',
  '#/add/cake',
  '#/a/b/c/d',
  '#x',
])('%j is the first page', (hash) => expect(parseRoute(hash)).toEqual(home));

test('the address is followed, also backwards and where a page takes another’s place', async () => {
  const { result } = renderHook(() => useRoute());
  expect(result.current[0]).toEqual(home);
  act(() => result.current[1]({ at: 'moment', moment }));
  await waitFor(() => expect(result.current[0]).toEqual({ at: 'moment', moment }));
  const places = window.history.length;
  act(() => result.current[1]({ at: 'editMoment', moment }, { instead: true }));
  expect(result.current[0]).toEqual({ at: 'editMoment', moment });
  expect(window.history.length).toBe(places);
  window.history.back();
  await waitFor(() => expect(result.current[0]).toEqual(home));
});
