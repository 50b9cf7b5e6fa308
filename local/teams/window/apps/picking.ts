/** The list of people that a page asks Teams to show. */
import type { RefObject } from 'react';
import type { PickedPerson, WindowForPage } from '../host/functions';
import { errorCodes, HostRefusal } from '../host/refusals';
import type { Teams } from '../teams';
import type { Framed } from './framed';

type Page = { teams: Teams; framed: Framed; iframe: RefObject<HTMLIFrameElement | null> };

export function pickingFor({ teams, framed, iframe }: Page): Pick<WindowForPage, 'canPickPeople' | 'pickPerson'> {
  const { me, state, picker, setPicker } = teams;
  const listed = (isOrgWide: boolean) =>
    state.people.filter(
      ({ tenantId, inRoster }) => tenantId === me.tenantId && (isOrgWide || !framed.inMeetingSurface || inRoster),
    );
  return {
    canPickPeople: () => me.peoplePicker !== 'missing',
    pickPerson: ({ title, chosen, isOrgWide }) => {
      mustWork(teams);
      picker?.settle(undefined);
      return new Promise<PickedPerson>((resolve, reject) => {
        setPicker({
          title,
          people: listed(isOrgWide),
          chosen: chosen[0],
          settle: (person) => {
            setPicker(undefined);
            iframe.current?.focus();
            if (person) resolve({ objectId: person.id, displayName: person.name, email: person.upn });
            else reject(new HostRefusal(errorCodes.userAbort, 'Nobody was chosen'));
          },
        });
      });
    },
  };
}

function mustWork({ me }: Teams) {
  if (me.peoplePicker === 'missing')
    throw new HostRefusal(errorCodes.notSupportedOnPlatform, 'This Teams shows no list of people');
  if (me.peoplePicker === 'fails')
    throw new HostRefusal(errorCodes.internalError, 'The list of people couldn’t be shown');
}
