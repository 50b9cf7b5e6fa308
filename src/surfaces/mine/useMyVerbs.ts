import { inquiriesOf } from '../../../domain/askingOwners';
import type { MyAction } from '../../../domain/myItems';
import type { Person } from '../../../domain/people';
import { shortened } from '../../parts/shortened';
import { useMineWords } from '../../words/mineWords';
import type { useEachSaid } from '../library/SaidBar';
import type { useMyItems } from './useMyItems';

type Saying = Pick<ReturnType<typeof useEachSaid>, 'say' | 'unsay'>;

/** A sentence about what an action says. */
type About = (text: string) => string;

interface Back {
  readonly take: () => Promise<MyAction | undefined>;
  /** What is said once it is taken back. */
  readonly said: About;
}

/** What is done on the page, with what is said of it and the way back: each has its own. */
export function useMyVerbs(mine: ReturnType<typeof useMyItems>, { say, unsay }: Saying) {
  const words = useMineWords();
  const done = ({ action: { text } }: MyAction, said: About, back: Back) => {
    const takeBack = async () => {
      if (!(await back.take())) return;
      unsay(undo);
      say(back.said(text));
    };
    const undo = () => void takeBack();
    say(said(text), undo, said(shortened(text)));
  };
  const close = async (item: MyAction) => {
    const closed = await mine.close(item);
    if (closed) done(item, words.saidDone, { take: () => mine.reopen(closed), said: words.saidReopened });
  };
  const answer = async (item: MyAction, accepted: boolean, reason?: string) => {
    const { offer } = item.action;
    const answered = await mine.answer(item, accepted, reason);
    if (answered && offer)
      done(item, accepted ? words.saidAccepted : words.saidDeclined, {
        take: () => mine.takeBackAnswer(answered, offer.at),
        said: words.saidAskedAgain,
      });
    return answered !== undefined;
  };
  const handOver = async (item: MyAction, to: Person) => {
    const asked = await mine.offer(item, to);
    const offer = asked?.action.offer;
    if (asked && offer)
      done(item, (text) => words.saidAsked(to.name, text), {
        take: () => mine.takeBackOffer(asked, offer.at),
        said: (text) => words.saidNotAsked(to.name, text),
      });
  };
  const ask = async (item: MyAction) => {
    const asked = await mine.ask(item);
    const inquiry = asked && inquiriesOf(asked.action).find(({ by }) => by.id === mine.me.id);
    const { name } = item.action.owner;
    if (asked && inquiry)
      done(item, (text) => words.saidInquired(name, text), {
        take: () => mine.takeBackInquiry(asked, inquiry.at),
        said: (text) => words.saidNotInquired(name, text),
      });
  };
  return { answer, close, handOver, ask };
}
