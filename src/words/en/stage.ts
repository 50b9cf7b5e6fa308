export const stage = {
  label: 'Customer moment',
  loading: 'Getting the customer’s moment…',
  waiting: 'The moment appears here when the meeting opens.',
  whatChanged: 'What changed for them',
  question: 'A question to the room',
  neededBy: (day: string) => `Needs it by ${day}`,
  typical: (count: number, of: number) => `${count} of ${of} customers said so`,
  veiled: 'Not everybody here is from our company, so no customer is shown.',
  veiledMore: 'Each colleague can read the moment in their own side panel.',
  noMoment: 'Name one customer who depends on this team’s work this week.',
  withdrawn: 'This moment was withdrawn.',
  thanks: 'Thank you for listening.',
  thanksMore: 'What was decided is in the meeting’s Customer Moment tab.',
};

export type StageWords = typeof stage;
