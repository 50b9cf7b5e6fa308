import type { Person } from '../../../../domain/people';
import type { Conversation, Ports, RowChange } from '../../ports';
import { keys, places, stored } from '../../rows';
import { languageOf } from '../../words/words';
import { rememberChat } from '../series';
import { remindOfDigest } from './digestDue';
import { readPersonalChat, type PersonalChat } from './personalChats';
import { noteZone } from './zones';

export interface Met {
  readonly by: Person;
  readonly conversation: Conversation;
  readonly locale?: string | undefined;
  /** Their time zone, where Teams said it. */
  readonly zone?: string | undefined;
}

/** The app has a chat of its own with somebody: from now on it may write to them. */
export async function meetPerson(ports: Ports, { by, conversation, locale, zone }: Met): Promise<void> {
  await rememberChat(ports, conversation);
  await noteZone(ports, by.id, zone);
  const found = await readPersonalChat(ports, by.id);
  const known = found?.value;
  const chat: PersonalChat = {
    conversationId: conversation.conversationId,
    language: locale === undefined ? (known?.language ?? 'en') : languageOf(locale),
  };
  if (known?.conversationId !== chat.conversationId || known.language !== chat.language) {
    const row = keys.personalChat(by.id);
    const body = stored(chat);
    const change: RowChange = found ? { put: 'replace', row, etag: found.etag, body } : { put: 'insert', row, body };
    // Somebody who writes it at the same moment knows as much as we do.
    await ports.store.commit(places.directory(ports.home), [change]);
  }
  await remindOfDigest(ports, by.id);
}
