import { languageAsked, sentenceIn } from '../../api/src/words/refusals';
import { affectedBy } from '../../domain/affected';
import { closeAction, editAction, reopenAction, takeAction, type Action } from '../../domain/actions';
import { editConsideration, raiseConsideration, type Consideration } from '../../domain/considerations';
import { moveConsideration } from '../../domain/considerationStates';
import { contract, type Answered, type Asked, type CallName } from '../../domain/contract';
import { shownName, type CustomerProjection } from '../../domain/customers';
import { decide, editDecision, proposeDecision, type Decision } from '../../domain/decisions';
import { moveDecision, supersede, takeBackSuperseding } from '../../domain/decisionStates';
import { answerOffer, offerAction, takeBackAnswer, takeBackOffer } from '../../domain/handOvers';
import { askOwner, takeBackInquiry } from '../../domain/askingOwners';
import type { MeetingView } from '../../domain/meetingView';
import type { Occurrence, Showing } from '../../domain/meetings';
import { captureDraft, type AnyMoment } from '../../domain/momentDrafts';
import type { Person } from '../../domain/people';
import { hiddenNote, isPrivate, privatelyIn, seenBy } from '../../domain/privateNotes';
import { Problem, type ProblemCode } from '../../domain/problems';
import { reviewDecision } from '../../domain/reviews';
import { foldedStep, isMeant, offered, type OfferedStep } from '../../domain/steps';
import { supported, supportIdOf, type Support } from '../../domain/supports';
import { isAsSeen, movedShowing, withShowingOf } from '../../domain/showings';
import { revealNotes, writePrivately } from '../../domain/sittings';
import type { Update } from '../../domain/updates';
import type { Socket } from '../../src/meeting/liveConnection';
import { failure, response, route } from './fakeHttp';
import { FakeSocket } from './fakeSocket';
import { occurrenceOf, thisOccurrence, viewFor } from './meetingView';
import { ben, linh, mai } from './people';

const people = [mai, ben, linh];

interface Refusal {
  readonly status: number;
  readonly code: ProblemCode;
  readonly sentence: string;
}

const statuses: Partial<Record<ProblemCode, number>> = { conflict: 409, notFound: 404, notAllowed: 403, outsider: 403 };

/** One meeting in memory, reached by `fetch` and sockets as the real one is, by as many people as a test needs. */
export class FakeMeeting {
  readonly decisions = new Map<string, Decision>();
  readonly considerations = new Map<string, Consideration>();
  /** Besides Mai, who organizes it. */
  readonly curators = new Set<string>();
  /** Steps that are suggested to nobody any more. */
  readonly gone = new Set<string>();
  readonly actions = new Map<string, Action>();
  readonly drafts: AnyMoment[] = [];
  readonly supports = new Map<string, Support>();
  /** Of the library, as they are found. */
  readonly customers: CustomerProjection[] = [];
  /** With so many of its notes it is opened; the rest is read on demand. */
  opensWith = Infinity;
  /** What every view carries besides. */
  more: Partial<MeetingView> = { occurrence: occurrenceOf(undefined) };
  pushes = true;
  /** Only a gateway in front of it answers; sockets stay open. */
  isDown = false;
  readonly broken = new Set<CallName>();
  /** Asked so often it does it, but of that only an error is heard. */
  losing: { readonly name: CallName; readonly from: number } | undefined;
  readonly heard: { readonly name: CallName; readonly key: string | undefined; readonly body: unknown }[] = [];
  private readonly changes: Update[] = [];
  private readonly answered = new Map<string, unknown>();
  private readonly refusals: Partial<Record<CallName, Refusal>> = {};
  private readonly cut = new Set<string>();
  private readonly sockets = new Map<FakeSocket, string>();
  private clock = Date.parse('2026-11-22T09:41:00.000Z');

  /** The network of one person, out of the meeting's point of view. */
  fetchOf(person: Person) {
    return async (address: string, init: RequestInit = {}) => {
      if (this.cut.has(person.id)) throw new TypeError('Failed to fetch');
      if (this.isDown) return response(502, undefined);
      return this.answer(person, address, init);
    };
  }

  openSocketOf(person: Person) {
    return (): Socket => {
      const socket = new FakeSocket(() => this.sockets.delete(socket));
      this.sockets.set(socket, person.id);
      queueMicrotask(() => {
        if (this.cut.has(person.id) || !this.pushes) socket.drop();
        else socket.onopen?.(new Event('open'));
      });
      return socket;
    };
  }

  cutOff(person: Person) {
    this.cut.add(person.id);
    for (const [socket, owner] of this.sockets) if (owner === person.id) socket.drop();
  }

