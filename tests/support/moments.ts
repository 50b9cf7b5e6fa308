import { CustomerId } from '../../domain/customers';
import { MomentProjection } from '../../domain/momentProjections';
import { MomentId } from '../../domain/moments';

/** A published moment as choosing sees it. */
export function projection(id: string, more: Partial<MomentProjection> = {}): MomentProjection {
  return {
    id: MomentId.parse(`moment-${id}`),
    customer: CustomerId.parse(`customer-${id}`),
    kind: 'story',
    headline: `Headline ${id}`,
    language: 'en',
    state: 'published',
    heardOn: '2026-10-01',
    sample: false,
    ...more,
  };
}
