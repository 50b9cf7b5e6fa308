import { memo, type ReactNode } from 'react';
import type { TellableMoment } from '../../../domain/meetingView';
import { useWords } from '../../words';

/** What belongs to the kind of moment, and where it comes from. */
export const MomentFacts = memo(function MomentFacts({
  told: { moment, customer },
}: {
  readonly told: TellableMoment;
}) {
  const words = useWords().common;
  const { ourPart } = moment;
  return (
    <>
      {moment.whatChanged !== undefined && <Fact label={words.moment.whatChanged}>{moment.whatChanged}</Fact>}
      <Kind told={{ moment, customer }} />
      {ourPart && <Fact label={words.moment.ourPart(words.functions[ourPart.who], ourPart.part)}>{ourPart.how}</Fact>}
      <details className="moment-about">
        <summary lang={words.language}>{words.moment.about}</summary>
        <Fact label={words.moment.dailyChallenge}>{customer.dailyChallenge}</Fact>
        <Fact label={words.moment.hope}>{customer.hope}</Fact>
        {customer.since !== undefined && <p lang={words.language}>{words.moment.since(customer.since)}</p>}
      </details>
      {moment.question !== undefined && (
        <p className="moment-question">
          <span className="moment-label" lang={words.language}>
            {words.moment.question}
          </span>
          {moment.question}
        </p>
      )}
      <p className="moment-source" lang={words.language}>
        {words.moment.source(moment.source, words.day(moment.heardOn))}
      </p>
    </>
  );
});

function Kind({ told: { moment } }: { readonly told: TellableMoment }) {
  const words = useWords().common;
  switch (moment.kind) {
    case 'commitment':
      return (
        <div className="moment-due">
          <p lang={words.language}>
            <strong>{words.moment.dueOn(words.day(moment.dueOn))}</strong>
          </p>
          <Fact label={words.moment.slips}>{moment.slips}</Fact>
        </div>
      );
    case 'brief':
      return <p lang={words.language}>{words.moment.listened(moment.listener, words.day(moment.listenedOn))}</p>;
    case 'result':
      return <p lang={words.language}>{words.moment.asked(moment.asked, words.day(moment.askedOn))}</p>;
    default:
      return null;
  }
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { language } = useWords().common;
  return (
    <p className="moment-fact">
      <span className="moment-label" lang={language}>
        {label}
      </span>
      {children}
    </p>
  );
}
