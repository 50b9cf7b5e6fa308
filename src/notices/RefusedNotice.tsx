import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Refused } from '../meeting/errands';
import { useDrafts, useMeetingVerbs } from '../meeting/MeetingContext';
import { mergeField, textsOf } from '../meeting/merging';
import { KeptWords } from '../parts/KeptWords';
import { useKeptForm } from '../parts/useKeptForm';
import { useWords } from '../words';
import { useMergingWords } from '../words/mergingWords';
import { LazyNotDone } from './LazyNotDone';
import { MergeTexts } from './MergeTexts';
import { useProblemWords } from './problemWords';
import { useSides } from './sides';
import { TheirsKept } from './TheirsKept';

/** What the API would not take. Over a conflict of an edit: both versions, for the person to choose. */
export function RefusedNotice({ refused }: { readonly refused: Refused }) {
  if (refused.isLetGo && !refused.apart) return <LetGo refused={refused} />;
  // What was typed is back in its form, to be sent from there, unless other words stand there.
  if (refused.apart || (refused.code === 'unexpected' && !refused.errand.form))
    return (
      <LazyNotDone refused={refused}>
        <Refusal refused={refused} />
      </LazyNotDone>
    );
  const isEdit = 'body' in refused.errand && 'base' in refused.errand.body;
  return isEdit && refused.code === 'conflict' && refused.theirs !== undefined ? (
    <Conflict refused={refused} />
  ) : (
    <Refusal refused={refused} />
  );
}

function LetGo({ refused }: { readonly refused: Refused }) {
  const { mine } = useSides(refused);
  return <TheirsKept refused={refused} mine={mine} />;
}

function Refusal({ refused }: { readonly refused: Refused }) {
  const { panel } = useWords();
  const { sentence } = useProblemWords({ code: refused.code, message: refused.sentence });
  const { forget, keepTheirs } = useMeetingVerbs();
  // Over a conflict the words stand nowhere else.
  const dismiss = refused.code === 'conflict' ? keepTheirs : forget;
  return (
    <div className="notice notice-small" role="alert">
      <p className="notice-sentence">{sentence}</p>
      <button type="button" className="link-button" onClick={() => dismiss(refused)}>
        {panel.dismiss}
      </button>
    </div>
  );
}

function Conflict({ refused }: { readonly refused: Refused }) {
  const { panel, problems } = useWords();
  const { keepMine, keepTheirs } = useMeetingVerbs();
  const { mine, theirs, theirName } = useSides(refused);
  const { merge } = useMergingWords();
  const texts = textsOf(refused);
  const merging = useKeptForm(useDrafts(), mergeField(refused));
  const verbs = useRef<HTMLDivElement>(null);
  const isMerging = merging.isOpen && texts !== undefined;
  const wasMerging = useRef(isMerging);
  useEffect(() => {
    const closed = wasMerging.current && !isMerging;
    wasMerging.current = isMerging;
    if (closed && document.activeElement === document.body)
      verbs.current?.querySelector<HTMLElement>('button:last-child')?.focus();
  }, [isMerging]);
  const begin = (both: string) => merging.open({ text: both, before: JSON.stringify({ text: both }) });
  return (
    <div className="notice notice-small" role="alert">
      <p className="notice-sentence">{problems.sentences.conflict}</p>
      <dl className="sides">
        <dt>{panel.conflict.yours}</dt>
        <dd>{mine}</dd>
        <dt>{theirName === undefined ? panel.conflict.theirsUnknown : panel.conflict.theirs(theirName)}</dt>
        <dd>{theirs}</dd>
      </dl>
      {isMerging ? (
        <MergeTexts refused={refused} texts={texts} kept={merging} />
      ) : (
        <div ref={verbs} className="row row-wrap">
          <Button size="small" onClick={() => keepMine(refused)}>
            {panel.conflict.keepYours}
          </Button>
          <Button size="small" onClick={() => keepTheirs(refused)}>
            {panel.conflict.keepTheirs}
          </Button>
          {texts && (
            <Button size="small" onClick={() => begin(`${texts.theirs} ${texts.mine}`)}>
              {merge}
            </Button>
          )}
        </div>
      )}
      <KeptWords form={merging} />
    </div>
  );
}
