import { inquiriesOf } from '../../../domain/askingOwners';
import type { MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import { useMineWords } from '../../words/mineWords';
import { sayDone, type Saying } from './doneAndBack';
import type { useMyItems } from './useMyItems';
import { useTrying } from './useTrying';

/** What is still to be done where it stands, once the API has it. */
type Then = () => void;

/** What is done on the page, with what is said of it and the way back: each has its own. */
export function useMyVerbs(mine: ReturnType<typeof useMyItems>, { say, unsay }: Saying) {
  const words = useMineWords();
  const { attempt, tryAgain } = useTrying();
  const saying: Saying = { say, unsay, attempt };
  const close = async (item: MyAction) => {
    const { text } = item.action;
    const closed = await mine.close(item);
    const takeBack = async () => closed && mine.reopen(closed);
    if (closed) sayDone(saying, { text, said: words.saidDone, takeBack, saidBack: words.saidReopened });
  };
  const answer = async (item: MyAction, accepted: boolean, reason?: string, then?: Then) => {
    const { text, offer } = item.action;
    const answered = await mine.answer(item, accepted, reason);
    if (!answered || !offer) return;
    then?.();
    sayDone(saying, {
      text,
      said: accepted ? words.saidAccepted : words.saidDeclined,
      takeBack: () => mine.takeBackAnswer(answered, offer.at),
      saidBack: words.saidAskedAgain,
    });
  };
  const handOver = async (item: MyAction, to: Person, then: Then) => {
    const asked = await mine.offer(item, to);
    const offer = asked?.action.offer;
    if (!asked || !offer) return;
    then();
    sayDone(saying, {
      text: item.action.text,
      said: (text) => words.saidAsked(to.name, text),
      takeBack: () => mine.takeBackOffer(asked, offer.at),
      saidBack: (text) => words.saidNotAsked(to.name, text),
    });
  };
  const askNoLonger = async (item: MyAction) => {
    const { text, offer } = item.action;
    if (offer && (await mine.takeBackOffer(item, offer.at))) saying.say(words.saidNotAsked(offer.to.name, text));
  };
  const ask = async (item: MyAction) => {
    const { text: of, owner } = item.action;
    const asked = await mine.ask(item);
    const inquiry = asked && inquiriesOf(asked.action).find(({ by }) => by.id === mine.me.id);
    if (asked && inquiry)
      sayDone(saying, {
        text: of,
        said: (text) => words.saidInquired(owner.name, text),
        takeBack: () => mine.takeBackInquiry(asked, inquiry.at),
        saidBack: (text) => words.saidNotInquired(owner.name, text),
      });
  };
  return {
    tryAgain,
    close: (item: MyAction) => void attempt(() => close(item)),
    answer: (...answered: Parameters<typeof answer>) => void attempt(() => answer(...answered)),
    handOver: (...offered: Parameters<typeof handOver>) => void attempt(() => handOver(...offered)),
    askNoLonger: (item: MyAction) => void attempt(() => askNoLonger(item)),
    ask: (item: MyAction) => void attempt(() => ask(item)),
  };
}
