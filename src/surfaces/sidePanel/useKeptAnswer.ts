import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { NewDraft } from '../../../domain/momentDrafts';
import { Problem } from '../../../domain/problems';
import { useApi } from '../../ApiContext';
import { clearSent } from '../../meeting/clearSent';
import type { Draft } from '../../meeting/errands';
import { useDraft, useDrafts, useInMeeting } from '../../meeting/MeetingContext';
import { waitBefore } from '../../meeting/patience';
import { useErrand } from '../../parts/useErrand';

interface AnswerPlan {
  /** Under which name what is typed is kept. */
  readonly field: string;
  readonly source: string;
  readonly language: 'en' | 'vi';
  readonly kept: (isTypedOn: boolean) => void;
}

/** An answer that becomes a draft. Without a connection it waits where it was typed, also in a panel that is opened again. */
export function useKeptAnswer({ field, source, language, kept }: AnswerPlan) {
  const api = useApi();
  const drafts = useDrafts();
  const { draft } = useDraft(field);
  const { isBusy, problem, run, forget } = useErrand();
  const [tries, setTries] = useState(0);
  const [keptOf, setKeptOf] = useState<string>();
  const isWaiting = draft?.['waits'] === 'yes';
  const send = () =>
    run(async () => {
      const sent: Draft = { id: crypto.randomUUID(), ...drafts.read(field) };
      drafts.write(field, sent);
      setKeptOf(undefined);
      const { id, who = '', what } = sent;
      const body = NewDraft.parse({ id, kind: 'story', customerName: who, story: what, source, language });
      try {
        await api.call('captureDraft', { body }, { idempotencyKey: body.id });
      } catch (refusal) {
        const mayWait = refusal instanceof Problem && isPassing(refusal);
        // What was typed on meanwhile waits for nothing.
        if (drafts.read(field) === sent)
          drafts.write(field, mayWait ? { ...sent, waits: 'yes' } : withoutWaiting(sent));
        setTries((n) => n + 1);
        if (mayWait && drafts.read(field)?.['waits']) return;
        throw refusal;
      }
      const isTypedOn = clearSent(drafts, field, sent);
      setTries(0);
      setKeptOf(who.trim());
      kept(isTypedOn);
    });
  useAgain(isWaiting, tries, () => void send());
  return {
    who: draft?.['who'] ?? '',
    what: draft?.['what'] ?? '',
    // The same answer sent twice is one draft.
    type: (typed: Draft) => {
      if ((sentAs[problem?.field ?? ''] ?? '') in typed) forget();
      drafts.write(field, { id: crypto.randomUUID(), ...withoutWaiting(drafts.read(field) ?? {}), ...typed });
    },
    send: () => void send(),
    isBusy,
    problem,
    isWaiting,
    keptOf,
    forget: () => setKeptOf(undefined),
  };
}

/** With growing patience, and at once when the meeting is reached again. */
function useAgain(isWaiting: boolean, tries: number, send: () => void): void {
  const isOffline = useInMeeting(({ connection }) => connection.reach === 'offline');
  const wasOffline = useRef(false);
  const again = useRef(send);
  useLayoutEffect(() => {
    again.current = send;
  });
  useEffect(() => {
    if (isOffline) wasOffline.current = true;
    if (!isWaiting || isOffline) return;
    const isSoon = tries === 0 || wasOffline.current;
    const wait = setTimeout(() => again.current(), isSoon ? 0 : waitBefore(tries));
    wasOffline.current = false;
    return () => clearTimeout(wait);
  }, [isWaiting, isOffline, tries]);
}

/** By which field of a draft each of both goes out. */
const sentAs: Readonly<Record<string, string>> = { customerName: 'who', story: 'what' };

function withoutWaiting({ waits: _waits, ...draft }: Draft): Draft {
  return draft;
}

function isPassing({ code }: Problem): boolean {
  return code === 'unavailable' || code === 'busy';
}
