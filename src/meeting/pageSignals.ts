import type { PageSignals } from './meeting';

export const pageSignals: PageSignals = {
  isHidden: () => document.visibilityState === 'hidden',
  onReturn: (returned) => {
    const seen = () => {
      if (document.visibilityState === 'visible') returned();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('online', returned);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', returned);
    };
  },
};
