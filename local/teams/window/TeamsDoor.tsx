import type { PersonKey } from '../protocol';
import { TeamsWindow } from './TeamsWindow';
import { useServer } from './useServer';

export function TeamsDoor({ as }: { as: PersonKey }) {
  const { state, isConnected, bubble, dismissBubble } = useServer(as);
  const me = state?.people.find((person) => person.key === as);
  if (!state || !me) {
    return (
      <div className="opening" role="status">
        <span className="spinner" />
        {isConnected ? 'Opening the local Teams…' : 'The local Teams isn’t answering. Start it with npm start.'}
      </div>
    );
  }
  return <TeamsWindow state={state} me={me} isConnected={isConnected} bubble={bubble} dismissBubble={dismissBubble} />;
}
