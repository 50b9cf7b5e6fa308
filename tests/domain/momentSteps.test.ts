import { describe, expect, test } from '@jest/globals';
import { captureDraft, editMoment, missingIn, NewDraft, type AnyMoment } from '../../domain/momentDrafts';
import { stepMoment, type MomentStep } from '../../domain/momentSteps';
import { addMoment, NewMoment } from '../../domain/moments';
import { Problem } from '../../domain/problems';
import { ben, linh, mai } from '../support/apiPeople';

const at = '2026-11-22T09:00:00.000Z';
const curator = { ...mai, isCurator: true };
const author = { ...ben, isCurator: false };
const stranger = { ...linh, isCurator: false };

const whole = {
  id: 'moment-one',
  kind: 'story',
  customer: 'customer-ken',
  headline: 'Late again',
  story: 'The crew waited.',
  language: 'en',
  source: 'A call',
  heardOn: '2026-11-01',
  consent: { scope: 'internal', basis: 'On the phone' },
  owner: ben,
};
const published = (): AnyMoment => addMoment(NewMoment.parse(whole), ben, '2026-11-01T09:00:00.000Z');
const draft = (fields: object = whole): AnyMoment =>
  captureDraft(NewDraft.parse({ id: 'moment-one', ...fields }), ben, '2026-11-01T09:00:00.000Z');

function step(moment: AnyMoment, verb: MomentStep['verb'], by = curator, more: Partial<MomentStep> = {}): AnyMoment {
  return stepMoment(moment, { base: moment.revision, verb, ...more }, { by, at });
}

function refusal(act: () => unknown): Problem {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('It was not refused.');
}

describe('the life of a moment', () => {
  test('its author asks for review, a curator sends it back with a note, and publishes it later', () => {
    const asked = step(draft(), 'askForReview', author);
    expect(asked).toMatchObject({ state: 'review', revision: 2, changedBy: ben });
    const back = step(asked, 'sendBack', curator, { note: 'Who said so?' });
    expect(back).toMatchObject({ state: 'draft', note: 'Who said so?', changedBy: mai });
    const again = step(back, 'askForReview', author);
    expect(again).toMatchObject({ state: 'review', note: undefined });
    const told = step(again, 'publish', curator, { verifyBy: '2027-03-01' });
    expect(told).toMatchObject({ state: 'published', verifyBy: '2027-03-01', by: ben, revision: 5 });
    expect(told).not.toHaveProperty('note');
  });

  test('verified it holds for half a year, or until a day that somebody names', () => {
    expect(step(published(), 'verify', author)).toMatchObject({ state: 'published', verifyBy: '2027-05-21' });
    expect(step(published(), 'verify', author, { verifyBy: '2026-12-24' })).toMatchObject({ verifyBy: '2026-12-24' });
    expect(refusal(() => step(published(), 'verify', author, { verifyBy: '2026-11-22' }))).toMatchObject({
      code: 'invalid',
      field: 'verifyBy',
    });
  });

  test.each([
    ['quote', 'quote'],
    ['commitment', 'dueOn'],
    ['brief', 'listener'],
    ['result', 'asked'],
  ])('publishing a %s says what it lacks', (kind, field) => {
    const problem = refusal(() => step(draft({ ...whole, kind }), 'publish'));
    expect(problem).toMatchObject({ field, message: expect.stringMatching(/^Say first /) });
  });

  test('archived it can be published again; a day to verify it by that has passed is put off', () => {
    const archived = step({ ...published(), verifyBy: '2026-11-20' }, 'archive', author);
    expect(archived.state).toBe('archived');
    expect(step(archived, 'publish')).toMatchObject({ state: 'published', verifyBy: '2027-05-21' });
  });

  test('withdrawn by its author, it is restored by curators only', () => {
    const withdrawn = step(published(), 'withdraw', author);
    expect(withdrawn.state).toBe('withdrawn');
    expect(refusal(() => step(withdrawn, 'restore', author)).code).toBe('notAllowed');
    expect(step(withdrawn, 'restore')).toMatchObject({ state: 'published', revision: 3 });
  });

  test.each(['askForReview', 'archive', 'verify', 'withdraw'] as const)('%s is not for others', (verb) => {
    const moment = verb === 'askForReview' ? draft() : published();
    expect(refusal(() => step(moment, verb, stranger))).toMatchObject({ code: 'notAllowed' });
  });

  test.each(['publish', 'sendBack'] as const)('%s is for curators', (verb) => {
    const moment = step(draft(), 'askForReview', author);
    expect(refusal(() => step(moment, verb, author))).toMatchObject({ code: 'notAllowed' });
  });

  test('a publishing is taken back by whoever published, at once and to where it stood', () => {
    const asked = step(draft(), 'askForReview', author);
    const told = step(asked, 'publish');
    expect(step(told, 'unpublish', curator, { to: 'review' })).toMatchObject({
      state: 'review',
      headline: 'Late again',
    });
    expect(step(told, 'unpublish')).toMatchObject({ state: 'draft', revision: 4 });
    const added = addMoment(NewMoment.parse(whole), mai, at);
    expect(step(added, 'unpublish')).toMatchObject({ state: 'draft' });
  });

  test.each([
    ['another curator', { by: { ...linh, isCurator: true }, at }],
    ['who is no curator any more', { by: { ...mai, isCurator: false }, at }],
    ['whoever comes later than a minute', { by: curator, at: '2026-11-22T09:01:01.000Z' }],
  ])('a publishing is not taken back by %s', (_who, stepping) => {
    const told = step(draft(), 'publish');
    const back = () => stepMoment(told, { base: told.revision, verb: 'unpublish' }, stepping);
    expect(refusal(back)).toMatchObject({ code: 'invalid', field: 'verb' });
  });

  test('a publishing is not taken back once something else was changed', () => {
    const told = editMoment(step(draft(), 'publish'), { base: 2, headline: 'Late, again' }, mai, at);
    expect(refusal(() => step(told, 'unpublish'))).toMatchObject({ code: 'invalid' });
    expect(refusal(() => step(step(told, 'withdraw'), 'unpublish'))).toMatchObject({ code: 'invalid' });
  });

  test('what its state does not allow is refused for everybody', () => {
    expect(refusal(() => step(draft(), 'withdraw'))).toMatchObject({ code: 'invalid', field: 'verb' });
    expect(refusal(() => step(published(), 'restore'))).toMatchObject({ code: 'invalid', field: 'verb' });
  });

  test('a step that somebody else took meanwhile is shown, not taken again', () => {
    const before = step(draft(), 'askForReview', author);
    const theirs = step(before, 'sendBack');
    const late = refusal(() => stepMoment(theirs, { base: 2, verb: 'publish' }, { by: curator, at }));
    expect(late).toMatchObject({ code: 'conflict', theirs });
    expect(refusal(() => stepMoment(theirs, { base: 9, verb: 'publish' }, { by: curator, at })).code).toBe('conflict');
  });

  test('a step is taken although somebody edited something meanwhile', () => {
    const edited = editMoment(draft(), { base: 1, headline: 'Late, again' }, ben, at);
    expect(stepMoment(edited, { base: 1, verb: 'publish' }, { by: curator, at })).toMatchObject({
      headline: 'Late, again',
      state: 'published',
      revision: 3,
    });
  });
});

