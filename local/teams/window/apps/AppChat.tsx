import { useTeams } from '../teams';
import { Messages } from '../chat/Chat';
import { Compose } from '../chat/Compose';
import { FindMoment } from '../chat/FindMoment';

/** What one person and the app say to each other, with nobody else there. */
export function AppChat() {
  const { state, act } = useTeams();
  const { installed = false, chat = [] } = state.personalApp ?? {};
  return (
    <section className="chat" role="region" aria-label="Chat with Customer Moment">
      <Messages chat={chat} isAlone />
      {installed ? (
        <Compose onSay={(text) => act({ verb: 'sayToApp', text })}>
          <FindMoment isAlone />
          <button type="button" className="quiet-button" onClick={() => void act({ verb: 'removePersonalApp' })}>
            Remove the app
          </button>
        </Compose>
      ) : (
        <p className="nothing-yet">
          Customer Moment can’t write to you yet.{' '}
          <button type="button" className="button" onClick={() => void act({ verb: 'addPersonalApp' })}>
            Add it for yourself
          </button>
        </p>
      )}
    </section>
  );
}
