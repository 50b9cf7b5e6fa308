import { useEffect } from 'react';

/** What was read may be another by now: where one comes back to the page, or the connection does. */
export function useLookingAgain(again: () => Promise<void>): void {
  useEffect(() => {
    const lookAgain = () => void (document.visibilityState === 'visible' && again());
    document.addEventListener('visibilitychange', lookAgain);
    window.addEventListener('online', lookAgain);
    return () => {
      document.removeEventListener('visibilitychange', lookAgain);
      window.removeEventListener('online', lookAgain);
    };
  }, [again]);
}