  reconnect(person: Person) {
    this.cut.delete(person.id);
  }

  refuseNext(name: CallName, code: ProblemCode, sentence: string) {
    this.refusals[name] = { status: statuses[code] ?? 422, code, sentence };
  }

  times(name: CallName): number {
    return this.heard.filter((call) => call.name === name).length;
  }

  /** Changes the meeting itself, of which panels hear only that it is another one now. */
  turn(more: Partial<MeetingView>) {
    this.more = { ...this.more, ...more };
    this.tell({ kind: 'meeting', revision: String((this.clock += 1000)) });
  }

  private answer(person: Person, address: string, { method = 'GET', body, headers }: RequestInit) {
    const { name, params, query } = route(method, address);
    const { 'Idempotency-Key': key, 'Accept-Language': accepted = null } = (headers ?? {}) as Record<string, string>;
    const sent: unknown = body === undefined ? {} : JSON.parse(String(body));
    this.heard.push({ name, key, body: sent });
    const refusal = this.broken.has(name) ? { status: 500, code: 'unexpected', sentence: '' } : this.refusals[name];
    if (refusal) {
      delete this.refusals[name];
      return response(refusal.status, { ...refusal, sentence: sentenceIn(languageAsked(accepted), refusal.sentence) });
    }
    const scope = `${person.id} ${key ?? ''}`;
    const given = (answer: unknown) => (this.losing?.name === name ? failure : response(200, answer));
    if (this.losing?.name === name && this.times(name) < this.losing.from) return failure;
    if (key !== undefined && this.answered.has(scope)) return given(this.answered.get(scope));
    const read = contract[name].body.safeParse(sent);
    const looked = contract[name].query.safeParse(query);
    if (!read.success || !looked.success) {
      const [issue] = (read.error ?? looked.error)?.issues ?? [];
      return response(422, { code: 'invalid', sentence: issue?.message ?? '' });
    }
    try {
      const answer = this.perform(person, name, { params, query, body: read.data });
      if (key !== undefined) this.answered.set(scope, answer);
      return given(answer);
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause;
      const { code, message: sentence, theirs, field } = cause;
      return response(statuses[code] ?? 400, { code, sentence, theirs, field });
    }
  }

