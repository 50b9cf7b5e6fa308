import { concernedBy, isOpen, type Action, type ActionId } from '../../../../domain/actions';
import type { Series } from '../../../../domain/meetings';
import type { MyAction } from '../../../../domain/myItems';
import type { PersonId } from '../../../../domain/people';
import { addressOf } from '../../access/membership';
import type { Ports } from '../../ports';
import { keys, places, readAction } from '../../rows';
import { settle, type ProjectedRow } from './settle';

/** An action stands with its owner, across all meetings, for as long as it is open. */
export async function projectAction(ports: Ports, series: Series, id: ActionId): Promise<void> {
  await settle(ports, async () => {
    const action = (await readAction(ports, series.key, id))?.value;
    if (!action) return undefined;
    const rows = concernedBy(action).map((person) => rowFor(ports, { series, action, person }));
    return { revision: action.revision, rows };
  });
}

interface For {
  readonly series: Series;
  readonly action: Action;
  readonly person: PersonId;
}

function rowFor({ home }: Ports, { series, action, person }: For): ProjectedRow {
  const isTheirs = isOpen(action) && action.owner.id === person;
  const item: MyAction = { series: series.key, meeting: addressOf(series), title: series.title, action };
  return {
    ...places.mine(home, person),
    row: keys.mine('action', series.key, action.id),
    body: isTheirs ? item : undefined,
  };
}
