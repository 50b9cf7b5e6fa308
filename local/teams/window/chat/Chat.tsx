import { useLayoutEffect, useRef } from 'react';
import { useTeams } from '../teams';
import { Compose } from './Compose';
import { Message } from './Message';

export function Chat() {
  const { state } = useTeams();
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    list.current?.scrollTo?.({ top: list.current.scrollHeight });
  }, [state.chat.length]);
  return (
    <section className="chat" role="region" aria-label="Meeting chat">
      <ol className="messages" ref={list} role="log" aria-label="Messages" tabIndex={0}>
        {state.chat.map((item) =>
          'from' in item ? (
            <Message key={item.id} message={item} />
          ) : (
            <li key={item.id} className="system-line">
              {item.line} <Time at={item.at} />
            </li>
          ),
        )}
        {state.chat.length === 0 && <li className="system-line">Nothing has been said yet.</li>}
      </ol>
      <Compose />
    </section>
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
