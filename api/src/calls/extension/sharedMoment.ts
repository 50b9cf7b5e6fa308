import { mayOpen } from '../../../../domain/momentStates';
import type { TellableMoment } from '../../../../domain/meetingView';
import { projectMoment } from '../../../../domain/momentProjections';
import type { MomentId } from '../../../../domain/moments';
import type { Card } from '../../ports';
import { readTold } from '../../rows';
import { extensionWords } from '../../words/extension';
import type { Language } from '../../words/words';
import type { DrawingPorts } from '../cards/drawing';
import { box, card, say } from '../cards/elements';
import { pageLink } from '../cards/links';
import { momentCard } from '../replies/momentCard';

export const showVerb = 'showMoment';

interface Sharing {
  readonly moment: MomentId;
  readonly language: Language;
}

/**
 * What stands in the chat: nothing of a customer. It can't be taken back from there, so each reader's client asks for the
 * moment, and is given it as long as it may be told and they may read it.
 */
export function closedCard(ports: DrawingPorts, { moment, language }: Sharing): Card {
  const says = extensionWords[language];
  const show = { type: 'Action.Execute', verb: showVerb, title: says.show, data: { moment } };
  const body = [
    box('accent', [say(says.title, { size: 'Medium', bold: true, heading: true })], { bleed: true }),
    say(says.who, { subtle: true }),
    { type: 'ActionSet', actions: [show] },
  ];
  const open = { title: says.open, url: pageLink(ports, 'library') };
  // Without a list of people every client in a small chat asks.
  return { ...card(body, { language, fallback: says.fallback, open }), refresh: { action: show } };
}

/** As it may be read now. */
export async function openCard(ports: DrawingPorts, { moment, language }: Sharing): Promise<Card> {
  const says = extensionWords[language];
  const open = { title: says.open, url: pageLink(ports, 'library') };
  const told = await readTold(ports, { moment });
  if (told && mayBeShared(ports, told)) return momentCard(told, { language, open });
  return card([say(says.gone, { subtle: true })], { language, fallback: says.gone, open });
}

/** What may open any meeting may be put into a chat, too; and no more. */
export function mayBeShared(ports: DrawingPorts, { moment }: TellableMoment): boolean {
  return mayOpen(projectMoment(moment), ports.clock().toISOString().slice(0, 10));
}
