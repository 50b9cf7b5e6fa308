import { audienceOf, mayShowCustomers } from '../../../../domain/audience';
import { Problem } from '../../../../domain/problems';
import type { Conversation, Ports } from '../../ports';

/**
 * Whether whoever reads a chat of their own with the app is known to belong to this organization; `unreadable`: Teams
 * can't say just now.
 */
export async function isInternalChat(ports: Ports, conversation: Conversation): Promise<boolean | 'unreadable'> {
  try {
    return mayShowCustomers(audienceOf(await ports.roster.members(conversation), ports.home));
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return 'unreadable';
    throw error;
  }
}
