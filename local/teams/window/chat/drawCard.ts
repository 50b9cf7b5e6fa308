import * as z from 'zod';
import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards';
import type { PersonState } from '../../protocol';
import { cardLook } from './cardLook';
import { markdown } from './markdown';

const Refresh = z.object({ action: z.record(z.string(), z.unknown()), userIds: z.array(z.string()).optional() });

export type CardPress = { is: 'link'; url: string } | { is: 'action'; action: Record<string, unknown> };

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

export function drawCard(
  card: string,
  theme: PersonState['theme'],
  onPress: (press: CardPress) => void,
): HTMLElement | undefined {
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig(cardLook(theme));
  drawn.onAnchorClicked = (_element, anchor) => {
    onPress({ is: 'link', url: anchor.href });
    return true;
  };
  drawn.onExecuteAction = (action) => {
    const press = pressOf(action);
    if (press) onPress(press);
  };
  drawn.parse(JSON.parse(card));
  return drawn.render();
}

/** What to ask for, where the card names me among those who get their own. */
export function refreshIn(card: Record<string, unknown>, me: string | undefined): Record<string, unknown> | undefined {
  const { refresh } = z.object({ refresh: Refresh.optional() }).parse({ refresh: card['refresh'] });
  if (me === undefined || !refresh) return undefined;
  // Without a list of people each of a small chat gets their own.
  return refresh.userIds?.includes(me) === false ? undefined : refresh.action;
}

function pressOf(action: Action): CardPress | undefined {
  if (action instanceof OpenUrlAction) return action.url ? { is: 'link', url: action.url } : undefined;
  const asked = { id: action.id, title: action.title };
  if (action instanceof ExecuteAction) {
    return { is: 'action', action: { type: 'Action.Execute', verb: action.verb, data: action.data ?? {}, ...asked } };
  }
  if (action instanceof SubmitAction)
    return { is: 'action', action: { type: 'Action.Submit', data: action.data ?? {}, ...asked } };
  return undefined;
}
