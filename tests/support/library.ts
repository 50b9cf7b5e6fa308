import { addCustomer, type Customer, NewCustomer } from '../../domain/customers';
import type { TellableMoment } from '../../domain/meetingView';
import { addMoment, NewMoment } from '../../domain/moments';
import { mai } from './people';

const at = '2026-11-20T09:00:00.000Z';

export function customerNamed(name: string, more: { alias?: string; sample?: boolean } = {}): Customer {
  const { sample = false, ...given } = more;
  const id = `customer-${name.replace(/\W/g, '')}`;
  const asked = {
    id,
    name,
    whatTheyDo: 'Fits pipes',
    dailyChallenge: 'Late pallets',
    hope: 'Two apprentices',
    ...given,
  };
  return { ...addCustomer(NewCustomer.parse(asked), mai, at), sample };
}

export function momentAbout(customer: Customer, headline: string, more: object = {}): TellableMoment {
  const asked = {
    id: `moment-${headline.normalize('NFD').replace(/\W/g, '').slice(0, 40)}`,
    kind: 'story',
    customer: customer.id,
    headline,
    story: `What happened: ${headline}.`,
    language: 'en',
    source: 'A call',
    heardOn: '2026-11-01',
    consent: { scope: 'internal', basis: 'On the phone' },
    owner: mai,
    ...more,
  };
  return { moment: { ...addMoment(NewMoment.parse(asked), mai, at), sample: customer.sample }, customer };
}
