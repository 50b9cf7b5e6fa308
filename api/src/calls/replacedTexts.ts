import type { DecisionPage } from '../../../domain/decisionLog';
import type { Decision, EarlierDecision } from '../../../domain/decisions';
import type { SeriesKey } from '../../../domain/meetings';
import type { Ports } from '../ports';
import { readDecision } from '../rows';

type Texts = Pick<DecisionPage, 'supersedesText' | 'supersededByText'>;

/** How the decisions read by now that it replaced, or that replaced it; of one that was removed nothing is said. */
export async function replacedTexts(ports: Ports, series: SeriesKey, decision: Decision): Promise<Texts> {
  const textOf = async (other: EarlierDecision | undefined) => {
    const found = other && (await readDecision(ports, series, other.occurrence, other.id));
    return found?.value.removed ? undefined : found?.value.text;
  };
  const [earlier, later] = await Promise.all([textOf(decision.supersedes), textOf(decision.supersededBy)]);
  return {
    ...(earlier !== undefined && { supersedesText: earlier }),
    ...(later !== undefined && { supersededByText: later }),
  };
}
