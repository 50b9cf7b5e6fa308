import type { MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import { inquiriesOf } from '../../../domain/askingOwners';
import { useMineWords } from '../../words/mineWords';
import type { useMyItems } from './useMyItems';

type Say = (text: string, undo?: () => void) => void;

/** What is done on the page, with what is said of it and the way back. */
export function useMyVerbs(mine: ReturnType<typeof useMyItems>, say: Say) {
  const words = useMineWords();
  const reopen = async (item: MyAction) => {
    if (await mine.reopen(item)) say(words.saidReopened(item.action.text));
  };
  const close = async (item: MyAction) => {
    const closed = await mine.close(item);
    if (closed) say(words.saidDone(item.action.text), () => void reopen(closed));
  };
  const thinkAgain = async (item: MyAction, offeredAt: string) => {
    if (await mine.takeBackAnswer(item, offeredAt)) say(words.saidAskedAgain(item.action.text));
  };
  const answer = async (item: MyAction, accepted: boolean, reason?: string) => {
    const { text, offer } = item.action;
    const answered = await mine.answer(item, accepted, reason);
    if (answered && offer)
      say((accepted ? words.saidAccepted : words.saidDeclined)(text), () => void thinkAgain(answered, offer.at));
    return answered !== undefined;
  };
  const askNoLonger = async (item: MyAction, to: Person, offeredAt: string) => {
    if (await mine.takeBackOffer(item, offeredAt)) say(words.saidNotAsked(to.name, item.action.text));
  };
  const handOver = async (item: MyAction, to: Person) => {
    const asked = await mine.offer(item, to);
    const offer = asked?.action.offer;
    if (asked && offer) say(words.saidAsked(to.name, item.action.text), () => void askNoLonger(asked, to, offer.at));
  };
  const takeBack = async (item: MyAction, askedAt: string) => {
    const { text, owner } = item.action;
    if (await mine.takeBackInquiry(item, askedAt)) say(words.saidNotInquired(owner.name, text));
  };
  const ask = async (item: MyAction) => {
    const asked = await mine.ask(item);
    const inquiry = asked && inquiriesOf(asked.action).find(({ by }) => by.id === mine.me.id);
    if (!asked || !inquiry) return;
    say(words.saidInquired(item.action.owner.name, item.action.text), () => void takeBack(asked, inquiry.at));
  };
  return { answer, close, handOver, ask };
}
