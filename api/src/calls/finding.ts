import type { Answered } from '../../../domain/contract';
import { findCustomers as customersFound } from '../../../domain/findingCustomers';
import { findMoments as momentsFound } from '../../../domain/findingMoments';
import { typeAhead as typedAhead } from '../../../domain/typingAhead';
import { catalogueOf } from '../catalogue/catalogue';
import { askerOf, type Ask } from './ask';

export async function findMoments(ask: Ask<'findMoments'>): Promise<Answered<'findMoments'>> {
  const { after, ...finding } = ask.query;
  const at = ask.ports.clock().toISOString();
  return momentsFound(await catalogueOf(ask.ports), { finding, after, who: askerOf(ask), at });
}

export async function typeAhead(ask: Ask<'typeAhead'>): Promise<Answered<'typeAhead'>> {
  return typedAhead(await catalogueOf(ask.ports), { q: ask.query.q, who: askerOf(ask) });
}

export async function findCustomers(ask: Ask<'findCustomers'>): Promise<Answered<'findCustomers'>> {
  const at = ask.ports.clock().toISOString();
  return customersFound(await catalogueOf(ask.ports), { ...ask.query, who: askerOf(ask), at });
}
