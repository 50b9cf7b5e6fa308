import { useEffect } from 'react';

/** What browsers give for a key that the input method took, also Safari, which ends the composition before its Enter. */
const takenByInputMethod = 229;

/**
 * While a character is being composed, as many type their language, the keys are the input method's: Enter takes the
 * character and Escape leaves it. Neither sends a form, nor puts it aside, nor chooses from a list. Each surface with
 * something to type in has it.
 */
export function useKeysOfComposing(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === takenByInputMethod) event.stopPropagation();
    };
    window.addEventListener('keydown', keep, true);
    return () => window.removeEventListener('keydown', keep, true);
  }, []);
}
