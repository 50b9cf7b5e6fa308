import { useEffect, useState } from 'react';
import { createOffers, type Offers } from '../meeting/undoing';

/** What can be taken back, each for ten seconds of its own. Without a place where it is kept it goes with its part. */
export function useOffer<T>(kept?: Offers<T>) {
  const [own] = useState(() => createOffers<T>());
  const { subscribe, all, offer, drop } = kept ?? own;
  const [offered, setOffered] = useState(all);
  // Drawn together with what else the same deed changes, unlike what a store tells.
  useEffect(() => subscribe(() => setOffered(all())), [subscribe, all]);
  useEffect(() => own.stop, [own]);
  return { offered, offer, drop };
}
