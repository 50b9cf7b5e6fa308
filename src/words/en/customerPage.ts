const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const ago = (days: number) => (days <= 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);

export const customerPage = {
  loading: 'Opening the customer’s page…',
  back: 'The library',
  edit: 'Edit',
  editOf: (name: string) => `Edit ${name}`,
  addMoment: 'Add a moment about them',
  decisions: 'Decisions they would feel',
  facts: 'Who they are',
  name: 'Name',
  alias: 'Alias',
  aliasIsShown: 'The alias is shown, not the name',
  nameIsShown: 'The name is shown, not the alias',
  since: 'Customer since',
  segment: 'Segment',
  accountOwner: 'Account owner',
  domains: 'Domains of their people',
  domainsHint: 'While they are in a meeting, this customer’s moments stay away.',

  moments: 'Moments told about them',
  noMoments: 'No moment yet. What did you last hear from them?',
  told: 'Where they were told',
  notTold: 'None of their moments has opened a meeting yet.',

  conversations: 'Conversations',
  lastSpoken: (days: number, name: string) => `Last spoken ${ago(days)} by ${name}`,
  neverSpoken: 'Nobody has noted a conversation with them yet.',
  silent: (days: number) => `Nobody has spoken with them for ${days} days. A call, and one thing that stayed with you?`,
  note: 'Note a conversation',
  noteTitle: 'You spoke with them',
  on: { label: 'On which day', hint: '' },
  stayed: { label: 'What stayed with you', hint: 'No contact details, no recording: one thing worth remembering' },
  saveNote: 'Note it',
  savingNote: 'Noting…',
  noted: 'The conversation is noted.',
  takeBack: 'Take it back',
  takeBackOf: (day: string) => `Take it back: the conversation of ${day}`,
  takenBack: 'Your note of the conversation is gone.',
  putBack: 'It is noted again.',
  nothingStayed: 'Without a note',

  edited: (name: string) => `${name} is changed.`,
  editTitle: 'Edit a customer',
  editAbout: 'What you change is seen by everybody who hears a moment about them.',
  save: 'Save',
  saving: 'Saving…',
  notEditable: 'Only whoever added this customer, whoever has the account and the curators can edit it.',
  momentsOf: (n: number) => counted(n, 'moment', 'moments'),
};

export type CustomerPageWords = typeof customerPage;
