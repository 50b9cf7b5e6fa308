import { CardName, cardKinds, troubledCard, type TroubledCard } from '../../../../domain/chatChecks';
import type { SeriesKey } from '../../../../domain/meetings';
import type { Ports } from '../../ports';
import { CardRow, kept, keys, places } from '../../rows';

/** Nobody posts what is older anew. */
const lookedBackMs = 30 * 24 * 60 * 60_000;

/** The newest cards of a meeting that aren't in its chat as they should be, oldest first. */
export async function listTroubledCards(ports: Ports, series: SeriesKey): Promise<TroubledCard[]> {
  const since = new Date(ports.clock().getTime() - lookedBackMs).toISOString().slice(0, 10).replaceAll('-', '');
  const place = places.meeting(ports.home, series);
  const rows = await Promise.all(
    cardKinds.map((kind) =>
      ports.store.list({ ...place, from: keys.card(`${kind}:${since}`), to: keys.card(`${kind}:~`) }),
    ),
  );
  const cards = rows.flat().map((row) => kept(CardRow, row).value);
  return cards.flatMap(troubled).sort((a, b) => a.occurrence.localeCompare(b.occurrence));
}

/** Those of which somebody has to say whether they are to be posted again. */
export async function listUnsure(ports: Ports, series: SeriesKey): Promise<TroubledCard[]> {
  return (await listTroubledCards(ports, series)).filter(
    ({ trouble }) => trouble === 'uncertain' || trouble === 'deleted',
  );
}

function troubled(card: CardRow): TroubledCard[] {
  const name = CardName.safeParse(card.errand.card);
  const trouble = troubleOf(card);
  return name.success && trouble ? [troubledCard(name.data, trouble)] : [];
}

function troubleOf({ state, failures = 0, refusedAt, deletedAt }: CardRow): TroubledCard['trouble'] | undefined {
  if (state === 'gone' && deletedAt !== undefined) return 'deleted';
  if (state === 'uncertain' || state === 'gone') return state;
  if (refusedAt !== undefined) return 'refused';
  return failures > 0 ? 'failing' : undefined;
}
