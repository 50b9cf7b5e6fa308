import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Refused } from '../meeting/errands';
import { useMeetingVerbs } from '../meeting/MeetingContext';
import { textsOf } from '../meeting/merging';
import { useWords } from '../words';
import { useMergingWords } from '../words/mergingWords';
import { MergeTexts } from './MergeTexts';
import { useProblemWords } from './problemWords';
import { useSides } from './sides';

/** What the API would not take. Over a conflict of an edit: both versions, for the person to choose. */
export function RefusedNotice({ refused }: { readonly refused: Refused }) {
  const isEdit = 'body' in refused.errand && 'base' in refused.errand.body;
  return isEdit && refused.code === 'conflict' && refused.theirs !== undefined ? (
    <Conflict refused={refused} />
  ) : (
    <Refusal refused={refused} />
  );
}

function Refusal({ refused }: { readonly refused: Refused }) {
  const { panel } = useWords();
  const { sentence } = useProblemWords({ code: refused.code, message: refused.sentence });
  const { forget } = useMeetingVerbs();
  return (
    <div className="notice notice-small" role="alert">
      <p className="notice-sentence">{sentence}</p>
      <button type="button" className="link-button" onClick={() => forget(refused)}>
        {panel.dismiss}
      </button>
    </div>
  );
}

function Conflict({ refused }: { readonly refused: Refused }) {
  const { panel, problems } = useWords();
  const { keepMine, forget } = useMeetingVerbs();
  const { mine, theirs, theirName } = useSides(refused);
  const { merge } = useMergingWords();
  const [isMerging, setMerging] = useState(false);
  const texts = textsOf(refused);
  return (
    <div className="notice notice-small" role="alert">
      <p className="notice-sentence">{problems.sentences.conflict}</p>
      <dl className="sides">
        <dt>{panel.conflict.yours}</dt>
        <dd>{mine}</dd>
        <dt>{theirName === undefined ? panel.conflict.theirsUnknown : panel.conflict.theirs(theirName)}</dt>
        <dd>{theirs}</dd>
      </dl>
      {isMerging && texts ? (
        <MergeTexts refused={refused} texts={texts} onLeave={() => setMerging(false)} />
      ) : (
        <div className="row row-wrap">
          <Button size="small" onClick={() => keepMine(refused)}>
            {panel.conflict.keepYours}
          </Button>
          <Button size="small" onClick={() => forget(refused)}>
            {panel.conflict.keepTheirs}
          </Button>
          {texts && (
            <Button size="small" onClick={() => setMerging(true)}>
              {merge}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
