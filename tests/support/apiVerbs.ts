import { DecisionId } from '../../domain/decisions';
import type { CallName } from '../../domain/contract';
import type { Person } from '../../domain/people';
import { actionId, considerationId, decisionId, newCustomer } from './apiNotes';
import { ben, linh, mai } from './apiPeople';
import { decided, roles, type Role, type RoleScene } from './apiRoles';
import type { Sent } from './apiWorld';

export interface Verb {
  readonly name: CallName;
  /** Where one call is two things to different people. */
  readonly what?: string;
  readonly statuses: Partial<Record<Role, number>>;
  readonly sent: Sent | ((scene: RoleScene) => Sent | Promise<Sent>);
  readonly before?: (scene: RoleScene, person: Person) => Promise<unknown>;
}

const anybody = { member: 200, author: 200, owner: 200, asked: 200, organizer: 200, delegate: 200, curator: 200 };
const noMember = { member: 403, author: 403, owner: 403, asked: 403, organizer: 403, delegate: 403, curator: 403 };
/** Customers would be named on screens that outsiders see. */
const veiled = { member: 409, author: 409, owner: 409, asked: 409, organizer: 409, delegate: 409, curator: 409 };
const whoRunsIt = { ...noMember, organizer: 200, delegate: 200 };
const theAuthor = { ...whoRunsIt, author: 200 };
const itsPeople = { ...theAuthor, owner: 200 };
/** Whoever is signed in, for themselves. */
const everybody = { ...anybody, guest: 200, outsider: 200, stranger: 200 };
const notFoundOutside = { ...anybody, guest: 404, outsider: 404, stranger: 404 };

const decision = { decision: decisionId };
const consideration = { consideration: considerationId };
const action = { action: actionId };
const laterId = DecisionId.parse('decision-2');
const expectedId = DecisionId.parse('decision-9');

const at = ({ occurrence }: RoleScene) => ({ body: { occurrence } });
const inQuery = ({ occurrence }: RoleScene) => ({ query: { occurrence } });
const over = ({ world }: RoleScene) => world.end();
const expecting = ({ world }: RoleScene) =>
  world.ask(ben, 'expectDecision', { body: { id: expectedId, text: 'Pay at once' } });
const offeredAt = async ({ world }: RoleScene) => {
  const { actions } = await world.open(mai);
  return actions[0]?.offer?.at ?? '';
};
const laterDecided = async (scene: RoleScene) => {
  const { world } = scene;
  await decided(scene);
  await world.ask(ben, 'proposeDecision', { body: { id: laterId, text: 'Pay at once' } });
  const params = { meeting: world.meeting, decision: laterId };
  await world.ask(linh, 'decide', { params, body: { base: 1, outcome: 'At once', effect: 'confirmed' } });
};

const openingTheMeeting: Verb[] = [
  { name: 'openMeeting', statuses: anybody, sent: { body: { surface: 'sidePanel', onlyISeeThis: false } } },
  { name: 'readChanges', statuses: anybody, sent: ({ world }) => ({ query: { since: world.at } }) },
  { name: 'connectLive', statuses: anybody, sent: { body: {} } },
  { name: 'prepareStage', what: 'with outsiders in the meeting', statuses: veiled, sent: { body: {} } },
  {
    name: 'prepareStage',
    statuses: anybody,
    sent: { body: {} },
    before: async ({ world }) => {
      world.teams.members = world.teams.members.slice(0, -2);
      world.later(2);
    },
  },
  { name: 'wrapUp', what: 'while the organizer is there', statuses: whoRunsIt, sent: {} },
  {
    name: 'wrapUp',
    what: 'with nobody there who runs it',
    statuses: anybody,
    sent: {},
    before: async ({ world }) => world.teams.inMeeting.clear(),
  },
];

