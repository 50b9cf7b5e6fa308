import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../ApiContext';
import { useDrafts, useInMeeting } from '../../meeting/MeetingContext';
import { sendForOtherMeetings } from '../../meeting/otherMeetings';
import { useElsewhereWords } from '../../words/elsewhereWords';

/** Sends what waits in the person's other meetings, and says so while it can't. */
export function WaitingElsewhere() {
  const words = useElsewhereWords();
  const api = useApi();
  const { shared } = useDrafts();
  const isCut = useInMeeting(({ connection }) => connection.reach === 'offline');
  const [waiting, setWaiting] = useState(0);
  const others = useRef<ReturnType<typeof sendForOtherMeetings>>(undefined);
  useEffect(() => {
    const started = sendForOtherMeetings(api, shared, setWaiting);
    others.current = started;
    return started.stop;
  }, [api, shared]);
  useEffect(() => {
    if (!isCut) others.current?.look();
  }, [isCut]);
  return waiting > 0 && <p className="quiet">{words.waiting(waiting)}</p>;
}
