import type { Card } from '../ports';
import { words, type Language } from '../words/words';

/** What the bot answers to whatever it is told: safe for everybody in the chat. */
export function helpCard(language: Language): Card {
  const { help } = words[language];
  const paragraph = (text: string) => ({ type: 'TextBlock', text, wrap: true });
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: help.what,
    body: [
      { ...paragraph(help.title), size: 'Medium', weight: 'Bolder', style: 'heading' },
      paragraph(help.what),
      paragraph(help.where),
    ],
  };
}
