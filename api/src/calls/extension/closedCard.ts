import type { MomentId } from '../../../../domain/moments';
import type { Card } from '../../ports';
import { extensionWords } from '../../words/extension';
import type { Language } from '../../words/words';
import { box, card, say } from '../cards/elements';
import { pageLink } from '../cards/links';

export const showVerb = 'showMoment';

interface Tab {
  readonly appId: string;
  readonly tabOrigin: string;
}

export interface Sharing {
  readonly moment: MomentId;
  readonly language: Language;
}

/**
 * What stands in the chat: nothing of a customer. It can't be taken back from there, so each reader's client asks for the
 * moment, and is given it as long as it may be told and they may read it.
 */
export function closedCard(tab: Tab, { moment, language }: Sharing): Card {
  const says = extensionWords[language];
  const show = { type: 'Action.Execute', verb: showVerb, title: says.show, data: { moment } };
  const body = [
    box('accent', [say(says.title, { size: 'Medium', bold: true, heading: true })], { bleed: true }),
    say(says.who, { subtle: true }),
    { type: 'ActionSet', actions: [show] },
  ];
  const open = { title: says.open, url: pageLink(tab, 'library') };
  // Without a list of people every client in a small chat asks.
  return { ...card(body, { language, fallback: says.fallback, open }), refresh: { action: show } };
}
