import { deliverCard, type CardPorts } from '../../api/src/calls/cards';
import { tapCard } from '../../api/src/calls/cards/taps';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { look } from '../../api/src/calls/look';
import type { Card, ChatEvent, Conversation } from '../../api/src/ports';
import type { RosterMember } from '../../domain/audience';
import type { Person } from '../../domain/people';
import { home, internal } from './apiPeople';
import { ApiWorld } from './apiWorld';

export interface Posted {
  readonly conversationId: string;
  readonly activityId: string;
  card: Card;
  updates: number;
}

interface Tapped {
  readonly verb: string;
  readonly data: object;
  readonly locale?: string;
  readonly message?: string;
}

type Said = Extract<ChatEvent, { kind: 'said' }>;

/** The API's world with chats in which it posts: the meeting's, and one for each person with the app alone. */
export class ChatWorld extends ApiWorld {
  readonly posted: Posted[] = [];
  /** Who reads a chat of their own, where that is not one colleague. */
  readonly readers = new Map<string, RosterMember[] | undefined>();
  private messages = 0;

  readonly cardPorts: CardPorts = {
    ...this.ports,
    appId: 'the-app',
    tabOrigin: 'https://moment.example',
    random: () => 0,
    roster: {
      ...this.ports.roster,
      members: async (conversation) => {
        const person = /^a:(.*)$/.exec(conversation.conversationId)?.[1];
        if (person === undefined) return this.ports.roster.members(conversation);
        await this.ports.roster.members(conversation);
        const alone = [{ ...internal({ id: person as Person['id'], name: 'Somebody' }) }];
        const members = this.readers.has(person) ? this.readers.get(person) : alone;
        return members && { members, readAt: this.at };
      },
    },
    chat: {
      post: async ({ conversationId }, card) => {
        const activityId = `message-${this.posted.length + 1}`;
        this.posted.push({ conversationId, activityId, card, updates: 0 });
        return { activityId };
      },
      update: async (_conversation, activityId, card) => {
        const message = this.posted.find((one) => one.activityId === activityId);
        if (!message) throw new Error(`Nothing was posted as ${activityId}.`);
        message.card = card;
        message.updates += 1;
      },
    },
  };

  alone({ id }: Person): Conversation {
    return { serviceUrl: this.conversation.serviceUrl, conversationId: `a:${id}`, tenantId: home };
  }

  hear(event: ChatEvent): Promise<void> {
    return onChatEvent(this.cardPorts, event);
  }

  /** Somebody adds the app for themselves. */
  meet(by: Person, locale = 'en-US'): Promise<void> {
    return onChatEvent(this.cardPorts, { kind: 'met', by, locale, conversation: this.alone(by) });
  }

  /** In the meeting's chat, or to the app alone. */
  async say(by: Person | undefined, text: string, changes: Partial<Said> = {}): Promise<void> {
    const where = changes.isPersonal && by ? { conversation: this.alone(by) } : { conversation: this.conversation };
    await onChatEvent(this.cardPorts, {
      kind: 'said',
      text,
      by,
      messageId: `said-${++this.messages}`,
      locale: 'en-US',
      zone: undefined,
      isPersonal: false,
      meetingId: changes.isPersonal ? undefined : this.meetingId,
      ...where,
      ...changes,
    });
  }

  /** Somebody taps the button of that name on the last message of their own chat, or of another's. */
  async tap(by: Person, title: string, where: Person = by): Promise<Card | undefined> {
    const message = this.in(`a:${where.id}`).at(-1);
    const button = buttonsOf(message?.card).find((one) => one.title === title);
    if (!message || !button) throw new Error(`There is no button “${title}”: ${JSON.stringify(message?.card)}`);
    return this.tapped(by, { ...button, message: message.activityId });
  }

  /** A button of theirs, as it comes back from their own chat with the app. */
  tapped(person: Person, { verb, data, locale = 'en-US', message = 'message-1' }: Tapped): Promise<Card | undefined> {
    return tapCard(
      { ports: this.cardPorts, answers: this.answering.answers },
      { verb, data, person: person.id, locale, message, meetingId: undefined, conversation: this.alone(person) },
    );
  }

  /** The clock is set, and the timer has looked at all that was due by then. */
  async goTo(at: string): Promise<void> {
    this.now = Date.parse(at);
    await look(this.cardPorts);
    await this.project();
    await this.deliver();
  }

  /** Works the queue off, waiting as long as the errands want. */
  async deliver(): Promise<void> {
    for (let next = this.queued.shift(); next; next = this.queued.shift()) {
      this.now += (next.afterSeconds ?? 0) * 1000;
      await deliverCard(this.cardPorts, next.errand);
    }
  }

  /** The texts of the last message in a chat. */
  last(conversationId = this.conversation.conversationId): string {
    return textOf(this.posted.findLast((one) => one.conversationId === conversationId)?.card);
  }

  in(conversationId = this.conversation.conversationId): Posted[] {
    return this.posted.filter((one) => one.conversationId === conversationId);
  }
}

/** All that a card says, in the order in which it says it. */
export function textOf(card: unknown): string {
  if (Array.isArray(card)) return card.map(textOf).filter(Boolean).join('\n');
  if (typeof card !== 'object' || card === null) return '';
  const { text, title, value, ...rest } = card as Record<string, unknown>;
  const own = [title, text, value].filter((one) => typeof one === 'string');
  return [...own, ...Object.values(rest).map(textOf).filter(Boolean)].join('\n');
}

interface Button {
  readonly verb: string;
  readonly title: string;
  readonly data: object;
}

/** Every button of a card that asks the app. */
export function buttonsOf(card: unknown): Button[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const element = card as Record<string, unknown>;
  const own = element['type'] === 'Action.Execute' ? [element as unknown as Button] : [];
  return [...own, ...Object.values(element).flatMap(buttonsOf)];
}