const theMoment: Verb[] = [
  { name: 'pinMoment', statuses: whoRunsIt, sent: ({ moment }) => ({ body: { moment, when: 'next' } }) },
  {
    name: 'unpinMoment',
    statuses: whoRunsIt,
    sent: { query: { when: 'next' } },
    before: ({ world, moment }) => world.ask(mai, 'pinMoment', { body: { moment, when: 'next' } }),
  },
  { name: 'skipMoment', statuses: whoRunsIt, sent: ({ moment }) => ({ body: { moment } }) },
  {
    name: 'unskipMoment',
    statuses: whoRunsIt,
    sent: ({ moment }) => ({ query: { moment } }),
    before: ({ world, moment }) => world.ask(mai, 'skipMoment', { body: { moment } }),
  },
  { name: 'setMomentAside', statuses: whoRunsIt, sent: ({ moment }) => ({ params: { moment }, body: {} }) },
  {
    name: 'takeMomentBack',
    statuses: whoRunsIt,
    sent: ({ moment }) => ({ params: { moment } }),
    before: ({ world, moment }) =>
      world.ask(mai, 'setMomentAside', { params: { meeting: world.meeting, moment }, body: {} }),
  },
  { name: 'changeSettings', statuses: whoRunsIt, sent: { body: { regulated: true, decisionsForEverybody: true } } },
  {
    name: 'changeSettings',
    what: 'who else runs the meeting',
    statuses: { ...noMember, organizer: 200 },
    sent: { body: { delegates: [linh.id] } },
  },
  { name: 'chooseToPresent', statuses: anybody, sent: { body: { presenting: false } } },
  {
    name: 'passTurn',
    what: 'of whoever has it',
    statuses: { ...whoRunsIt, member: 200 },
    sent: { body: { to: ben.id } },
    before: ({ world }) => world.ask(mai, 'passTurn', { body: { to: linh.id } }),
  },
  {
    name: 'moveShowing',
    statuses: anybody,
    sent: ({ occurrence }) => ({ body: { occurrence, from: 'claimed', to: 'discussed' } }),
  },
  { name: 'readMyTeam', statuses: everybody, sent: {} },
  { name: 'sayMyTeam', statuses: everybody, sent: { body: { team: 'finance' } } },
];

const decisions: Verb[] = [
  { name: 'proposeDecision', statuses: anybody, sent: { body: { id: laterId, text: 'Pay at once' } } },
  {
    name: 'editDecision',
    what: 'its text',
    statuses: theAuthor,
    sent: { params: decision, body: { base: 1, text: 'Other' } },
  },
  {
    name: 'editDecision',
    what: 'taken off',
    statuses: theAuthor,
    sent: { params: decision, body: { base: 1, removed: true } },
  },
  {
    name: 'editDecision',
    what: 'who carries it, and when to look back',
    statuses: anybody,
    sent: { params: decision, body: { base: 1, driver: linh, reviewOn: '2027-01-15' } },
  },
  {
    name: 'decide',
    statuses: anybody,
    sent: { params: decision, body: { base: 1, outcome: 'Instalments', effect: 'changed' } },
  },
  { name: 'moveDecision', statuses: anybody, sent: { params: decision, body: { base: 1, state: 'deferred' } } },
  {
    name: 'supersede',
    statuses: theAuthor,
    sent: ({ occurrence }) => ({
      params: { decision: laterId },
      body: { base: 2, earlier: { id: decisionId, occurrence } },
    }),
    before: laterDecided,
  },
  {
    name: 'reviewDecision',
    statuses: anybody,
    sent: ({ occurrence }) => ({
      params: decision,
      body: { base: 2, occurrence, observed: 'They trained', verdict: 'better' },
    }),
    before: decided,
  },
  { name: 'findDecisions', statuses: everybody, sent: { query: {} }, before: ({ world }) => world.project() },
  { name: 'exportDecisions', statuses: everybody, sent: { query: {} }, before: ({ world }) => world.project() },
  {
    name: 'openDecision',
    statuses: notFoundOutside,
    sent: ({ world }) => ({ params: { series: world.series, decision: decisionId } }),
    before: ({ world }) => world.project(),
  },
];

const considerations: Verb[] = [
  {
    name: 'raiseConsideration',
    statuses: anybody,
    sent: { body: { id: 'consideration-2', decision: decisionId, effect: 'helps', text: 'Good' } },
  },
  {
    name: 'readConsiderations',
    statuses: anybody,
    sent: ({ occurrence }) => ({ query: { decision: decisionId, before: `${occurrence}|` } }),
  },
  {
    name: 'editConsideration',
    statuses: theAuthor,
    sent: { params: consideration, body: { base: 1, text: 'Other' } },
  },
  {
    name: 'editConsideration',
    what: 'while notes are private',
    // To all others it is not there.
    statuses: { ...anybody, ...{ member: 404, owner: 404, asked: 404, organizer: 404, delegate: 404, curator: 404 } },
    sent: { params: { consideration: 'consideration-3' }, body: { base: 1, text: 'Other' } },
    before: async (scene) => {
      await scene.world.ask(mai, 'writePrivately', at(scene));
      const body = { id: 'consideration-3', decision: decisionId, effect: 'hurts', text: 'Secret' };
      await scene.world.send(ben, 'raiseConsideration', { body });
    },
  },
  { name: 'moveConsideration', statuses: anybody, sent: { params: consideration, body: { base: 1, to: 'accepted' } } },
  { name: 'supportConsideration', statuses: { ...anybody, author: 403 }, sent: { params: consideration } },
  {
    name: 'takeBackSupport',
    // Nobody supports what they wrote.
    statuses: { ...anybody, author: 404 },
    sent: { params: consideration },
    before: ({ world }, person) => world.send(person, 'supportConsideration', { params: consideration }),
  },
  { name: 'suggestSteps', statuses: anybody, sent: { query: { q: 'train' } } },
  {
    name: 'offerStep',
    statuses: { ...whoRunsIt, curator: 200 },
    sent: { body: { step: 'Weaker training', offered: false } },
  },
  { name: 'findAffected', what: 'with outsiders in the meeting', statuses: veiled, sent: { query: { q: 'pipes' } } },
  { name: 'findAffected', what: 'alone', statuses: anybody, sent: { query: { q: 'pipes', alone: 'yes' } } },
  { name: 'readNames', statuses: anybody, sent: { query: { customers: newCustomer.id } } },
];

