import type { ChatMessage } from '../../protocol';
import { Avatar } from '../people/Avatar';
import { PersonTag, plainName } from '../people/PersonTag';
import { useTeams } from '../teams';
import { CardMessage } from './CardMessage';
import { Time } from './Chat';
import { markdown } from './markdown';
import { SaveMessage } from './SaveMessage';

type MessageProps = { message: ChatMessage; isAlone: boolean };

export function Message({ message, isAlone }: MessageProps) {
  const { me } = useTeams();
  const isMine = !message.from.bot && message.from.person === me.key;
  return (
    <li className={isMine ? 'message mine' : 'message'}>
      {!isMine && <Sender message={message} />}
      <div className="message-body">
        <div className="message-head">
          {!isMine && <SenderName message={message} />}
          <Time at={message.at} />
          {message.editedAt && !message.deleted && <span className="quiet">Edited</span>}
          {message.text && !message.from.bot && <SaveMessage messageId={message.id} isAlone={isAlone} />}
        </div>
        <MessageContent message={message} />
      </div>
    </li>
  );
}

function MessageContent({ message }: { message: ChatMessage }) {
  if (message.deleted) return <div className="bubble-text deleted">This message has been deleted.</div>;
  return (
    <>
      {message.text && <MessageText text={message.text} isBot={message.from.bot} />}
      {message.card && <CardMessage key={message.editedAt} messageId={message.id} card={message.card} />}
    </>
  );
}

function MessageText({ text, isBot }: { text: string; isBot: boolean }) {
  if (!isBot) return <div className="bubble-text">{text}</div>;
  // The renderer escapes HTML, so what the bot says stays text.
  return <div className="bubble-text" dangerouslySetInnerHTML={{ __html: markdown.render(text) }} />;
}

function Sender({ message: { from } }: { message: ChatMessage }) {
  const { state } = useTeams();
  if (from.bot) return <span className="app-mark large" aria-hidden="true" />;
  const person = state.people.find(({ key }) => key === from.person);
  return person ? <Avatar person={person} size={32} /> : null;
}

function SenderName({ message: { from } }: { message: ChatMessage }) {
  const { state } = useTeams();
  if (from.bot) {
    return (
      <strong>
        {from.name} <span className="tag">App</span>
      </strong>
    );
  }
  const person = state.people.find(({ key }) => key === from.person);
  return person ? (
    <strong>
      {plainName(person)} <PersonTag person={person} marksOutsiders />
    </strong>
  ) : null;
}
