import type { Likelihood, PriorityLevel, Severity } from '../weights';
import type { WeightWords } from './en';

const levels = { high: 'ưu tiên cao', medium: 'ưu tiên vừa', low: 'ưu tiên thấp' } satisfies Record<
  PriorityLevel,
  string
>;

const severities = {
  1: 'hầu như không nhận thấy',
  2: 'gây khó chịu',
  3: 'gây khó khăn thật sự cho công việc hay cuộc sống của họ',
  4: 'gây thiệt hại: tiền bạc, an toàn, quyền lợi, hoặc mất khách',
} satisfies Record<Severity, string>;

const gains = {
  1: 'hầu như không nhận thấy',
  2: 'dễ chịu hơn',
  3: 'công việc hay cuộc sống của họ tốt hơn',
  4: 'thay đổi cuộc sống hay việc kinh doanh của họ',
} satisfies Record<Severity, string>;

const likelihoods = { 1: 'khó xảy ra', 2: 'có thể xảy ra', 3: 'dễ xảy ra' } satisfies Record<Likelihood, string>;

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

export const weightWords: WeightWords = {
  title: ({ level, isSecuring }) => (isSecuring ? `Nên giữ cho được: ${levels[level]}` : capital(levels[level])),
  reason: ({ isSecuring, severity, likelihood, isLikelihoodAssumed, isIrreversible, isLifted }) => {
    const likely = isLikelihoodAssumed
      ? `chưa ai nói khả năng xảy ra, nên được tính là “${likelihoods[2]}”`
      : likelihoods[likelihood];
    const lifted = isLifted ? ' Không đảo ngược được: nâng thêm một bậc.' : ' Không đảo ngược được.';
    return `${capital((isSecuring ? gains : severities)[severity])}; ${likely}.${isIrreversible ? lifted : ''}`;
  },
};
