import type { RoomQuestion, TellableMoment } from '../../../../domain/meetingView';
import { shownName } from '../../../../domain/customers';
import type { Showing, Why } from '../../../../domain/meetings';
import { howTypical, type Moment } from '../../../../domain/moments';
import { roomQuestion } from '../../../../domain/roomQuestions';
import type { Card } from '../../ports';
import { words, type Language, type Words } from '../../words/words';
import { openingButtons, refreshOf, type Taps } from './buttons';
import { box, card, group, picture, plain, say, type Element } from './elements';

/** What an opening card has to tell; only `moment` carries anything of a customer. */
export type Told =
  | {
      readonly kind: 'moment';
      readonly told: TellableMoment;
      readonly why?: Why | undefined;
      /** As the panel asks it; without it nobody is known to be there. */
      readonly question?: RoomQuestion | undefined;
      /** Where Teams gets the picture; without it the card has none. */
      readonly pictureUrl?: string | undefined;
    }
  /** `link`: not everybody is known to be internal. `inPanel`: the organizer wants no content in the chat. */
  | { readonly kind: 'link' | 'inPanel' | 'question' | 'withdrawn' | 'notTold' };

export interface CardSetting {
  readonly panel: string;
  readonly language?: Language;
  /** By whose calendar days are told; without it by UTC's. */
  readonly zone?: string;
  /** Without it, and in a chat with outsiders, a card has no buttons but the one that leads into the panel. */
  readonly taps?: Taps | undefined;
  /** The meeting has ended: what came of it is what the panel shows now. */
  readonly isOver?: boolean | undefined;
}

/** How the showing stands that the card tells of. */
export interface Standing {
  readonly state: Showing['state'];
  readonly moment?: Showing['moment'];
}

export function openingCard(told: Told, setting: CardSetting, standing?: Standing): Card {
  const { panel, language = 'en', taps, isOver = false } = setting;
  const says = words[language];
  const isOpen = told.kind === 'moment' || told.kind === 'inPanel' || told.kind === 'question';
  const buttons = standing && isOpen ? openingButtons(standing, taps, says) : [];
  const wasDiscussed = isOpen && standing?.state === 'discussed';
  return card([...bodyOf(told, says), ...(wasDiscussed ? [discussed(says)] : [])], {
    language,
    fallback: says.opening.fallback,
    open: { title: isOver ? says.openRecord : says.openInPanel, url: panel },
    buttons,
    refresh: isOpen ? refreshOf(taps, says) : undefined,
  });
}

function discussed({ buttons }: Words): Element {
  return say(`✓ ${buttons.wasDiscussed}`, { size: 'Small', bold: true, colour: 'Good' });
}

function bodyOf(told: Told, says: Words): Element[] {
  const { opening } = says;
  switch (told.kind) {
    case 'moment':
      return momentBody(told, says);
    case 'link':
      return sentences(opening.link.title, opening.link.why);
    case 'inPanel':
      return sentences(opening.link.title, opening.inPanel);
    case 'notTold':
      return sentences(opening.notTold.title, opening.notTold.why);
    case 'question':
      return sentences(opening.nothing.title, opening.nothing.how);
    case 'withdrawn':
      return sentences(opening.withdrawn.title, opening.withdrawn.why);
  }
}

function sentences(title: string, more: string): Element[] {
  return [
    box('accent', [say(title, { size: 'Medium', bold: true, heading: true })], { bleed: true }),
    say(more, { subtle: true }),
  ];
}

