import { useLayoutEffect, useRef } from 'react';
import type { WindowState } from '../../protocol';
import { useTeams } from '../teams';
import { Compose } from './Compose';
import { FindMoment } from './FindMoment';
import { Message } from './Message';

/** The chat of the meeting. */
export function Chat() {
  const { state, act } = useTeams();
  return (
    <section className="chat" role="region" aria-label="Meeting chat">
      <Messages chat={state.chat} />
      <Compose onSay={(text) => act({ verb: 'say', text })}>
        <FindMoment />
      </Compose>
    </section>
  );
}

interface MessagesProps extends Pick<WindowState, 'chat'> {
  /** Said between one person and the app. */
  readonly isAlone?: boolean;
}

export function Messages({ chat, isAlone = false }: MessagesProps) {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    list.current?.scrollTo?.({ top: list.current.scrollHeight });
  }, [chat.length]);
  return (
    <ol className="messages" ref={list} role="log" aria-label="Messages" tabIndex={0}>
      {chat.map((item) =>
        'from' in item ? (
          <Message key={item.id} message={item} isAlone={isAlone} />
        ) : (
          <li key={item.id} className="system-line">
            {item.line} <Time at={item.at} />
          </li>
        ),
      )}
      {chat.length === 0 && <li className="system-line">Nothing has been said yet.</li>}
    </ol>
  );
}

export function Time({ at }: { at: string }) {
  const { me } = useTeams();
  const when = new Date(at);
  return (
    <time dateTime={at}>
      {when.toLocaleString(me.locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' })}
    </time>
  );
}
