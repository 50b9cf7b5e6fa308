import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { CustomerPage } from '../../../domain/libraryCalls';
import {
  ConversationId,
  daysSilent,
  silentDays,
  type Conversation,
  type NewConversation,
} from '../../../domain/conversations';
import { Notice } from '../../notices/Notice';
import { ConversationList } from '../../parts/customers/ConversationList';
import { useCustomerPageWords } from '../../words/customerPageWords';
import { dayOf } from '../../parts/dayOf';
import { NoteConversation } from './NoteConversation';
import { SaidBar, useSaid } from './SaidBar';
import { useDoing } from './useDoing';
import type { Writer } from './useWriter';

interface ConversationsProps {
  readonly page: CustomerPage;
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  readonly onChanged: () => Promise<void>;
}

/** Who spoke with the customer and when; a nudge when that is long ago; and a place to note the next one. */
export function Conversations({ page, writer: { drafts, me }, onChanged }: ConversationsProps) {
  const api = useApi();
  const words = useCustomerPageWords();
  const { customer, conversations } = page;
  const [today] = useState(() => dayOf(new Date()));
  const [isNoting, setNoting] = useState(() => drafts.read(`conversation:${customer.id}`) !== undefined);
  const { doing, problem, attempt } = useDoing();
  const { said, say } = useSaid();
  const opener = useFocusBack(isNoting);
  const silent = daysSilent(customer, today);
  const putBack = async (body: NewConversation) => {
    const again = await attempt(`put back ${body.id}`, (idempotencyKey) =>
      api.call('noteConversation', { params: { customer: customer.id }, body }, { idempotencyKey }),
    );
    if (again) say(words.putBack);
    await onChanged();
  };
  const takeBack = async (conversation: Conversation) => {
    const gone = await attempt(`take back ${conversation.id}`, (idempotencyKey) =>
      api.call(
        'removeConversation',
        { params: { customer: customer.id, conversation: conversation.id } },
        { idempotencyKey },
      ),
    );
    if (!gone) return;
    const { on, note } = conversation;
    // However often that is tapped, it is one.
    const again = { id: ConversationId.parse(crypto.randomUUID()), on, note };
    say(words.takenBack, () => void putBack(again));
    await onChanged();
  };
  return (
    <section className="page-card" aria-labelledby="conversations">
      <h2 id="conversations">{words.conversations}</h2>
      <p>
        {customer.lastSpoken
          ? words.lastSpoken(daysSilent(customer, today), customer.lastSpoken.by.name)
          : words.neverSpoken}
      </p>
      {silent >= silentDays && <p className="nudge">{words.silent(silent)}</p>}
      <SaidBar said={said} />
      {problem && <Notice problem={problem} />}
      {isNoting ? (
        <NoteConversation
          customer={customer.id}
          drafts={drafts}
          onNoted={() => {
            setNoting(false);
            say(words.noted);
            void onChanged();
          }}
          onLeave={() => setNoting(false)}
        />
      ) : (
        <button ref={opener} type="button" className="button" onClick={() => setNoting(true)}>
          {words.note}
        </button>
      )}
      {conversations.length > 0 && (
        <ConversationList
          conversations={conversations}
          me={me}
          isBusy={doing !== undefined}
          onTakeBack={(conversation) => void takeBack(conversation)}
        />
      )}
    </section>
  );
}

/** The form took the focus with it: back to the button that opened it. */
function useFocusBack(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