function momentBody(telling: Extract<Told, { kind: 'moment' }>, says: Words): Element[] {
  const { told, why, question, pictureUrl } = telling;
  const { moment, customer } = told;
  const { opening } = says;
  return [
    box(
      'accent',
      [
        say(opening.kind[moment.kind], { size: 'Small', subtle: true }),
        ...plain(moment.headline, { size: 'Large', bold: true, spacing: 'Small' }),
      ],
      { bleed: true },
    ),
    group([
      ...plain(shownName(customer), { bold: true }),
      ...plain(customer.whatTheyDo, { size: 'Small', subtle: true, spacing: 'None' }),
    ]),
    ...behindNotice(moment, says, [
      ...pictured(moment, pictureUrl),
      ...plain(moment.story),
      ...quote(moment),
      ...labelled(opening.whatChanged, moment.whatChanged),
      say(opening.typicality[howTypical(moment.typicality)](moment.typicality), { size: 'Small', bold: true }),
      ...ofItsKind(moment, says),
      ...ourPart(moment, says),
    ]),
    box('emphasis', [
      say(opening.question, { size: 'Small', subtle: true }),
      ...plain(asked(question ?? roomQuestion(moment), says), { bold: true, spacing: 'None' }),
    ]),
    footnotes(told, says, why),
  ];
}

function asked(question: RoomQuestion, { opening }: Words): string {
  switch (question.of) {
    case 'moment':
      return question.text;
    case 'anyone':
      return opening.anyQuestion;
    case 'team': {
      const says = opening.teamQuestion[question.part];
      return (question.isPresent ? says.here : says.elsewhere)(opening.who[question.team]);
    }
  }
}

function pictured({ picture: shown }: Moment, url: string | undefined): Element[] {
  return url === undefined || !shown ? [] : [picture(url, shown.alt)];
}

/** A hard story is read only by who chooses to, after the notice. */
function behindNotice({ contentNotice }: Moment, { opening }: Words, story: readonly Element[]): readonly Element[] {
  if (contentNotice === undefined) return story;
  const show = { type: 'Action.ToggleVisibility', title: opening.showStory, targetElements: ['story', 'notice'] };
  return [
    {
      ...box('warning', [
        say(opening.contentNotice, { size: 'Small', bold: true }),
        ...plain(contentNotice, { spacing: 'None' }),
        { type: 'ActionSet', actions: [show] },
      ]),
      id: 'notice',
    },
    { ...group(story), id: 'story', isVisible: false },
  ];
}

function quote({ quote }: Moment): Element[] {
  return quote === undefined ? [] : [box('emphasis', plain(`“${quote}”`, { italic: true, size: 'Medium' }))];
}

function labelled(label: string, text: string | undefined): Element[] {
  if (text === undefined) return [];
  return [group([say(label, { size: 'Small', subtle: true }), ...plain(text, { spacing: 'None' })])];
}

function ofItsKind(moment: Moment, { opening, day }: Words): Element[] {
  switch (moment.kind) {
    case 'commitment':
      return [
        box('warning', [
          say(opening.countingOnUs(day(moment.dueOn)), { bold: true }),
          say(opening.slips, { size: 'Small', subtle: true, spacing: 'Small' }),
          ...plain(moment.slips, { spacing: 'None' }),
        ]),
      ];
    case 'brief':
      return labelled(opening.listener(day(moment.listenedOn)), moment.listener);
    case 'result':
      return labelled(opening.asked(day(moment.askedOn)), moment.asked);
    case 'story':
    case 'win':
    case 'struggle':
    case 'quote':
    case 'trend':
      return [];
  }
}

function ourPart({ ourPart: part }: Moment, { opening }: Words): Element[] {
  if (!part) return [];
  const title = say(opening.ourPart[part.part](opening.who[part.who]), { size: 'Small', bold: true });
  return [box(part.part === 'helped' ? 'good' : 'attention', [title, ...plain(part.how, { spacing: 'None' })])];
}

function footnotes({ moment, customer }: TellableMoment, { opening, day }: Words, why: Why | undefined): Element {
  const small = { size: 'Small', subtle: true, spacing: 'Small' } as const;
  return group(
    [
      ...plain(`${opening.heardOn(day(moment.heardOn))} · ${moment.source}`, small),
      ...(why ? plain(`${opening.whyThisOne} ${opening.why(why, shownName(customer))}`, small) : []),
      ...(moment.sample ? [say(opening.sample, small)] : []),
    ],
    true,
  );
}
