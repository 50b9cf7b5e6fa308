import { mayOpen } from '../../../../domain/momentStates';
import type { TellableMoment } from '../../../../domain/meetingView';
import { projectMoment } from '../../../../domain/momentProjections';
import type { Card } from '../../ports';
import { readTold } from '../../rows';
import { extensionWords } from '../../words/extension';
import type { DrawingPorts } from '../cards/drawing';
import { card, say } from '../cards/elements';
import { pageLink } from '../cards/links';
import type { Sharing } from './closedCard';
import { momentCard } from '../replies/momentCard';

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
