import type { HandOver } from '../../../domain/handOvers';

/** How an action changes hands, and what became of it. */
export const handOver = {
  to: 'Hand over to',
  nobody: 'Choose a person',
  nobodyElse: 'Nobody else of this meeting can be asked to take it over.',
  askedOnSave: 'They are asked when you save, and it is theirs once they say yes.',
  ask: 'Ask them',
  askFor: (text: string): string => `Ask them to take over: ${text}`,
  give: 'Give it to them',
  giveOf: (text: string): string => `Give it to them: ${text}`,
  of: (text: string): string => `Hand-over of: ${text}`,
  asked: (name: string): string => `${name} was asked to take it over`,
  asksYou: (name: string): string => `${name} asks you to take this over`,
  accept: 'Take it over',
  acceptThis: (text: string): string => `Take it over: ${text}`,
  decline: 'Decline',
  declineThis: (text: string): string => `Decline: ${text}`,
  reason: 'Why not? You need not say.',
  takeBack: 'Take it back',
  takeBackFrom: (name: string): string => `Take it back: ask ${name} no longer`,
  tookOver: 'You took it over.',
  saidNo: 'You declined.',
  undoAnswer: (shown: string, text: string): string => `${shown} your answer: ${text}`,
  declined: (name: string, reason: string | undefined): string =>
    reason === undefined ? `${name} declined` : `${name} declined: ${reason}`,
  stalled: (day: string): string => `Has not moved since ${day}`,
  askOwner: 'Ask the owner',
  askOwnerOf: (name: string, text: string): string => `Ask the owner, ${name}, how it stands: ${text}`,
  saidInquired: 'Asked',
  inquiryOf: (name: string, text: string): string => `${name} is asked how it stands: ${text}`,
  youInquired: (day: string): string => `You asked on ${day}`,
  inquired: (name: string, day: string): string => `${name} asked how it stands, on ${day}`,
  inquiredOf: (name: string, owner: string): string => `${name} asked ${owner} how it stands`,
  past: 'What happened so far',
  ended: {
    given: ({ from, to, by }: HandOver): string =>
      by.id === from.id
        ? `${by.name} gave it to ${to.name}`
        : `${by.name} ${by.id === to.id ? 'took it' : `gave it to ${to.name}`} (it was ${from.name}’s)`,
    accepted: ({ from, to }: HandOver): string => `${to.name} took it over from ${from.name}`,
    declined: ({ to, reason }: HandOver): string =>
      reason === undefined ? `${to.name} declined` : `${to.name} declined: ${reason}`,
    withdrawn: ({ to, by, endedBy }: HandOver): string => `${(endedBy ?? by).name} asked ${to.name} no longer`,
  },
  thoughtAgain: (name: string): string => `${name} took that answer back`,
  done: (name: string): string => `${name} marked it done`,
  reopened: (name: string): string => `${name} opened it again`,
  escalated: 'Brought before the organizer',
};
export type HandOverWords = typeof handOver;
