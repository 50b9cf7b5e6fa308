import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { pressOnCard, type CardAnswer } from '../server';
import { useTeams } from '../teams';
import { drawCard, refreshIn, type CardPress } from './drawCard';

type Props = { messageId: string; card: Record<string, unknown> };

/** A card in the chat: its links lead within Teams where they can, its buttons ask the bot. */
export function CardMessage({ messageId, card }: Props) {
  const { me, state, followLink } = useTeams();
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<CardAnswer>({});
  const box = useRef<HTMLDivElement>(null);
  const drawn = JSON.stringify(answer.card ?? card);

  const press = useEffectEvent(async (pressed: CardPress) => {
    if (pressed.is === 'link') {
      if (!followLink(pressed.url)) setAnswer({ problem: 'This link can’t be opened.' });
      return;
    }
    setBusy(true);
    const answered = await pressOnCard(me.key, messageId, pressed.action);
    setBusy(false);
    setAnswer((before) => ({ ...(before.card ? { card: before.card } : {}), ...answered }));
  });

  // Whom the card names gets it as they may see it, without having asked; what is refused leaves it as it is.
  const askForMine = useEffectEvent(async (isWanted: () => boolean) => {
    const action = refreshIn(card, state.myTeamsId);
    if (!action) return;
    const { card: mine } = await pressOnCard(me.key, messageId, action, 'automatic');
    if (mine && isWanted()) setAnswer((before) => ({ card: mine, ...before }));
  });
  useEffect(() => {
    let isShown = true;
    void askForMine(() => isShown);
    return () => void (isShown = false);
  }, []);

  // Before the list is painted, so that it knows how far to scroll.
  useLayoutEffect(() => {
    const element = drawCard(drawn, me.theme, (pressed) => void press(pressed));
    box.current?.replaceChildren(...(element ? [element] : []));
  }, [drawn, me.theme]);

  return (
    <div className="card-message" aria-busy={isBusy}>
      {isBusy && <span className="busy-line" role="progressbar" aria-label="Working on it" />}
      <div ref={box} className="card" inert={isBusy} />
      {answer.problem && (
        <p className="card-problem" role="alert">
          {answer.problem}
        </p>
      )}
      {answer.said && (
        <p className="card-said" role="status">
          {answer.said}
        </p>
      )}
    </div>
  );
}
