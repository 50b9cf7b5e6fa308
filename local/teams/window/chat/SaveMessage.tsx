import { askExtension } from '../server';
import { useTeams } from '../teams';

/** What a message's menu offers of the app. */
export function SaveMessage({ messageId, isAlone }: { readonly messageId: string; readonly isAlone: boolean }) {
  const { me, say, setDialog } = useTeams();
  const save = async () => {
    const answer = await askExtension({ as: me.key, ask: 'save', messageId, isAlone });
    if (answer.is === 'said') say(answer.sentence);
    if (answer.is !== 'dialog') return;
    const { title, url } = answer;
    const close = () => setDialog(undefined);
    const sizes = { width: 'medium', height: 'large' };
    setDialog({ title, url, ...sizes, settle: close, toParent: () => undefined, line: new EventTarget() });
  };
  return (
    <button type="button" className="message-verb" onClick={() => void save()}>
      Save as customer moment
    </button>
  );
}
