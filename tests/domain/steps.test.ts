import { describe, expect, test } from '@jest/globals';
import { affectedBy } from '../../domain/affected';
import { addCustomer, CustomerId, projectCustomer, type CustomerProjection } from '../../domain/customers';
import { foldedStep, isMeant, offered, placesOfSteps } from '../../domain/steps';
import { mai } from '../support/people';

describe('steps of earlier paths', () => {
  test('stand under each of their words and after the step before them', () => {
    const places = placesOfSteps(['60-day terms', 'Đào tạo yếu hơn']);
    expect(places.map(({ under, what }) => `${under} ${what}`)).toEqual([
      'word 60',
      'word day',
      'word terms',
      'word dao',
      'word tao',
      'word yeu',
      'word hon',
      'after 60 day terms',
    ]);
  });

  test('fit into one transaction, whatever they say', () => {
    const wordy = (step: number) => Array.from({ length: 40 }, (_, at) => String.fromCharCode(97 + (at % 26)) + step);
    const longest = Array.from({ length: 6 }, (_, step) => wordy(step).join(' ').slice(0, 80));
    expect(placesOfSteps(longest).length).toBeLessThan(100);
    expect(placesOfSteps(['→', ' … '])).toEqual([]);
  });

  test('one spelt otherwise is the same step', () => {
    expect(foldedStep('  Customers WAIT longer! ')).toBe(foldedStep('customers wait longer'));
    expect(offered(['Weaker training', 'weaker  training', 'Customers wait'], 'customers wait')).toEqual([
      'Weaker training',
    ]);
  });

  test('are meant when they have every word that was typed, the last perhaps half-typed', () => {
    expect(isMeant('Supplier can’t fund trainers', 'fund tra')).toBe(true);
    expect(isMeant('Supplier can’t fund trainers', 'fund late')).toBe(false);
    expect(isMeant('Supplier can’t fund trainers', undefined)).toBe(true);
  });
});

describe('which customers would feel this', () => {
  const customer = (id: string, name: string, more: object = {}): CustomerProjection =>
    projectCustomer(
      addCustomer(
        {
          id: CustomerId.parse(`customer-${id}`),
          name,
          whatTheyDo: 'Sells pipes',
          dailyChallenge: 'Late deliveries',
          hope: 'A crew on schedule',
          ...more,
        },
        mai,
        '2026-11-22T09:00:00Z',
      ),
    );
  const customers = [
    customer('ken', 'Ken’s Plumbing Supply', { segment: 'Trades' }),
    customer('lan', 'Lan’s Bakery', { segment: 'food', whatTheyDo: 'Bakes bread' }),
    customer('an', 'An Hospital', { segment: 'Trades', alias: 'A hospital' }),
    customer('pho', 'Phở Hà', { segment: 'Food' }),
  ];
  const names = (looking: object) => affectedBy(customers, looking).customers.map(({ name }) => name);

  test('are found by words of their work, their day and their segment, in the order of their names', () => {
    expect(names({ q: 'pipe' })).toEqual(['A hospital', 'Ken’s Plumbing Supply', 'Phở Hà']);
    expect(names({ q: 'bread' })).toEqual(['Lan’s Bakery']);
    expect(names({ q: 'food' })).toEqual(['Lan’s Bakery', 'Phở Hà']);
  });

  test('by segment, whose names count as one however they are spelt', () => {
    expect(names({ segment: 'FOOD' })).toEqual(['Lan’s Bakery', 'Phở Hà']);
    expect(affectedBy(customers, {}).segments).toEqual([
      { segment: 'food', count: 2 },
      { segment: 'Trades', count: 2 },
    ]);
  });

  test('the name behind an alias neither finds nor is told', () => {
    expect(names({ q: 'An' })).toEqual([]);
    expect(JSON.stringify(affectedBy(customers, { q: 'hospital' }))).not.toContain('An Hospital');
  });
});
