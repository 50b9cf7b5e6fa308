import { memo } from 'react';
import type { Why } from '../../../domain/meetings';
import { useWords } from '../../words';
import { useWhyWords } from '../../words/whyWords';

export interface WhyThisOneProps {
  readonly why: Why;
  /** The name that may be shown. */
  readonly customer: string;
}

/** One sentence, out of what was recorded when the moment was chosen. */
export const WhyThisOne = memo(function WhyThisOne({ why, customer }: WhyThisOneProps) {
  const { language } = useWords().common;
  const words = useWhyWords();
  return (
    <p className="moment-why" lang={language}>
      <span className="moment-label">{words.title}</span> {words.sentence(why, customer)}
    </p>
  );
});
