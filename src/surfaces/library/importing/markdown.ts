import { shownName, type Customer } from '../../../../domain/customers';
import { headlineOf, isDraft, NewDraft, type AnyMoment } from '../../../../domain/momentDrafts';
import type { common } from '../../../words/en/common';
import type { WholeLibrary } from './libraryFile';

export interface MarkdownWords extends Pick<typeof common, 'kinds' | 'functions' | 'moment' | 'day'> {
  readonly language: 'en' | 'vi';
  readonly document: string;
  readonly draft: string;
  readonly restricted: string;
  readonly archived: string;
  readonly noCustomer: string;
}

/** The library to be read: by customer, under the name that may be shown. */
export function writeMarkdown({ customers, moments }: WholeLibrary, words: MarkdownWords): string {
  const of = new Map<string | undefined, AnyMoment[]>();
  for (const moment of moments) of.set(moment.customer, [...(of.get(moment.customer) ?? []), moment]);
  const known = new Set<string | undefined>(customers.map(({ id }) => id));
  const others = moments.filter(({ customer }) => !known.has(customer));
  const parts = [
    `# ${plainText(words.document)}`,
    ...customers.flatMap((customer) => [...aboutCustomer(customer), ...momentsAs(of.get(customer.id) ?? [], words)]),
    ...(others.length === 0 ? [] : [`## ${plainText(words.noCustomer)}`, ...momentsAs(others, words)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function aboutCustomer(customer: Customer): string[] {
  const { whatTheyDo, dailyChallenge, hope } = customer;
  return [`## ${plainText(shownName(customer))}`, ...[whatTheyDo, dailyChallenge, hope].map(paragraphs)];
}

function momentsAs(moments: readonly AnyMoment[], words: MarkdownWords): string[] {
  return moments.flatMap((moment) => {
    const { story, quote, whatChanged, source, heardOn, typicality } = moment;
    return [
      `### ${plainText(headlineOf(moment) || words.draft)}`,
      `*${plainText(marksOf(moment, words).join(' · '))}*`,
      ...(story === undefined ? [] : [paragraphs(story)]),
      ...(quote === undefined ? [] : [paragraphs(quote).replace(/^/gm, '> ')]),
      ...(whatChanged === undefined ? [] : [paragraphs(whatChanged)]),
      ...factsOf(moment, words).map(plainText),
      ...(typicality === undefined ? [] : [plainText(words.moment.typicality(typicality.count, typicality.of))]),
      ...(source === undefined ? [] : [plainText([source, heardOn && words.day(heardOn)].filter(Boolean).join(', '))]),
    ];
  });
}

/** What belongs to its kind, our part in it and what it asks the room: as a meeting reads it. */
function factsOf(moment: AnyMoment, { moment: words, functions, day }: MarkdownWords): string[] {
  const { kind, ourPart, question, ...own } = NewDraft.parse(moment);
  const { dueOn, slips, listener, listenedOn, asked, askedOn } = own;
  return [
    kind === 'commitment' && dueOn && words.dueOn(day(dueOn)),
    kind === 'commitment' && slips && `${words.slips}: ${slips}`,
    kind === 'brief' && listener && (listenedOn ? words.listened(listener, day(listenedOn)) : listener),
    kind === 'result' && asked && (askedOn ? words.asked(asked, day(askedOn)) : asked),
    ourPart && `${words.ourPart(functions[ourPart.who], ourPart.part)}: ${ourPart.how}`,
    question && `${words.question}: ${question}`,
  ].filter((fact) => typeof fact === 'string');
}

function marksOf(moment: AnyMoment, words: MarkdownWords): string[] {
  const { kind, state, restricted, customer } = moment;
  const whom = isDraft(moment) && customer === undefined ? moment.customerName : undefined;
  return [
    ...(kind === undefined ? [] : [words.kinds[kind]]),
    ...(isDraft(moment) ? [words.draft] : []),
    ...(state === 'archived' ? [words.archived] : []),
    ...(restricted ? [words.restricted] : []),
    ...(whom === undefined ? [] : [whom]),
  ];
}

/** What people wrote is text, never markup: a picture in it would be fetched by whoever reads along. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
    .replace(/^[#+\-=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

export function paragraphs(text: string): string {
  return text
    .split(/(?:\r\n?|\n)+/)
    .map(plainText)
    .join('\n\n');
}
