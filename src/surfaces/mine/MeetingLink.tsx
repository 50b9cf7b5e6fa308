import type { MyAction } from '../../../domain/myItems';
import { useHost } from '../../teams/host';
import { meetingPage } from '../../teams/meetingPage';
import { useMineWords } from '../../words/mineWords';

type MeetingLinkProps = Pick<MyAction, 'title' | 'chat'>;

/** The meeting that something comes from, and the way there where Teams knows one. */
export function MeetingLink({ title, chat }: MeetingLinkProps) {
  const host = useHost();
  const words = useMineWords();
  const { appId } = host.context.app;
  const name = title || words.noTitle;
  if (!appId || chat === undefined) return <span>{name}</span>;
  return (
    <button type="button" className="link-button" onClick={() => void host.openDeepLink(meetingPage(appId, chat))}>
      {name}
    </button>
  );
}
