import { describe, expect, test } from '@jest/globals';
import { chatCalls } from '../../domain/chatCalls';
import { callNames } from '../../domain/contract';
import { importCalls } from '../../domain/importCalls';
import { libraryCalls } from '../../domain/libraryCalls';
import { personalCalls } from '../../domain/personalCalls';
import { roleNames, roles, sceneOfRoles, type Role, type RoleScene } from '../support/apiRoles';
import { mai } from '../support/apiPeople';
import { verbs, type Verb } from '../support/apiVerbs';
import { refusalOf } from '../support/apiWorld';

/** Told elsewhere: what is done with the library, with the chat and with oneself. */
const elsewhere = new Set(Object.keys({ ...libraryCalls, ...importCalls, ...chatCalls, ...personalCalls }));

const refusals = { guest: 403, outsider: 403, stranger: 403, anonymous: 401 };
const codes = { guest: 'outsider', outsider: 'outsider', stranger: 'notInMeeting', anonymous: 'notSignedIn' };

const statusFor = ({ statuses }: Verb, role: Role) => ({ ...refusals, ...statuses })[role];

async function sceneFor({ before }: Verb, role: Role): Promise<RoleScene> {
  const scene = await sceneOfRoles();
  await before?.(scene, roles[role] ?? mai);
  return scene;
}

async function ask({ name, sent }: Verb, scene: RoleScene, role: Role) {
  return scene.world.send(roles[role], name, typeof sent === 'function' ? await sent(scene) : sent);
}

test('every call of the meeting, its decisions, notes and actions says who may', () => {
  const told = new Set<string>(verbs.map(({ name }) => name));
  expect(callNames.filter((name) => !elsewhere.has(name) && !told.has(name))).toEqual([]);
});

describe.each(verbs.map((verb) => ({ ...verb, title: verb.what ? `${verb.name}: ${verb.what}` : verb.name })))(
  '$title',
  (verb) => {
    const refused = roleNames.filter((role) => statusFor(verb, role) !== 200);
    const allowed = roleNames.filter((role) => statusFor(verb, role) === 200);

    test(`is refused to ${refused.join(', ')}, and nothing is changed by it`, async () => {
      const scene = await sceneFor(verb, refused.includes('author') ? 'author' : 'organizer');
      const { cursor: _cursor, ...before } = await scene.world.open(mai, 'meetingTab');
      for (const role of refused) {
        const answer = await ask(verb, scene, role);
        expect([role, answer.status]).toEqual([role, statusFor(verb, role)]);
        const code = codes[role as keyof typeof codes];
        const isOutside = answer.status === 403 && code !== undefined && verb.name !== 'prepareStage';
        if (isOutside || role === 'anonymous') expect([role, refusalOf(answer).code]).toEqual([role, code]);
      }
      const { cursor: _later, ...after } = await scene.world.open(mai, 'meetingTab');
      expect(after).toEqual(before);
    });

    for (const role of allowed)
      test(`is done for the ${role}`, async () => {
        const { status, body } = await ask(verb, await sceneFor(verb, role), role);
        expect([status, body]).toMatchObject([200, {}]);
      });
  },
);
