import { useEffect, useState } from 'react';
import type { Answered, Asked } from '../../../domain/contract';
import { useInMeeting, useMeetingVerbs } from '../../meeting/MeetingContext';
import type { LookUp } from '../../meeting/meetingState';

/** Not asked for at every letter while somebody types fast. */
const pause = 150;

export interface LookedUp<N extends LookUp> {
  /** Of what was asked last, or of what was asked before while that is on its way. */
  readonly found: Answered<N> | undefined;
  /** Why there is nothing, where it could not be asked. */
  readonly failure: unknown;
}

/** What helps in writing, asked for while somebody types; `undefined`: nothing is asked now. */
export function useLookUp<N extends LookUp>(name: N, query: Asked<N>['query'] | undefined): LookedUp<N> {
  const { lookUp } = useMeetingVerbs();
  const [heard, setHeard] = useState<LookedUp<N>>({ found: undefined, failure: undefined });
  const asked = query && JSON.stringify(query);
  useEffect(() => {
    if (asked === undefined) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      lookUp(name, JSON.parse(asked) as Asked<N>['query']).then(
        (found) => isWanted && setHeard({ found, failure: undefined }),
        (failure: unknown) => isWanted && setHeard({ found: undefined, failure }),
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [lookUp, name, asked]);
  return heard;
}

/** May customers be named on this screen: is everybody internal, or was it said that nobody else looks? */
export function useMayName(): { readonly mayName: boolean; readonly alone: { readonly alone?: 'yes' } } {
  const isInternal = useInMeeting(({ view }) => view?.audience.kind === 'internal');
  const isUnveiled = useInMeeting(({ view }) => view?.opening.kind === 'moment');
  return { mayName: isInternal || isUnveiled, alone: isInternal ? {} : { alone: 'yes' } };
}
