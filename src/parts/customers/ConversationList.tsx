import type { Conversation } from '../../../domain/conversations';
import type { Person } from '../../../domain/people';
import { useWords } from '../../words';
import { useCustomerPageWords } from '../../words/customerPageWords';

interface ConversationListProps {
  readonly conversations: readonly Conversation[];
  readonly me: Person;
  readonly isBusy: boolean;
  readonly onTakeBack: (conversation: Conversation) => void;
}

/** When somebody of us spoke with them, and what stayed; newest first. */
export function ConversationList({ conversations, me, isBusy, onTakeBack }: ConversationListProps) {
  const { common } = useWords();
  const words = useCustomerPageWords();
  const newest = [...conversations].sort((one, other) => `${other.on}${other.at}`.localeCompare(`${one.on}${one.at}`));
  return (
    <ul className="conversations" aria-label={words.conversations}>
      {newest.map((conversation) => (
        <li key={conversation.id} className="conversation">
          <p className="conversation-head">
            <strong>{common.day(conversation.on)}</strong> <span>{conversation.by.name}</span>
            {conversation.by.id === me.id && (
              <button
                type="button"
                className="link-button"
                aria-disabled={isBusy}
                aria-label={words.takeBackOf(common.day(conversation.on))}
                onClick={() => onTakeBack(conversation)}
              >
                {words.takeBack}
              </button>
            )}
          </p>
          <p className={conversation.note === undefined ? 'quiet-line' : 'conversation-note'}>
            {conversation.note ?? words.nothingStayed}
          </p>
        </li>
      ))}
    </ul>
  );
}
