import { tabIn, useTeams } from '../teams';

/** Whether the app is in the meeting at all. */
export function AppControls() {
  const { state, act } = useTeams();
  const isInstalled = tabIn(state, 'meetingTab') !== undefined;
  return (
    <section>
      <h3>App</h3>
      <p className="clock-row">
        <span>{isInstalled ? 'In this meeting' : 'Not in this meeting'}</span>
        <button
          type="button"
          className="button small"
          onClick={() => void act({ verb: isInstalled ? 'removeApp' : 'addApp' })}
        >
          {isInstalled ? 'Remove the app' : 'Add the app'}
        </button>
      </p>
    </section>
  );
}

export function UnsupportedCalls() {
  const { state } = useTeams();
  const calls = state.unsupported;
  return (
    <section>
      <h3>Unsupported teams-js calls {calls.length > 0 && <span className="badge">{calls.length}</span>}</h3>
      {calls.length === 0 && <p className="quiet">None: the app asked for nothing that this Teams doesn’t know.</p>}
      <ul className="unsupported" aria-label="Unsupported teams-js calls">
        {calls.map((func, at) => (
          <li key={`${func} ${at}`}>
            <code>{func}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
