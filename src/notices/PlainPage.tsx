import { useWords } from '../words';

/** Opened in a browser, where there is no meeting and nobody can be signed in. */
export function OutsideTeams() {
  const { problems } = useWords();
  return <PlainPage title={problems.outsideTeams} how={problems.outsideTeamsWayOn} />;
}

/** Opened in Teams, but not in a meeting. */
export function NoMeeting() {
  const { panel } = useWords();
  return <PlainPage title={panel.noMeeting} how={panel.noMeetingHow} />;
}

function PlainPage({ title, how }: { readonly title: string; readonly how: string }) {
  return (
    <main className="plain-page">
      <h1>{title}</h1>
      <p>{how}</p>
    </main>
  );
}
