import { byDueDay } from '../../../domain/actions';
import type { Answered } from '../../../domain/contract';
import { isTheirs } from '../../../domain/momentStates';
import { MyAction, MyReview, standsWith, type MyDraft, type MyItems, type Standing } from '../../../domain/myItems';
import type { Asker, PersonId } from '../../../domain/people';
import { isReviewDue } from '../../../domain/reviews';
import { catalogueOf } from '../catalogue/catalogue';
import type { Ports, StoredRow } from '../ports';
import { kept, places } from '../rows';
import { askerOf, type Ask } from './ask';

export function readMyItems(ask: Ask<'readMyItems'>): Promise<Answered<'readMyItems'>> {
  return itemsOf(ask.ports, askerOf(ask));
}

/** One list of the person's own rows, and what the library has warm; of the day that it is where they are. */
export async function itemsOf(ports: Ports, who: Asker, today = dayIn(ports)): Promise<MyItems> {
  const [rows, drafts] = await Promise.all([
    ports.store.list({ ...places.mine(ports.home, who.id), from: '', to: '~' }),
    draftsOf(ports, who),
  ]);
  const reviews = of('review', rows).map((row) => kept(MyReview, row).value);
  const actionsIn = (kind: Standing) => actionsOf(kind, rows, who.id);
  return {
    offers: actionsIn('offer'),
    actions: actionsIn('action'),
    stalled: actionsIn('stalled'),
    reviews: reviews.filter(({ decision }) => isReviewDue(decision, today)).sort(byReviewDay),
    drafts,
  };
}

function dayIn({ clock }: Ports): string {
  return clock().toISOString().slice(0, 10);
}

function of(kind: string, rows: readonly StoredRow[]): StoredRow[] {
  return rows.filter(({ row }) => row.startsWith(`${kind}:`));
}

/** Rows of an earlier release may say that somebody's own action stands still in their meeting, too. */
function actionsOf(kind: Standing, rows: readonly StoredRow[], person: PersonId): MyAction[] {
  const actions = of(kind, rows).map((row) => kept(MyAction, row).value);
  return actions.filter(({ action }) => standsWith(action, person)[kind]).sort((a, b) => byDueDay(a.action, b.action));
}

function byReviewDay(a: MyReview, b: MyReview): number {
  return (a.decision.reviewOn ?? '').localeCompare(b.decision.reviewOn ?? '');
}

/** The one that waits longest comes first. */
async function draftsOf(ports: Ports, who: Asker): Promise<MyDraft[]> {
  const { moments } = await catalogueOf(ports);
  const mine = moments.filter((moment) => moment.state === 'draft' && !moment.sample && isTheirs(moment, who));
  return mine
    .map(({ id, headline, at }) => ({ id, headline, ...(at !== undefined && { at }) }))
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}
