import { byDueDay, isOpen, type Action } from '../../../../domain/actions';
import type { Card } from '../../ports';
import { replyWords } from '../../words/replies';
import { words } from '../../words/words';
import { group, plain, say } from '../cards/elements';
import { framedReply, titleBox, type ReplySetting } from './sentenceCard';

const mostShown = 12;

/** What is still to do in one meeting, soonest due first. */
export function openItemsCard(actions: readonly Action[], setting: ReplySetting): Card {
  const says = replyWords[setting.language];
  const { day, summary } = words[setting.language];
  const open = actions.filter((action) => isOpen(action) && !action.removed).sort(byDueDay);
  if (open.length === 0) return framedReply([titleBox(says.items), say(says.noItems, { subtle: true })], setting);
  const told = open
    .slice(0, mostShown)
    .map(({ text, owner, dueOn }) =>
      group([
        ...plain(`○ ${text}`),
        ...plain(`${owner.name} · ${summary.due(day(dueOn))}`, { size: 'Small', subtle: true, spacing: 'None' }),
      ]),
    );
  const more = open.length - told.length;
  return framedReply(
    [
      titleBox(says.itemsOpen(open.length)),
      ...told,
      ...(more > 0 ? [say(says.more(more), { size: 'Small', subtle: true })] : []),
    ],
    setting,
  );
}