const actions: Verb[] = [
  { name: 'takeAction', statuses: anybody, sent: { body: { id: 'action-0002', text: 'Call' } } },
  {
    name: 'editAction',
    what: 'its text',
    statuses: itsPeople,
    sent: { params: action, body: { base: 2, text: 'Other' } },
  },
  {
    name: 'editAction',
    what: 'taken off',
    statuses: itsPeople,
    sent: { params: action, body: { base: 2, removed: true } },
  },
  {
    name: 'editAction',
    what: 'until when',
    statuses: anybody,
    sent: { params: action, body: { base: 2, dueOn: '2027-01-15' } },
  },
  {
    name: 'editAction',
    what: 'given to somebody, before anybody else had a hand in it',
    statuses: { ...noMember, author: 200 },
    sent: { params: action, body: { base: 2, owner: linh } },
  },
  { name: 'closeAction', statuses: anybody, sent: { params: action } },
  {
    name: 'reopenAction',
    statuses: anybody,
    sent: { params: action },
    before: ({ world }) => world.send(linh, 'closeAction', { params: action }),
  },
  { name: 'readPossibleOwners', statuses: itsPeople, sent: { params: action } },
  { name: 'offerAction', statuses: itsPeople, sent: { params: action, body: { base: 2, to: linh } } },
  {
    name: 'takeBackOffer',
    statuses: itsPeople,
    sent: async (scene) => ({ params: action, query: { offeredAt: await offeredAt(scene) } }),
  },
  {
    name: 'answerOffer',
    statuses: { ...noMember, asked: 200 },
    sent: async (scene) => ({ params: action, body: { offeredAt: await offeredAt(scene), accepted: true } }),
  },
  {
    name: 'takeBackAnswer',
    what: 'of whoever answered',
    statuses: { ...noMember, asked: 200 },
    sent: async ({ world }) => {
      const { actions } = await world.open(mai);
      return { params: action, query: { offeredAt: actions[0]?.handOvers.at(-1)?.at ?? '' } };
    },
    before: async (scene) => {
      const params = { meeting: scene.world.meeting, ...action };
      const body = { offeredAt: await offeredAt(scene), accepted: true };
      await scene.world.ask(roles.asked, 'answerOffer', { params, body });
    },
  },
  // Nobody asks themselves.
  { name: 'askOwner', statuses: { ...itsPeople, owner: 403 }, sent: { params: action } },
  {
    name: 'takeBackInquiry',
    what: 'of whoever asked',
    statuses: { ...noMember, author: 200 },
    sent: async ({ world }) => {
      const { actions } = await world.open(mai);
      return { params: action, query: { askedAt: actions[0]?.inquiries.at(-1)?.at ?? '' } };
    },
    before: ({ world }) => world.send(ben, 'askOwner', { params: action }),
  },
  { name: 'readMyItems', statuses: everybody, sent: {} },
];

const sittings: Verb[] = [
  { name: 'writePrivately', statuses: whoRunsIt, sent: at },
  {
    name: 'revealNotes',
    statuses: whoRunsIt,
    sent: inQuery,
    before: (scene) => scene.world.ask(mai, 'writePrivately', at(scene)),
  },
  { name: 'lockRecord', statuses: whoRunsIt, sent: at, before: over },
  {
    name: 'unlockRecord',
    statuses: whoRunsIt,
    sent: inQuery,
    before: async (scene) => {
      await over(scene);
      await scene.world.ask(mai, 'lockRecord', at(scene));
    },
  },
  { name: 'expectDecision', statuses: anybody, sent: { body: { id: 'decision-8', text: 'Hire two people' } } },
  {
    name: 'rewordExpected',
    statuses: theAuthor,
    sent: { params: { decision: expectedId }, body: { text: 'Pay in May', was: 'Pay at once' } },
    before: expecting,
  },
  { name: 'dropExpected', statuses: theAuthor, sent: { params: { decision: expectedId } }, before: expecting },
];

/** What each call of the meeting's contract answers to whom; whoever is not named is refused. */
export const verbs: readonly Verb[] = [
  ...openingTheMeeting,
  ...theMoment,
  ...decisions,
  ...considerations,
  ...actions,
  ...sittings,
];
