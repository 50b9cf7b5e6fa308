import { useState } from 'react';
import { Send20Regular } from '@fluentui/react-icons';

interface ComposeProps {
  /** Resolves to whether it was said. */
  readonly onSay: (text: string) => Promise<boolean>;
  readonly children?: React.ReactNode;
}

export function Compose({ onSay, children }: ComposeProps) {
  const [text, setText] = useState('');
  const send = async () => {
    const said = text.trim();
    if (said && (await onSay(said))) setText((now) => (now.trim() === said ? '' : now));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        aria-label="Type a message"
        placeholder="Type a message"
        rows={1}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      {children}
      <button type="submit" className="icon-button" aria-label="Send" disabled={!text.trim()}>
        <Send20Regular />
      </button>
    </form>
  );
}
