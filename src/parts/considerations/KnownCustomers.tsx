import { useRef, useState } from 'react';
import { mostCustomers } from '../../../domain/considerations';
import { wasUpdated } from '../../loadPatiently';
import { GlyphOf } from '../../look/icons';
import type { Draft } from '../../meeting/errands';
import { useMeetingVerbs } from '../../meeting/MeetingContext';
import { UpdatedNotice } from '../../notices/UpdatedNotice';
import { useConsideringWords } from '../../words/consideringWords';
import { LookupField } from '../LookupField';
import { customersIn, withCustomers } from './considerationDraft';
import { customerKey, useNames, useRemember } from './names';
import { useLookUp, useMayName } from './useLookUp';

interface KnownCustomersProps {
  readonly draft: Draft;
  readonly onWrite: (changed: Draft) => void;
}

/** Which customers we know would feel it: looked up by words and by segment, never guessed. */
export function KnownCustomers({ draft, onWrite }: KnownCustomersProps) {
  const words = useConsideringWords().known;
  const { seeAlone } = useMeetingVerbs();
  const { mayName } = useMayName();
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="lookup-label">{words.legend}</legend>
      {mayName ? (
        <Named draft={draft} onWrite={onWrite} />
      ) : (
        <p className="quiet">
          {words.veiled}{' '}
          <button type="button" className="link-button" onClick={() => void seeAlone()}>
            {words.alone}
          </button>
        </p>
      )}
    </fieldset>
  );
}

function Named({ draft, onWrite }: KnownCustomersProps) {
  const words = useConsideringWords().known;
  const chosen = customersIn(draft);
  const names = useNames(chosen.map(customerKey));
  const input = useRef<HTMLInputElement>(null);
  const remove = (id: string) => {
    onWrite(withCustomers(chosen.filter((one) => one !== id)));
    input.current?.focus();
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul className="row row-wrap">
          {chosen.map((id) => (
            <li key={id} className="named-customer">
              {names.get(customerKey(id)) ?? '…'}
              <button
                type="button"
                className="glyph"
                aria-label={words.remove(names.get(customerKey(id)) ?? '…')}
                onClick={() => remove(id)}
              >
                <GlyphOf glyph="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length < mostCustomers ? (
        <FindKnown chosen={chosen} input={input} onAdd={(id) => onWrite(withCustomers([...chosen, id]))} />
      ) : (
        <p className="quiet">{words.enough}</p>
      )}
    </>
  );
}

interface FindKnownProps {
  readonly chosen: readonly string[];
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly onAdd: (id: string) => void;
}

function FindKnown({ chosen, input, onAdd }: FindKnownProps) {
  const words = useConsideringWords().known;
  const { alone } = useMayName();
  const remember = useRemember();
  const [q, setQ] = useState('');
  const [segment, setSegment] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const query = { q: q.trim().slice(0, 200), ...(segment === undefined ? {} : { segment }), ...alone };
  const { found, failure } = useLookUp('findAffected', isAsked ? query : undefined);
  const customers = (found?.customers ?? []).filter(({ id }) => !chosen.includes(id));
  return (
    <>
      <LookupField
        label={words.find}
        value={q}
        choices={customers.map(({ id, name, whatTheyDo, segment: of }) => ({
          id,
          text: name,
          about: [of, whatTheyDo].filter(Boolean).join(' · '),
        }))}
        listLabel={words.legend}
        said={words.found(customers.length, found?.total ?? 0)}
        input={input}
        onFocus={() => setAsked(true)}
        onType={setQ}
        onChoose={({ id, text }) => {
          remember(customerKey(id), text);
          setQ('');
          onAdd(id);
        }}
      >
        {found && (found.segments.length > 1 || segment !== undefined) && (
          <div className="row row-wrap" role="group" aria-label={words.segments}>
            {found.segments.map(({ segment: name, count }) => (
              <button
                key={name}
                type="button"
                className="chip"
                aria-pressed={segment === name}
                // Before the line loses the focus, and with it its list.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => setSegment(segment === name ? undefined : name)}
              >
                {words.segment(name, count)}
              </button>
            ))}
          </div>
        )}
      </LookupField>
      {wasUpdated(failure) && <UpdatedNotice />}
      <p className="quiet" role="status">
        {failure !== undefined && !wasUpdated(failure) && words.notAsked}
        {isAsked && found?.total === 0 && words.found(0, 0)}
      </p>
    </>
  );
}