  private perform(by: Person, name: CallName, asked: { params: Record<string, string>; query: object; body: unknown }) {
    const at = new Date((this.clock += 1000)).toISOString();
    const bodyOf = <N extends CallName>(_name: N) => asked.body as Asked<N>['body'];
    const decision = () => found(this.decisions, asked.params['decision']);
    const consideration = () => found(this.considerations, asked.params['consideration']);
    const action = () => found(this.actions, asked.params['action']);
    switch (name) {
      case 'openMeeting':
        return this.viewOf(by, bodyOf(name).onlyISeeThis);
      case 'wrapUp':
        this.turn({
          occurrence: undefined,
          // By the clock of the panels, which say on which day that was when it wasn't today.
          lastOccurrence: occurrenceOf(undefined, { how: 'person', at: new Date().toISOString(), by }),
        });
        return this.viewOf(by, false);
      case 'readChanges':
        return this.changesSince(by, Number(Reflect.get(asked.query, 'since')));
      case 'connectLive':
        return this.pushes ? { kind: 'webSocket', url: 'wss://live.example/' } : { kind: 'none' };
      case 'prepareStage':
        return { allowed: true };
      case 'proposeDecision':
        return this.keepDecision(proposeDecision(unknownTo(this.decisions, bodyOf(name)), thisOccurrence, by, at));
      case 'editDecision':
        return this.keepDecision(editDecision(decision(), bodyOf(name), by, at));
      case 'decide':
        return this.keepDecision(decide(decision(), bodyOf(name), by, at));
      case 'moveDecision':
        return this.keepDecision(moveDecision(decision(), bodyOf(name), by, at));
      case 'reviewDecision': {
        const { occurrence: _occurrence, ...said } = bodyOf(name);
        return this.keepDecision(reviewDecision(decision(), said, by, at));
      }
      case 'supersede':
        return this.replace(decision(), bodyOf(name), by, at);
      case 'raiseConsideration':
        return this.keepConsideration({
          ...raiseConsideration(unknownTo(this.considerations, bodyOf(name)), thisOccurrence, by, at),
          ...privatelyIn(this.more.occurrence),
        });
      case 'readConsiderations':
        return this.notesBefore(contract.readConsiderations.query.parse(asked.query));
      case 'editConsideration':
        return this.keepConsideration(editConsideration(consideration(), bodyOf(name), by, at));
      case 'moveConsideration':
        return this.keepConsideration(moveConsideration(consideration(), bodyOf(name), by, at));
      case 'supportConsideration':
      case 'takeBackSupport':
        return this.keepSupport(consideration(), name === 'supportConsideration', by, at);
      case 'suggestSteps':
        return this.stepsLike(contract.suggestSteps.query.parse(asked.query), by);
      case 'offerStep':
        return this.offerStep(bodyOf(name));
      case 'findMoments':
        return { moments: [], total: 0, counts: { kind: {}, team: {}, state: {}, language: {}, tag: [] } };
      case 'findAffected':
        return affectedBy(this.customers, contract.findAffected.query.parse(asked.query));
      case 'readNames':
        return this.namesOf(contract.readNames.query.parse(asked.query));
      case 'takeAction':
        return this.keepAction(takeAction(unknownTo(this.actions, bodyOf(name)), thisOccurrence, by, at));
      case 'editAction':
        return this.keepAction(editAction(action(), bodyOf(name), by, at));
      case 'closeAction':
        return this.keepAction(closeAction(action(), by, at));
      case 'reopenAction':
        return this.keepAction(reopenAction(action(), by, at));
      case 'writePrivately':
        return this.sit(by, (occurrence) => writePrivately(occurrence, { by, at }));
      case 'revealNotes':
        return this.sit(by, revealNotes);
      case 'offerAction':
        return this.keepAction(offerAction(action(), bodyOf(name), by, at));
      case 'askOwner':
        // By the clock of the panels, which know whether that was within a day.
        return this.keepAction(askOwner(action(), by, new Date().toISOString()));
      case 'takeBackInquiry':
        return this.keepAction(takeBackInquiry(action(), {}, by, new Date().toISOString()));
      case 'takeBackOffer':
        return this.keepAction(takeBackOffer(action(), contract.takeBackOffer.query.parse(asked.query), by, at));
      case 'takeBackAnswer':
        return this.keepAction(takeBackAnswer(action(), contract.takeBackAnswer.query.parse(asked.query), by, at));
      case 'answerOffer':
        return this.keepAction(answerOffer(action(), bodyOf(name), by, at));
      case 'moveShowing':
        return this.showAs(by, (showing) => {
          const { from, to } = bodyOf(name);
          return isAsSeen(showing, { from, to }) ? movedShowing(showing, { to, by, at }) : showing;
        });
      case 'passTurn':
        // Without a name the turn is Linh's.
        return this.showAs(by, (showing) => ({
          ...showing,
          presenter: people.find(({ id }) => id === bodyOf(name).to) ?? linh,
        }));
      case 'captureDraft':
        return this.keepDraft(captureDraft(bodyOf(name), by, at));
      default:
        throw new Problem('notFound', `The fake meeting can't ${name}.`);
    }
  }

  private showAs(by: Person, change: (showing: Showing) => Showing): MeetingView {
    const { occurrence } = this.more;
    if (!occurrence) throw new Problem('meetingNotOpen', 'This meeting has not begun yet.');
    const changed = withShowingOf(occurrence, change(occurrence.showing));
    if (changed !== occurrence) this.turn({ occurrence: changed });
    return this.viewOf(by, false);
  }

  private sit(by: Person, change: (occurrence: Occurrence) => Occurrence): MeetingView {
    if (this.more.occurrence) this.turn({ occurrence: change(this.more.occurrence) });
    return this.viewOf(by, false);
  }

  private keepDraft(draft: AnyMoment): AnyMoment {
    this.drafts.push(draft);
    return draft;
  }

  private viewOf(person: Person, onlyISeeThis: boolean): MeetingView {
    const view = viewFor(person, {
      decisions: [...this.decisions.values()].filter(({ occurrence }) => occurrence === thisOccurrence),
      ...seenBy(person.id, [...this.considerations.values()], this.more.occurrence),
      actions: [...this.actions.values()],
      supports: [...this.supports.values()],
      ...this.newestNotes(person),
      cursor: String(this.changes.length),
      ...this.more,
    });
    const isVeiled = view.opening.kind === 'moment' && view.audience.kind !== 'internal' && !onlyISeeThis;
    return isVeiled ? { ...view, opening: { kind: 'veiled' } } : view;
  }

