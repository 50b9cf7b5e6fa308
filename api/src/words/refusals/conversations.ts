import type { Phrases } from './phrases';

export const conversations: Phrases = {
  'the conversation': 'cuộc trò chuyện',
  'What you heard': 'Điều bạn nghe được',
  'A conversation is noted once it was held.': 'Chỉ ghi lại cuộc trò chuyện sau khi nó đã diễn ra.',
  'Only whoever noted the conversation can take it back.': 'Chỉ người đã ghi cuộc trò chuyện mới rút lại được.',
};
