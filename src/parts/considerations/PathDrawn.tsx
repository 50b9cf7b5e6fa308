import { useConsideringWords } from '../../words/consideringWords';
import './considerations.css';

/** From the decision down to the customer: a list in order, whatever draws it. */
export function PathDrawn({ steps }: { readonly steps: readonly string[] }) {
  const { drawn } = useConsideringWords().path;
  return (
    <ol className="path" aria-label={drawn}>
      {steps.map((step, at) => (
        <li key={at}>{step}</li>
      ))}
    </ol>
  );
}
