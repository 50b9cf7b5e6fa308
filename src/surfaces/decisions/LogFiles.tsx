import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../ApiContext';
import type { ApiClient } from '../../apiClient';
import type { DecisionPage, FindingDecisions } from '../../../domain/decisionLog';
import { Problem } from '../../../domain/problems';
import { loadPatiently } from '../../loadPatiently';
import { Notice } from '../../notices/Notice';
import { useWords } from '../../words';
import { useAmendingWords } from '../../words/amendingWords';
import { useConsideringWords } from '../../words/consideringWords';
import { useDecisionLogWords } from '../../words/decisionLogWords';
import { useDecisionRecordWords } from '../../words/decisionRecordWords';
import { useSittingWords } from '../../words/sittingWords';
import { save, today } from '../library/importing/save';

const formats = ['csv', 'json', 'markdown'] as const;
type Format = (typeof formats)[number];

type Going =
  | { readonly at: 'waiting' }
  | { readonly at: 'gathering'; readonly records: number }
  | { readonly at: 'saved'; readonly name: string }
  | { readonly at: 'empty' }
  | { readonly at: 'refused'; readonly problem: Problem; readonly format: Format };

/** What is found, as a file: gathered page by page, written here. */
export function LogFiles({ finding }: { readonly finding: FindingDecisions }) {
  const words = useDecisionLogWords().files;
  const { going, begin } = useGathering(finding);
  const isBusy = going.at === 'gathering';
  return (
    <section className="log-files" aria-labelledby="log-files">
      <h2 id="log-files">{words.title}</h2>
      <div className="log-files-verbs">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            aria-disabled={isBusy}
            onClick={() => !isBusy && void begin(format)}
          >
            {words[format]}
          </button>
        ))}
      </div>
      <div role="status">
        {going.at === 'gathering' && <p aria-busy="true">{words.gathering(going.records)}</p>}
        {going.at === 'saved' && <p>{words.saved(going.name)}</p>}
        {going.at === 'empty' && <p>{words.empty}</p>}
      </div>
      {going.at === 'refused' && <Notice problem={going.problem} onTryAgain={() => begin(going.format)} />}
    </section>
  );
}

function useGathering(finding: FindingDecisions) {
  const api = useApi();
  const { common } = useWords();
  const log = useDecisionLogWords();
  const record = useDecisionRecordWords();
  const considering = useConsideringWords();
  const { marks } = useSittingWords();
  const amending = useAmendingWords();
  const [going, setGoing] = useState<Going>({ at: 'waiting' });
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const begin = async (format: Format) => {
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    const show = (shown: Going) => signal.aborted || setGoing(shown);
    show({ at: 'gathering', records: 0 });
    try {
      const gathered = await gather(api, { finding, signal, onSome: (records) => show({ at: 'gathering', records }) });
      if (gathered.length === 0) return void show({ at: 'empty' });
      const { decisionFile } = await loadPatiently(() => import('./decisionFiles'));
      if (signal.aborted) return;
      const file = decisionFile(format, gathered, { common, log, record, considering, marks, amending });
      const name = `${log.files.name}-${today()}.${file.ending}`;
      save(name, file.text, file.type);
      show({ at: 'saved', name });
    } catch (refusal) {
      if (signal.aborted) return;
      const problem = refusal instanceof Problem ? refusal : new Problem('unexpected', '', { cause: refusal });
      show({ at: 'refused', problem, format });
    }
  };
  return { going, begin };
}

interface Gathering {
  readonly finding: FindingDecisions;
  readonly signal: AbortSignal;
  readonly onSome: (records: number) => void;
}

async function gather(api: ApiClient, { finding, signal, onSome }: Gathering): Promise<DecisionPage[]> {
  const gathered: DecisionPage[] = [];
  let after: string | undefined;
  do {
    const query = after === undefined ? finding : { ...finding, after };
    const page = await api.call('exportDecisions', { query }, { signal });
    gathered.push(...page.records);
    onSome(gathered.length);
    after = page.next;
  } while (after !== undefined);
  return gathered;
}
