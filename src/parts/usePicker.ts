import { useEffect, useRef, useState } from 'react';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import { useHost, type Host } from '../teams/host';

/** Anybody out of Teams' own list, where there is one. */
export function usePicker(title: string, onChoose: (person: Person) => void) {
  const host = useHost();
  const canPick = useCanPick(host);
  const [hasFailed, setFailed] = useState(false);
  const isOpen = useRef(false);
  const pick = async () => {
    if (isOpen.current) return;
    isOpen.current = true;
    setFailed(false);
    try {
      const chosen = await host.pickPerson({ title });
      if (chosen) onChoose(chosen);
    } catch (refusal) {
      if (!(refusal instanceof Problem)) throw refusal;
      setFailed(true);
    } finally {
      isOpen.current = false;
    }
  };
  return { canPick, pick: () => void pick(), hasFailed, forgetFailure: () => setFailed(false) };
}

function useCanPick(host: Host): boolean {
  const [canPick, setCanPick] = useState(false);
  useEffect(() => {
    // Where the list's script doesn't come, there is no list; oneself can still be chosen.
    host.canPickPeople().then(setCanPick, () => setCanPick(false));
  }, [host]);
  return canPick;
}