  /** Of one decision, where more were written than the meeting is opened with. */
  private newestNotes(person: Person): Pick<MeetingView, 'considerations' | 'earlier'> | undefined {
    const { considerations } = seenBy(person.id, [...this.considerations.values()], this.more.occurrence);
    const left = considerations.length - this.opensWith;
    const [oldest] = considerations;
    if (left <= 0 || !oldest) return undefined;
    const earlier = { [oldest.decision]: { count: left, before: String(left) } };
    return { considerations: considerations.slice(left), earlier };
  }

  private notesBefore({ before }: Asked<'readConsiderations'>['query']): Answered<'readConsiderations'> {
    const from = Math.max(0, Number(before) - 50);
    const considerations = [...this.considerations.values()].slice(from, Number(before));
    return { considerations, supports: [], ...(from > 0 && { before: String(from) }) };
  }

  /** A private note is told in full to its author. */
  private changesSince(person: Person, since: number) {
    const updates = this.changes.slice(since).map((update) => {
      const note = update.kind === 'hidden' ? this.considerations.get(update.note.id) : undefined;
      return note?.by.id === person.id ? { kind: 'consideration', consideration: note } : update;
    });
    return { updates, cursor: String(this.changes.length) };
  }

  /** One of an earlier meeting is told as such. */
  private keepDecision(decision: Decision) {
    this.decisions.set(decision.id, decision);
    this.tell({ kind: decision.occurrence === thisOccurrence ? 'decision' : 'earlier', decision });
    return decision;
  }

  private replace(later: Decision, { base, earlier }: Asked<'supersede'>['body'], by: Person, at: string) {
    const both = { later, earlier: found(this.decisions, (earlier ?? later.supersedes)?.id) };
    const replaced = (earlier ? supersede : takeBackSuperseding)(both, base, by, at);
    this.keepDecision(replaced.earlier);
    return this.keepDecision(replaced.later);
  }

  private keepConsideration(consideration: Consideration) {
    this.considerations.set(consideration.id, consideration);
    const update: Update = { kind: 'consideration', consideration };
    if (!isPrivate(consideration, this.more.occurrence)) this.tell(update);
    else {
      this.push(update, consideration.by.id);
      this.tell({ kind: 'hidden', note: hiddenNote(consideration) });
    }
    return consideration;
  }

  private keepSupport(consideration: Consideration, isGiven: boolean, by: Person, at: string) {
    const id = supportIdOf(consideration.id, by.id);
    const support = supported(consideration, { before: this.supports.get(id), isGiven, by, at });
    if (!support) throw new Problem('notFound', 'That is no longer there.');
    this.supports.set(id, support);
    this.tell({ kind: 'support', support });
    return support;
  }

  private offerStep(asked: OfferedStep): OfferedStep {
    if (asked.offered) this.gone.delete(foldedStep(asked.step));
    else this.gone.add(foldedStep(asked.step));
    return asked;
  }

  private stepsLike({ q, previous }: { q?: string | undefined; previous?: string | undefined }, by: Person) {
    const chains = [...this.considerations.values()].map(({ chain = [] }) => chain);
    const before = foldedStep(previous ?? '');
    const followers = chains.flatMap((chain) =>
      chain.filter((_step, at) => foldedStep(chain[at - 1] ?? '') === before),
    );
    const alike = q ? chains.flat() : [];
    return {
      steps: offered(
        [...(before ? followers : []), ...alike].filter((step) => isMeant(step, q) && !this.gone.has(foldedStep(step))),
        q,
      ),
      mayTakeOut: by.id === mai.id || this.curators.has(by.id),
    };
  }

  private namesOf({ customers = '' }: { customers?: string | undefined }) {
    const named = this.customers.filter(({ id }) => customers.split(',').includes(id));
    return { customers: named.map((customer) => ({ id: customer.id, name: shownName(customer) })), moments: [] };
  }

  private keepAction(action: Action) {
    this.actions.set(action.id, action);
    this.tell({ kind: 'action', action });
    return action;
  }

  private tell(update: Update) {
    this.changes.push(update);
    this.push(update);
  }

  private push(update: Update, only?: string) {
    const data = JSON.stringify({ type: 'message', from: 'group', dataType: 'json', data: update });
    for (const [socket, owner] of this.sockets)
      if (only === undefined || owner === only) socket.onmessage?.(new MessageEvent('message', { data }));
  }
}

function unknownTo<N extends { readonly id: string }>(records: Map<string, unknown>, made: N): N {
  const theirs = records.get(made.id);
  if (theirs) throw new Problem('conflict', 'Something else was already kept under this id.', { theirs });
  return made;
}

function found<R>(records: Map<string, R>, id: string | undefined): R {
  const record = records.get(id ?? '');
  if (!record) throw new Problem('notFound', 'That is no longer there.');
  return record;
}