describe('publishing', () => {
  test('asks what a picture shows: a draft may have it without', () => {
    const unsaid = draft({ ...whole, picture: { image: 'image-one-1', shows: 'photo' } });
    expect(missingIn(unsaid)).toEqual(['picture.alt']);
    expect(refusal(() => step(unsaid, 'publish'))).toMatchObject({
      field: 'picture.alt',
      message: 'Say first what the picture shows.',
    });
  });

  test.each([
    ['kind', /what kind/],
    ['customer', /which customer/],
    ['headline', /headline/],
    ['story', /what happened/],
    ['language', /language/],
    ['source', /where it comes from/],
    ['heardOn', /which day/],
    ['consent', /agreed to/],
  ])('names %s when it is missing', (field, sentence) => {
    const lacking = draft({ ...whole, [field]: undefined });
    const problem = refusal(() => step(lacking, 'publish'));
    expect([problem.code, problem.field]).toEqual(['invalid', field]);
    expect(problem.message).toMatch(sentence);
    expect(missingIn(lacking)).toContain(field);
  });

  test('names a part of the consent, and what only its kind asks for', () => {
    const halfConsent = draft({ ...whole, consent: { scope: 'internal' } });
    expect(refusal(() => step(halfConsent, 'publish')).field).toBe('consent.basis');
    const commitment = draft({ ...whole, kind: 'commitment', slips: 'The crew' });
    const problem = refusal(() => step(commitment, 'publish'));
    expect(problem.field).toBe('dueOn');
    expect(problem.message).not.toMatch(/invalid input|expected/i);
  });

  test('is refused while the customer is only a name', () => {
    const named = draft({ ...whole, customer: undefined, customerName: 'Ken' });
    expect(refusal(() => step(named, 'publish')).field).toBe('customer');
    const chosen = editMoment(named, { base: 1, customer: NewMoment.parse(whole).customer }, ben, at);
    expect(step(chosen, 'publish')).not.toHaveProperty('customerName');
  });

  test('a published moment refuses to lose what publishing asked for', () => {
    const problem = refusal(() => editMoment(published(), { base: 1, source: null }, ben, at));
    expect([problem.code, problem.field]).toEqual(['invalid', 'source']);
    expect(editMoment(published(), { base: 1, quote: 'Now.' }, ben, at)).toMatchObject({
      quote: 'Now.',
      state: 'published',
      revision: 2,
    });
  });
});
