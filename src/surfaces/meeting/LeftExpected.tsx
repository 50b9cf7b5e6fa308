import type { MeetingView } from '../../../domain/meetingView';
import { LeftOverWords } from '../sidePanel/LeftOverWords';
import { useKeptTyping } from '../sidePanel/useKeptFocus';
import { useLeftOver } from '../sidePanel/useLeftOver';

interface LeftExpectedProps {
  readonly view: MeetingView;
  /** No more decisions can be expected. */
  readonly isFull: boolean;
}

const nothing = [] as const;
const anew = ['expected'] as const;

/** What somebody was making of a decision that another person took off meanwhile, or with which the meeting began. */
export function LeftExpected({ view, isFull }: LeftExpectedProps) {
  const leftOvers = useLeftOver(view);
  useKeptTyping();
  return leftOvers.all
    .filter(({ field }) => field.startsWith('expected:'))
    .map((left) => (
      <LeftOverWords
        key={left.field}
        left={left}
        leftOvers={leftOvers}
        decisions={nothing}
        lines={isFull ? nothing : anew}
      />
    ));
}
