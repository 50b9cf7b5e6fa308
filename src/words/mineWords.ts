import { useWords } from './index';
import { mine as english, type MineWords } from './en/mine';
import { mine as vietnamese } from './vi/mine';

/** Fetched with the page that speaks them. */
export function useMineWords(): MineWords {
  return useWords().common.language === 'vi' ? vietnamese : english;
}
