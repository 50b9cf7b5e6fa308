import { concernedBy, type Action, type ActionId } from '../../../../domain/actions';
import type { Series } from '../../../../domain/meetings';
import { standings, standsWith, type MyAction } from '../../../../domain/myItems';
import type { PersonId } from '../../../../domain/people';
import { addressOf } from '../../access/membership';
import { readAction } from '../../actionRows';
import type { Ports } from '../../ports';
import { keys, places } from '../../rows';
import { settle, type ProjectedRow } from './settle';

/** An open action stands with its owner, with whoever is asked to take it over, and with the organizer when it stands still. */
export async function projectAction(ports: Ports, series: Series, id: ActionId): Promise<void> {
  await settle(ports, async () => {
    const action = (await readAction(ports, series.key, id))?.value;
    if (!action) return [];
    return concernedBy(action).flatMap((person) => rowsFor(ports, { series, action, person }));
  });
}

interface For {
  readonly series: Series;
  readonly action: Action;
  readonly person: PersonId;
}

function rowsFor({ home }: Ports, { series, action, person }: For): ProjectedRow[] {
  const { key, title, conversationId: chat } = series;
  const item: MyAction = { series: key, meeting: addressOf(series), title, chat, action };
  return standings.map((kind) => ({
    ...places.mine(home, person),
    row: keys.mine(kind, key, action.id),
    body: standsWith(action, person)[kind] ? item : undefined,
  }));
}
