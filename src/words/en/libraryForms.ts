import type { MomentKind } from '../../../domain/moments';

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What the forms of the library say. */
export const libraryForms = {
  kindAbout: {
    story: 'What happened to a customer, and what it changed for them.',
    win: 'Good news: something we did made their day or their business better.',
    struggle: 'Something that is hard for them, perhaps because of us.',
    quote: 'One sentence they said, word for word.',
    commitment: 'They need something from us by a day, and something slips without it.',
    brief: 'One of us sat in a customer meeting only to listen, and tells what was heard.',
    trend: 'Something is changing for several customers.',
    result: 'We asked customers about a problem of ours, and this came of it.',
  } satisfies Record<MomentKind, string>,

  form: {
    optional: 'optional',
    choose: 'Choose…',
    left: (n: number) =>
      n >= 0
        ? counted(n, 'character left', 'characters left')
        : counted(-n, 'character too many', 'characters too many'),
    save: 'Add to the library',
    saving: 'Adding…',
    clear: 'Clear the form',
    kept: 'What you type is kept on this device until it is added.',
    summary: (n: number) => `${counted(n, 'field still needs', 'fields still need')} a look:`,
    empty: (label: string) => `${label}: this is still empty.`,
    tooLong: (label: string, most: number) => `${label}: longer than ${most} characters.`,
    notADay: (label: string) => `${label}: this isn’t a day of the calendar.`,
    notChosen: (label: string) => `${label}: nothing is chosen yet.`,
    notANumber: (label: string) => `${label}: a whole number from 1 up.`,
    oneLine: (label: string) => `${label}: this must be one line.`,
    moreThanThereAre: 'More customers said so than there are.',
    needsAlias: 'They asked not to be named, but this customer has no alias: the name would be shown.',
    wrong: (label: string) => `${label}: something is not right here.`,
  },

  personField: {
    you: (name: string) => `${name} (you)`,
    nobody: 'Nobody yet',
    choose: 'Choose',
    change: 'Change',
    me: 'Me',
    clear: 'Clear',
    notShown: 'Teams could not show its list of people. Please try again.',
  },

  customerForm: {
    title: 'Add a customer',
    about: 'One person or business. No contact details: only what helps a colleague see them.',
    added: (name: string) => `${name} is in the library.`,
    fields: {
      name: { label: 'Name', hint: 'The person or the business: Ken’s Plumbing Supply' },
      whatTheyDo: { label: 'What they do', hint: 'In words a neighbour would understand' },
      dailyChallenge: { label: 'Their daily challenge', hint: 'What makes an ordinary day hard for them?' },
      hope: { label: 'What they hope for', hint: 'What would they like their life or business to become?' },
      since: { label: 'Customer since', hint: '' },
      alias: { label: 'Alias', hint: 'Shown everywhere instead of the name: “a plumbing shop in Ohio”' },
    },
  },

  momentForm: {
    title: 'Add a moment',
    about: 'Something you heard from one customer, short enough to open a meeting.',
    added: (headline: string) => `“${headline}” is in the library.`,
    needsCustomer: 'A moment is always about one customer. Add the customer first.',
    anotherCustomer: 'Add another customer',
    kindLegend: 'What kind of moment is it?',
    whatLegend: 'What happened',
    sourceLegend: 'Where it comes from',
    consentLegend: 'What the customer agreed to',
    partLegend: 'Our part in it',
    partHint: 'Which of our teams helped or hurt, and how?',
    partNone: 'Nobody’s in particular',
    typicalLegend: 'How typical is it?',
    typicalHint: 'A story convinces more than it should: say how many customers would tell the same one.',
    helped: 'It helped',
    hurt: 'It hurt',
    scopes: {
      internal: 'Inside the company, with their name',
      internalAnonymous: 'Inside the company, without their name',
    },
    previewTitle: 'How the card will look',
    previewEmpty: 'The card appears here once a customer is chosen.',
    fields: {
      kind: { label: 'Kind', hint: '' },
      customer: { label: 'Customer', hint: '' },
      headline: { label: 'Headline', hint: 'One line: who, and what is at stake' },
      story: { label: 'The story', hint: 'What happened and what it meant, in their words where you can' },
      whatChanged: { label: 'What changed for them', hint: '' },
      quote: { label: 'In their words', hint: 'What they said, word for word' },
      dueOn: { label: 'They need it by', hint: 'After this day the moment no longer opens a meeting' },
      slips: { label: 'What slips if we are late', hint: 'What can’t they do without it?' },
      listener: { label: 'Who listened', hint: '' },
      listenedOn: { label: 'When', hint: '' },
      asked: { label: 'Who was asked', hint: 'Which customers, or which of their people' },
      askedOn: { label: 'When they were asked', hint: '' },
      question: { label: 'A question to the room', hint: 'One thing the meeting could talk about' },
      language: { label: 'Language of the story', hint: '' },
      source: { label: 'Source', hint: 'A call, a visit, a letter, a ticket…' },
      heardOn: { label: 'Heard on', hint: '' },
      owner: { label: 'Owner', hint: 'Answers questions about this moment' },
      'consent.scope': { label: 'May be told', hint: '' },
      'consent.basis': { label: 'How they agreed', hint: 'On the phone, in a letter, in the contract…' },
      'consent.until': { label: 'Until', hint: 'Leave it empty when there is no end' },
      'ourPart.who': { label: 'Team', hint: '' },
      'ourPart.part': { label: 'Helped or hurt', hint: '' },
      'ourPart.how': { label: 'How', hint: '' },
      'typicality.count': { label: 'Customers who said so', hint: '' },
      'typicality.of': { label: 'Of how many', hint: '' },
    },
  },
};

export type LibraryFormWords = typeof libraryForms;
