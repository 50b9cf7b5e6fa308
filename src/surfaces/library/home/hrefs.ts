import type { CustomerId } from '../../../../domain/customers';
import type { MomentId } from '../../../../domain/moments';
import { printRoute } from '../route';

export const hrefs = {
  moment: (moment: MomentId) => printRoute({ at: 'moment', moment }),
  customer: (customer: CustomerId) => printRoute({ at: 'customer', customer }),
};
