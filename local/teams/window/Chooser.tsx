import { useEffect, useState } from 'react';
import type { PersonKey, WindowState } from '../protocol';
import { homeTenant, isInMeeting } from './meeting/presence';
import { Avatar } from './people/Avatar';
import { readState } from './server';

const whoTheyAre: Record<PersonKey, string> = {
  mai: 'Leads finance and organizes the meeting. Pins the moment, starts and ends the meeting. Begin here.',
  ben: 'Looks after people. A presenter: sees what Mai opens with and adds what a decision means for customers.',
  linh: 'Keeps the systems running. An attendee, whose Teams speaks Vietnamese.',
  sofia: 'Reads contracts. A colleague who is not in this chat until somebody adds her.',
  omar: 'Buys what the company needs, and knows its suppliers. Not in this chat either.',
  ana: 'Leads the people who deliver. Not in this chat either.',
  gil: 'A guest of the company. Not in the meeting until he joins, and then the room is no longer only ours.',
  olga: 'From another company. When she joins, customers’ stories stay hidden from the shared room.',
};

/** Without `?as=` nobody knows whose window this is. */
export function Chooser() {
  const [state, setState] = useState<WindowState>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    readState('mai').then(setState, () => setProblem('The local Teams isn’t answering. Start it with npm start.'));
  }, []);
  return (
    <main className="chooser">
      <header>
        <span className="app-mark large" aria-hidden="true" />
        <h1>Who would you like to be?</h1>
        <p className="quiet">
          {state
            ? `“${state.meeting.title}” is ${state.meeting.running ? 'happening now' : 'about to begin'}.`
            : 'A meeting is waiting.'}{' '}
          Each person has a window of their own: open two, and they are in the same meeting.
        </p>
      </header>
      {problem && <p role="alert">{problem}</p>}
      <ul>
        {state?.people.map((person) => (
          <li key={person.key}>
            <a href={`?as=${person.key}`} className="chooser-card">
              <Avatar person={person} size={64} />
              <strong>{person.name}</strong>
              <span className="quiet">{person.title}</span>
              <span>{whoTheyAre[person.key]}</span>
              <span className="chooser-foot">
                {person.tenantId !== homeTenant(state) && <span className="tag tag-external">External</span>}
                {person.userRole === 'guest' && <span className="tag tag-guest">Guest</span>}
                {person.role !== 'Attendee' && <span className="tag">{person.role}</span>}
                {isInMeeting(state, person) && <span className="live-dot">In the meeting</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
