import type { ProblemCode } from '../../../domain/problems';

export const problems = {
  /** What a person is told where the API's own sentence isn't the better one. */
  sentences: {
    badRequest: 'That could not be understood. Please load the page again.',
    invalid: 'Something in what you wrote needs another look.',
    tooLarge: 'That is longer than can be kept.',
    notSignedIn: 'You are not signed in to Customer Moment.',
    outsider: 'Customer Moment is only for people inside the organization.',
    notInMeeting: 'You are not in this meeting.',
    notAllowed: 'Only the organizer can do that.',
    appNotInMeeting: 'Customer Moment has not been added to this meeting.',
    audienceMixed: 'Not everyone here is internal, so customer content can’t be shared.',
    notFound: 'That is no longer there.',
    conflict: 'Somebody changed this while you were writing.',
    meetingNotOpen: 'The meeting has not started yet.',
    differentRequest: 'That was already sent with other words.',
    busy: 'A lot is going on right now. Please try again in a moment.',
    unavailable: 'Customer Moment can’t be reached.',
    unexpected: 'Something went wrong on our side.',
  } satisfies Record<ProblemCode, string>,
  /** What to do about it. */
  waysOn: {
    notSignedIn: 'Allow Customer Moment to sign you in, then you can go on here.',
    outsider: 'Ask the organizer for what concerns you; the meeting itself is not affected.',
    notInMeeting: 'Join the meeting, or ask the organizer to add you to its chat.',
    appNotInMeeting: 'Ask the organizer to add the app to the meeting: Apps, then Customer Moment.',
    unavailable: 'Check your connection and try again. What you wrote is kept.',
    unexpected: 'Try again; if it stays this way, tell whoever looks after Customer Moment.',
  },
  allowSignIn: 'Allow Customer Moment to sign you in',
  signInCancelled: 'Signing in was canceled. Nothing was shared.',
  updated: 'Customer Moment was updated.',
  loadAgain: 'Load it again',
  notLoaded: 'A part of this page could not be loaded.',
  notDrawn: 'Something on this page could not be shown.',
  typedIsKept: 'What you wrote is kept.',
  outsideTeams: 'Customer Moment lives in Microsoft Teams',
  outsideTeamsWayOn: 'Open a Teams meeting, choose Apps, and add Customer Moment to it.',
};
