import * as z from 'zod/mini';
import type { Refused } from '../../meeting/errands';
import { useInMeeting } from '../../meeting/MeetingContext';
import { RefusedNotice } from '../../notices/RefusedNotice';
import { DecisionRefused } from '../../parts/decisions/DecisionRefused';
import { isOfRecord } from '../../parts/decisions/recordErrands';

/** What the API would not take, also of what was written in the side panel; over a conflict both versions, to choose. */
export function RefusedHere() {
  const { refused, view } = useInMeeting((state) => state);
  const isAsked = ({ errand }: Refused) =>
    errand.name === 'reviewDecision' && view?.reviews.some(({ decision }) => decision.id === errand.record) === true;
  // A look back that is asked for says so itself.
  return refused
    .filter((one) => !isAsked(one))
    .map((one) => (
      <section key={one.errand.key} className="meeting-refusal">
        <Of refused={one} />
        {isOfDecision(one) ? <DecisionRefused refused={one} /> : <RefusedNotice refused={one} />}
      </section>
    ));
}

function isOfDecision({ errand }: Refused): boolean {
  return errand.name === 'reviewDecision' || isOfRecord(errand);
}

const Written = z.object({ text: z.string() });

/** Of which decision, note or action. */
function Of({ refused: { errand, theirs } }: { readonly refused: Refused }) {
  const { view } = useInMeeting((state) => state);
  const records = view ? [...view.decisions, ...view.considerations, ...view.actions] : [];
  const written = Written.safeParse(
    theirs ?? records.find(({ id }) => id === errand.record) ?? { text: errand.called },
  );
  return written.success && <h2>{written.data.text}</h2>;
}
