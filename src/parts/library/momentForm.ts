import type { MomentKind } from '../../../domain/moments';
import { Person } from '../../../domain/people';
import type { Typed } from '../../forms/fieldProblems';
import { noPictureYet, pictureFields } from '../../images/pictureForm';
import { parsedJson } from '../../meeting/drafts';

/** In the order in which they stand on the page. */
export const momentFields = [
  'kind',
  'customer',
  'customerName',
  'headline',
  'story',
  'dueOn',
  'slips',
  'listener',
  'listenedOn',
  'asked',
  'askedOn',
  'whatChanged',
  'quote',
  'question',
  'ourPart.who',
  'ourPart.part',
  'ourPart.how',
  'typicality.count',
  'typicality.of',
  'source',
  'heardOn',
  'language',
  'owner',
  'consent.scope',
  'consent.basis',
  'consent.until',
  'tags',
  'verifyBy',
  'use',
  'contentNotice',
  'restricted',
  ...pictureFields,
  'clip.url',
  'clip.title',
] as const;
export type MomentField = (typeof momentFields)[number];

export const noMomentYet: Typed<MomentField> = {
  ...(Object.fromEntries(momentFields.map((field) => [field, ''])) as Typed<MomentField>),
  ...noPictureYet,
  kind: 'story',
};

/** What only this kind asks for; everything else is asked of all. */
export const ownFields = {
  story: [],
  win: [],
  struggle: [],
  quote: ['quote'],
  commitment: ['dueOn', 'slips'],
  brief: ['listener', 'listenedOn'],
  trend: [],
  result: ['asked', 'askedOn'],
} as const satisfies Record<MomentKind, readonly MomentField[]>;

/** The parts of the form that are folded at first, each with its fields. */
export const foldedFields = {
  more: [
    'whatChanged',
    'quote',
    'question',
    'ourPart.who',
    'ourPart.part',
    'ourPart.how',
    'typicality.count',
    'typicality.of',
  ],
  source: ['source', 'heardOn', 'language', 'owner', 'consent.scope', 'consent.basis', 'consent.until'],
  telling: ['tags', 'verifyBy', 'use', 'contentNotice', 'restricted'],
  picture: ['picture.image', 'picture.alt', 'clip.url', 'clip.title'],
} as const satisfies Record<string, readonly MomentField[]>;

/** Publishing asks for these, whatever the kind. */
export const publishingNeeds = [
  'customer',
  'headline',
  'story',
  'source',
  'heardOn',
  'language',
  'owner',
  'consent.scope',
  'consent.basis',
] as const satisfies readonly MomentField[];

export function isKind(text: string): text is MomentKind {
  return text in ownFields;
}

/** In a form a person stands as text, as everything does. */
export function ownerIn({ owner }: Pick<Typed<MomentField>, 'owner'>): Person | undefined {
  return parsedJson(Person, owner);
}

export function asOwner(person: Person | undefined): string {
  return person ? JSON.stringify({ id: person.id, name: person.name }) : '';
}
