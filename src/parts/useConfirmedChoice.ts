import { useRef, useState, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react';

interface Choosing {
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** A year that is typed passes through 0002, 0020 and 0202: none of those is meant. */
  readonly isMeant?: (value: string) => boolean;
}

interface Passing {
  readonly value: string;
  /** What stood there then: changed by somebody else meanwhile, this is no longer an answer to it. */
  readonly over: string;
}

/**
 * For what is sent as soon as it is chosen. By keyboard every key is a change, so what is passed over is only shown: it is
 * chosen by Enter or by leaving it, and Escape brings back what stood there. By pointer or touch it is chosen at once.
 */
export function useConfirmedChoice({ value, onChoose, isMeant = () => true }: Choosing) {
  const [held, hold] = useState<Passing>();
  const byKeys = useRef(false);
  const passing = held?.over === value ? held.value : undefined;
  const take = (chosen: string | undefined) => {
    hold(undefined);
    byKeys.current = false;
    if (chosen !== undefined && chosen !== value && isMeant(chosen)) onChoose(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    byKeys.current = key !== 'Enter';
    if (passing === undefined || (key !== 'Enter' && key !== 'Escape')) return;
    // Neither sends nor closes the form around it.
    event.preventDefault();
    event.stopPropagation();
    take(key === 'Enter' ? passing : undefined);
  };
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement | HTMLInputElement>) => {
    if (byKeys.current || !isMeant(target.value)) hold({ value: target.value, over: value });
    else take(target.value);
  };
  return {
    value: passing ?? value,
    onKeyDown,
    onChange,
    onPointerDown: () => {
      byKeys.current = false;
    },
    onBlur: () => take(passing),
  };
}

/** The same for one of a few: an arrow key goes from one to the next, and what is left is all of them. */
export function useConfirmedRadios(choosing: Choosing) {
  const { value, onChange, onBlur, onKeyDown, onPointerDown } = useConfirmedChoice(choosing);
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onBlur();
  };
  return { value, onChange, group: { onKeyDown, onPointerDown, onBlur: onLeave } };
}
