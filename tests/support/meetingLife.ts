/** The life of one meeting as Teams tells it: activities with real tokens, at the time at which they come. */
import { createBot } from '../../api/src/bot';
import { onChatEvent } from '../../api/src/calls/chatEvents';
import { hear, QueueMessage } from '../../api/src/calls/heard';
import type { ChatEvent, HeardEvent } from '../../api/src/ports';
import { keys, listRows, places, readChat, readSeries } from '../../api/src/rows';
import { DecisionId } from '../../domain/decisions';
import { Occurrence } from '../../domain/meetings';
import type { Person } from '../../domain/people';
import { ben, home, linh, mai, olga } from './apiPeople';
import { ApiWorld } from './apiWorld';
import { activityRequest, botAppId, keptLog, meetingStarted, type BotChannel } from './botChannel';

const people: Readonly<Record<string, Person>> = { mai, ben, linh, olga };
const bot28 = { id: `28:${botAppId}` };

export class MeetingLife {
  readonly world = new ApiWorld();
  readonly log = keptLog();
  private readonly bot;

  constructor(private readonly channel: BotChannel) {
    this.bot = createBot({
      settings: channel.settings,
      home,
      log: this.log,
      onEvent: (event) => hear(this.world.ports, event),
      onCardAction: async () => undefined,
    });
    this.world.now = Date.parse(timeOf('08:00'));
  }

  /** What Teams tells at that time of the day, answered as Teams is answered. */
  async tell(activity: Record<string, unknown>): Promise<number> {
    const { status = 0 } = await this.bot.handle(activityRequest(activity, `Bearer ${await this.channel.token()}`));
    return status;
  }

  /** Works off what the queue holds, in that order unless told otherwise. */
  async work(order: <T>(waiting: T[]) => T[] = (waiting) => waiting): Promise<void> {
    const waiting = order(this.world.heard.splice(0));
    for (const message of waiting) await onChatEvent(this.world.ports, brought(message));
  }

  async workAllAtOnce(): Promise<void> {
    const waiting = this.world.heard.splice(0);
    await Promise.all(waiting.map((message) => onChatEvent(this.world.ports, brought(message))));
  }

  /** `09:07 start 09:00`: at seven minutes past, a start at nine is told. Without a time of its own it is told at once. */
  async does(line: string): Promise<void> {
    const [clock = '', what = '', of = clock] = line.split(' ');
    this.world.now = Date.parse(timeOf(clock));
    const person = people[of];
    if (what === 'panel' && person) return void (await this.world.open(person));
    if (what === 'tab' && person) return void (await this.world.open(person, 'meetingTab'));
    if (what === 'adds' && person) return this.adds(person);
    if (what === 'wrapUp') return void (await this.world.ask(mai, 'wrapUp'));
    if (what === 'timer') return this.world.look();
    if (what === 'nobodyIn') return this.world.teams.inMeeting.clear();
    if (what === 'allIn') return [mai, ben, linh].forEach(({ id }) => this.world.teams.inMeeting.add(id));
    const status = await this.tell(this.activity(what, of));
    if (status !== 200) throw new Error(`${line} was answered ${status}.`);
    await this.work();
  }

  private added = 0;

  private async adds(person: Person): Promise<void> {
    this.added += 1;
    const body = { id: DecisionId.parse(`decision-added-${this.added}`), text: 'Ask again' };
    await this.world.ask(person, 'proposeDecision', { body });
  }

  async happens(...lines: readonly string[]): Promise<void> {
    for (const line of lines) await this.does(line);
  }

  activity(what: string, of: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
    const { serviceUrl } = this.channel;
    const told = this.told(what, timeOf(of));
    return meetingStarted(serviceUrl, { ...this.usual(timeOf(of)), ...told, ...changes });
  }

  private usual(timestamp: string): Record<string, unknown> {
    const { conversationId } = this.world.conversation;
    return {
      timestamp,
      conversation: { id: conversationId, tenantId: home, isGroup: true, conversationType: 'groupChat' },
      channelData: { tenant: { id: home }, meeting: { id: this.world.meetingId } },
    };
  }

  private told(what: string, at: string): Record<string, unknown> {
    const Title = this.world.teams.title;
    const update = { type: 'conversationUpdate', name: undefined, value: undefined };
    const install = { type: 'installationUpdate', name: undefined, value: undefined };
    switch (what) {
      case 'start':
        return { value: { Title, StartTime: at } };
      case 'end':
        return { name: 'application/vnd.microsoft.meetingEnd', value: { Title, EndTime: at } };
      case 'install':
        return { ...install, action: 'add' };
      case 'botAdded':
        return { ...update, membersAdded: [bot28] };
      case 'remove':
        return { ...install, action: 'remove' };
      case 'joins':
        return { ...update, membersAdded: [{ id: '29:olga' }] };
      case 'leaves':
        return { ...update, membersRemoved: [{ id: '29:olga' }] };
      case 'renamed':
        return { ...update, topicName: Title };
      default:
        throw new Error(`Nobody here knows what "${what}" is.`);
    }
  }

  /** Every occurrence that was ever kept: `09:00-09:30 event`, or `09:00- panel` while it is open. */
  async occurrences(): Promise<string[]> {
    const place = { ...places.meeting(home, this.world.series), prefix: keys.occurrence('' as never) };
    const rows = await listRows(this.world.ports, place, Occurrence);
    const open = (await readSeries(this.world.ports, this.world.series))?.value.open;
    return rows.map(({ value: { key, startedAt, ended, begunBy } }) => {
      if ((ended === undefined) !== (key === open)) throw new Error(`The series and the occurrence ${key} disagree.`);
      return `${clockOf(startedAt)}-${ended ? `${clockOf(ended.at)} ${ended.how}` : ''} ${begunBy}`;
    });
  }

  async isOpen(): Promise<boolean> {
    return (await readSeries(this.world.ports, this.world.series))?.value.open !== undefined;
  }

  chat(conversationId = this.world.conversation.conversationId) {
    return readChat(this.world.ports, conversationId).then((found) => found?.value);
  }
}

/** As the queue brings it. */
function brought(message: HeardEvent): ChatEvent {
  const parsed = QueueMessage.parse(JSON.parse(JSON.stringify(message)));
  if (!('heard' in parsed)) throw new Error('The queue brought something else.');
  return parsed.heard;
}

/** `2/09:00` is nine on the second day. */
export function timeOf(clock: string): string {
  const [time = '', day = '1'] = clock.split('/').reverse();
  const [hour = '', minute = '', second = '00'] = time.split(':');
  return `2026-11-${String(22 + Number(day)).padStart(2, '0')}T${hour}:${minute}:${second}.000Z`;
}

function clockOf(at: string): string {
  const day = Number(at.slice(8, 10)) - 22;
  return `${day === 1 ? '' : `${day}/`}${at.slice(11, 16)}`;
}
