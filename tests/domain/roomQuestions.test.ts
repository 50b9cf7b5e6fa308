import { describe, expect, test } from '@jest/globals';
import { outsideDomainsIn, type RosterMember } from '../../domain/audience';
import { addMoment, NewMoment } from '../../domain/moments';
import { roomQuestion } from '../../domain/roomQuestions';
import { guest, home, internal, outsider } from '../support/apiPeople';
import { customerNamed, momentAbout } from '../support/library';
import { mai } from '../support/people';

describe('the question to the room', () => {
  const told = (more: object) => {
    const asked = momentAbout(customerNamed('Ken'), 'Ken waits').moment;
    return addMoment(NewMoment.parse({ ...asked, ...more }), mai, asked.at);
  };
  const ourPart = { who: 'finance', part: 'hurt', how: 'Paid late' };

  test('is the moment’s own, else one about a team’s part, else one that always fits', () => {
    expect(roomQuestion(told({ question: 'Whose week?', ourPart }))).toEqual({ of: 'moment', text: 'Whose week?' });
    expect(roomQuestion(told({ ourPart }))).toEqual({ of: 'team', team: 'finance', part: 'hurt', isPresent: false });
    expect(roomQuestion(told({ ourPart }), ['finance'])).toMatchObject({ isPresent: true });
    expect(roomQuestion(told({}))).toEqual({ of: 'anyone' });
    expect(roomQuestion(undefined)).toEqual({ of: 'anyone' });
  });
});

test('outsiders are known by the domain they come from, guests by the one that they came with', () => {
  const nobody: RosterMember = { name: 'Phone caller' };
  const plain = { ...guest, upn: 'gil@home.example' };
  expect(outsideDomainsIn({ members: [internal(mai), outsider, guest, nobody] }, home)).toEqual(['contoso.example']);
  expect(outsideDomainsIn({ members: [plain] }, home)).toEqual(['home.example']);
});
