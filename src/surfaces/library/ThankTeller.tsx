import { useState } from 'react';
import { useApi } from '../../ApiContext';
import type { MomentPage } from '../../../domain/libraryCalls';
import { NewThanks, type Thanks } from '../../../domain/tellings';
import { fieldId, PassageField } from '../../forms/Field';
import { problemsIn } from '../../forms/fieldProblems';
import { TypedOn } from '../../forms/TypedOn';
import { useForm } from '../../forms/useForm';
import { Notice } from '../../notices/Notice';
import { ThanksSaid } from '../../parts/thanks/ThanksSaid';
import { ThanksToPassOn } from '../../parts/thanks/ThanksToPassOn';
import { useWords } from '../../words';
import { useTellingWords } from '../../words/tellingWords';
import { SaidBar, useSaid } from './SaidBar';
import { useDoing } from './useDoing';
import type { Writer } from './useWriter';

interface ThankTellerProps {
  readonly page: MomentPage;
  readonly writer: Pick<Writer, 'drafts' | 'me'>;
  readonly onChanged: () => Promise<void>;
}

/** One tap thanks whoever told it; a few words more wait to be passed on to the customer. */
export function ThankTeller({ page: { moment, thanks }, writer, onChanged }: ThankTellerProps) {
  const api = useApi();
  const words = useTellingWords();
  const { me, drafts } = writer;
  const doing = useDoing();
  const { said, say } = useSaid();
  const [isWriting, setWriting] = useState(() => drafts.read(`thanks:${moment.id}`) !== undefined);
  const mine = thanks.find(({ by }) => by.id === me.id);
  const params = { moment: moment.id };
  const takeBack = async () => {
    const done = await doing.attempt('take back', (idempotencyKey) =>
      api.call('takeBackThanks', { params }, { idempotencyKey }),
    );
    if (done) say(words.takenBack);
    await onChanged();
  };
  const thank = async () => {
    const done = await doing.attempt('thank', (idempotencyKey) =>
      api.call('thankTeller', { params, body: {} }, { idempotencyKey }),
    );
    if (done) say(words.thankYou, () => void takeBack());
    // Also after a refusal: it may have been withdrawn since.
    await onChanged();
  };
  const passOn = async ({ by }: Thanks) => {
    const done = await doing.attempt(`pass on ${by.id}`, (idempotencyKey) =>
      api.call('passThanksOn', { params: { ...params, person: by.id } }, { idempotencyKey }),
    );
    if (done) say(words.isPassedOn);
    await onChanged();
  };
  const isBusy = doing.doing !== undefined;
  const forCustomer = thanks.filter((each) => each.forCustomer !== undefined);
  return (
    <section className="page-card" aria-labelledby="moment-thanks">
      <h2 id="moment-thanks">{words.thanks}</h2>
      <ThanksSaid thanks={thanks} me={me} />
      <SaidBar said={said} />
      {doing.problem && <Notice problem={doing.problem} />}
      {isWriting ? (
        <ForCustomer
          moment={moment.id}
          writer={writer}
          onSaved={() => {
            setWriting(false);
            say(words.savedForCustomer);
            void onChanged();
          }}
          onLeave={() => setWriting(false)}
        />
      ) : (
        <div className="page-verbs">
          {moment.by.id !== me.id && !mine && (
            <button type="button" className="button" aria-disabled={isBusy} onClick={() => void thank()}>
              {words.thank(moment.by.name)}
            </button>
          )}
          {mine && !mine.passedOn && !said?.undo && (
            <button type="button" className="link-button" aria-disabled={isBusy} onClick={() => void takeBack()}>
              {words.takeBack}
            </button>
          )}
          {mine?.forCustomer === undefined && (
            <button type="button" className="link-button" onClick={() => setWriting(true)}>
              {words.addForCustomer}
            </button>
          )}
        </div>
      )}
      {forCustomer.length > 0 && (
        <ThanksToPassOn thanks={forCustomer} isBusy={isBusy} onPassedOn={(each) => void passOn(each)} />
      )}
    </section>
  );
}

interface ForCustomerProps extends Pick<ThankTellerProps, 'writer'> {
  readonly moment: MomentPage['moment']['id'];
  readonly onSaved: () => void;
  readonly onLeave: () => void;
}

const fields = ['forCustomer'] as const;

function ForCustomer({ moment, writer: { drafts }, onSaved, onLeave }: ForCustomerProps) {
  const api = useApi();
  const { common } = useWords();
  const words = useTellingWords();
  const form = useForm({
    drafts,
    key: `thanks:${moment}`,
    blank: { forCustomer: '' },
    read: (typed) => {
      const read = NewThanks.safeParse(typed);
      return read.success ? { value: read.data } : { problems: problemsIn(fields, typed, read.error.issues) };
    },
    send: (body, idempotencyKey) => api.call('thankTeller', { params: { moment }, body }, { idempotencyKey }),
    done: (_answer, isTypedOn) => !isTypedOn && onSaved(),
  });
  return (
    <form
      className="page-form"
      noValidate
      aria-label={words.addForCustomer}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
      onKeyDown={({ key }) => key === 'Escape' && onLeave()}
    >
      <PassageField
        name={fieldId('thanks', 'forCustomer')}
        {...words.forCustomer}
        value={form.typed.forCustomer}
        onType={(text) => form.type('forCustomer', text)}
        required
        problem={form.problems.forCustomer}
        most={300}
      />
      <TypedOn isTypedOn={form.isTypedOn} />
      {form.failure && <Notice problem={form.failure} />}
      <div className="page-verbs">
        <button type="submit" className="button button-primary" aria-disabled={form.isSending}>
          {form.isSending ? words.sending : words.send}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
