import type { Consideration } from '../../../domain/considerations';
import { useConsideringWords } from '../../words/consideringWords';
import { KnownNames } from './KnownNames';
import { PathDrawn } from './PathDrawn';
import { PriorityLine } from './PriorityLine';
import { RestsOn } from './RestsOn';

/** What was said beyond the few words of a note: most say none of it. */
export function FoldedSaid({ consideration }: { readonly consideration: Consideration }) {
  const { regulated } = useConsideringWords();
  const { chain, evidence, customers, harm, vulnerable } = consideration;
  return (
    <>
      {chain && <PathDrawn steps={chain} />}
      <PriorityLine consideration={consideration} />
      {customers && <KnownNames customers={customers} />}
      {evidence && <RestsOn evidence={evidence} />}
      {harm !== undefined && <p className="quiet">{regulated.harmSaid(harm)}</p>}
      {vulnerable !== undefined && <p className="quiet">{regulated.vulnerableSaid(vulnerable)}</p>}
    </>
  );
}
