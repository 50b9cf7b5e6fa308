import { flushSync } from 'react-dom';
import type { LetGo } from '../meeting/lettingGo';
import { useWrittenWords } from '../words/writtenWords';
import { LetGoLine } from './LetGoLine';
import { shortened } from './shortened';
import type { KeptForm } from './useKeptForm';

/** Where a form was closed: that what was typed is kept, or that it was let go and can be taken back. */
export function KeptWords({ form }: { readonly form: KeptForm }) {
  const { field, letGone, takeBack } = form;
  const bringBack = (one: LetGo, line: HTMLElement) => {
    const around = line.closest('li, section, main');
    flushSync(() => takeBack(one));
    const forms = [...(around?.querySelectorAll<HTMLElement>('[data-draft]') ?? [])];
    const control = forms
      .find(({ dataset }) => dataset['draft'] === field)
      ?.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type="radio"])');
    control?.focus();
    control?.setSelectionRange(control.value.length, control.value.length);
  };
  return (
    <>
      {letGone.map((one) => (
        <LetGoLine key={one.key} one={one} onUndo={(line) => bringBack(one, line)} />
      ))}
      <PutAside form={form} />
    </>
  );
}

function PutAside({ form: { draft, isAside, open } }: { readonly form: KeptForm }) {
  const words = useWrittenWords();
  if (!draft || !isAside) return null;
  const text = shortened(draft['text']?.trim() ?? '');
  return (
    <p className="quiet">
      {words.kept(text)}{' '}
      <button type="button" className="link-button" aria-label={words.goOnWith(text)} onClick={() => open(draft)}>
        {words.goOn}
      </button>
    </p>
  );
}
