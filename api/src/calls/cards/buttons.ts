import { isOpen, isTheirs, type Action } from '../../../../domain/actions';
import type { Consideration } from '../../../../domain/considerations';
import type { MomentId } from '../../../../domain/moments';
import type { PersonId } from '../../../../domain/people';
import type { Showing } from '../../../../domain/meetings';
import type { Words } from '../../words/words';
import type { Element } from './elements';
import type { Tap } from './tap';

/** Who looks at a card that is drawn for one person. */
export interface Viewer {
  readonly id: PersonId;
  readonly mayRun: boolean;
}

/**
 * What the buttons of a card are drawn from; a card that everybody may see anywhere has none. Of the card that is in the
 * chat for everybody, those that concern only some stand only where a client can't ask for each person's own.
 */
export interface Taps {
  /** `opening:{occurrence}` or `summary:{occurrence}`. */
  readonly card: string;
  readonly viewer?: Viewer | undefined;
  /** As the chat service names them: for these a client asks for the card as they may see it. */
  readonly refreshFor?: readonly string[] | undefined;
}

type Data<V extends Tap['verb']> = Omit<Extract<Tap, { verb: V }>, 'verb' | 'card'>;

interface Button<V extends Tap['verb']> {
  readonly verb: V;
  readonly title: string;
  /** Says which of several buttons with the same title this is. */
  readonly tooltip?: string;
  readonly data: Data<V>;
  readonly style?: 'positive' | 'destructive';
  /** Behind “…”. */
  readonly isSecondary?: boolean;
}

function execute<V extends Tap['verb']>({ card }: Taps, button: Button<V>): Element {
  const { verb, title, tooltip, data, style, isSecondary } = button;
  return {
    type: 'Action.Execute',
    verb,
    title,
    ...(tooltip !== undefined && { tooltip }),
    ...(style && { style }),
    ...(isSecondary && { mode: 'secondary' }),
    data: { card, ...data },
  };
}

function row(actions: readonly Element[]): Element[] {
  return actions.length > 0 ? [{ type: 'ActionSet', spacing: 'Small', actions }] : [];
}

/** In a chat too large for a card of each one's own, everybody has every button, and who may not is told so. */
function isForAll({ viewer, refreshFor }: Taps): boolean {
  return !viewer && !refreshFor;
}

/** What can be done with an open action, by those whom it concerns. */
export function actionButtons(action: Action, taps: Taps | undefined, { buttons: says }: Words): Element[] {
  if (!taps || !isOpen(action)) return [];
  const { id, text, revision, offer } = action;
  const may = whatMay(action, taps);
  const done = { verb: 'closeAction', title: says.done, tooltip: says.markDone(text), data: { action: id, revision } };
  const over = { verb: 'takeOver', title: says.takeOver, tooltip: says.takeThisOver(text) };
  return row([
    ...(may.answer && offer ? answerButtons(action, offer, taps, says) : []),
    ...(may.close ? [execute(taps, { ...done, verb: 'closeAction' })] : []),
    ...(may.takeOver
      ? [execute(taps, { ...over, verb: 'takeOver', data: { action: id, revision }, isSecondary: isForAll(taps) })]
      : []),
  ]);
}

function whatMay(action: Action, taps: Taps) {
  const { viewer } = taps;
  if (!viewer) return { answer: isForAll(taps), close: isForAll(taps), takeOver: isForAll(taps) };
  const isAsked = action.offer?.to.id === viewer.id;
  const isOwner = action.owner.id === viewer.id;
  const concerns = viewer.mayRun || isTheirs(action, viewer.id);
  return { answer: isAsked, close: concerns, takeOver: concerns && !isOwner && !isAsked };
}

function answerButtons(
  { id, text }: Action,
  { to, at }: NonNullable<Action['offer']>,
  taps: Taps,
  says: Words['buttons'],
): Element[] {
  const data = { action: id, offeredAt: at };
  const style = isForAll(taps) ? {} : ({ style: 'positive' } as const);
  const accept = { title: says.accept, tooltip: says.acceptThis(text, to.name), ...style, data };
  const decline = { title: says.decline, tooltip: says.declineThis(text, to.name), data };
  return [
    execute(taps, { ...accept, verb: 'acceptOffer' }),
    execute(taps, { ...decline, verb: 'declineOffer', isSecondary: isForAll(taps) }),
  ];
}

/** A note that others stand behind; a tap on it is one's own support. */
export function supportOf(
  { id, by }: Consideration,
  { taps, supporters }: { readonly taps: Taps | undefined; readonly supporters: readonly PersonId[] },
  { buttons: says }: Words,
): Element | undefined {
  const { viewer } = taps ?? {};
  if (!taps || by.id === viewer?.id || (viewer && supporters.includes(viewer.id))) return undefined;
  const data = { consideration: id, supporters: supporters.length };
  return execute(taps, { verb: 'support', title: says.support, data });
}

/** What can be done with the moment that opened the meeting, while the meeting goes on. */
export function openingButtons(
  { state, moment }: { readonly state: Showing['state']; readonly moment?: MomentId | undefined },
  taps: Taps | undefined,
  { buttons: says }: Words,
): Element[] {
  if (!taps || (state !== 'claimed' && state !== 'shown' && state !== 'discussed')) return [];
  const mayDrop = taps.viewer?.mayRun ?? isForAll(taps);
  const notForUs = { title: says.notForUs, tooltip: says.notForUsAbout, isSecondary: isForAll(taps) };
  return [
    ...(state === 'discussed'
      ? []
      : [execute(taps, { verb: 'discussed', title: says.discussed, data: { from: state } })]),
    ...(mayDrop && moment !== undefined ? [execute(taps, { ...notForUs, verb: 'notForUs', data: { moment } })] : []),
  ];
}

/** Asks for the card again as each of them may see it; without it a client shows the one in the chat to everybody. */
export function refreshOf(taps: Taps | undefined, { buttons: says }: Words): Element {
  if (!taps?.refreshFor || taps.refreshFor.length === 0) return {};
  const action = execute(taps, { verb: 'refresh', title: says.refresh, data: {} });
  return { refresh: { action, userIds: taps.refreshFor } };
}
