import { describe, expect, test } from '@jest/globals';
import { tagsIn } from '../../domain/meetingTags';

describe('the tags that a meeting names', () => {
  test.each([
    ['a word of its title', 'Payment terms review', ['payment', 'training'], ['payment']],
    ['a phrase of its title', 'Weekly: payment terms, Q3', ['payment terms', 'terms review'], ['payment terms']],
    ['a phrase that is hyphenated in the title', 'Payment-terms review', ['payment terms'], ['payment terms']],
    ['a phrase over a line break of the agenda', 'Sync\n- payment\nterms', ['payment terms'], ['payment terms']],
    ['whatever the case', 'PAYMENT terms', ['Payment'], ['payment']],
    ['with accents, as the library has them', 'Họp về điều khoản thanh toán', ['Thanh toán'], ['thanh toan']],
    ['without accents, though the library has them', 'Hop ve dieu khoan', ['Điều khoản'], ['dieu khoan']],
    ['with accents that are composed differently', 'Đào tạo'.normalize('NFD'), ['đào tạo'], ['dao tao']],
    [
      'several, once each and in order',
      'Training and billing',
      ['training', 'billing', 'Billing'],
      ['billing', 'training'],
    ],
    ['not as a part of a word', 'Repayments reviewed', ['payment', 'view', 're'], []],
    ['not as a phrase with a word between', 'Payment of terms', ['payment terms'], []],
    ['C++ and R&D, which are not C and R', 'C++ and R&D', ['c', 'c++', 'r&d', 'r'], ['c++', 'r&d']],
    ['no tag that is only punctuation', 'Terms – review', ['–', ' '], []],
    ['none of an empty library', 'Payment terms review', [], []],
    ['none in an empty title', '', ['payment'], []],
  ])('%s', (_which, title, library, named) => {
    expect(tagsIn(title, library)).toEqual(named);
  });

  test('are found in any list that can be gone through once', () => {
    expect(tagsIn('Payment terms', new Set(['terms']).values())).toEqual(['terms']);
  });
});
