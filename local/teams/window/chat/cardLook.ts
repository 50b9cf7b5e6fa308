/** Teams' host configuration for cards, one for each theme. */
import type { PersonState } from '../../protocol';

type Ink = { text: string; subtle: string; accent: string; good: string; warning: string; attention: string };
type Paper = { card: string; emphasis: string; good: string; warning: string; attention: string; accent: string };

const inks: Record<PersonState['theme'], Ink> = {
  default: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e700e',
    warning: '#8a3707',
    attention: '#b10e1c',
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#aab1fa',
    good: '#6bb700',
    warning: '#f7b38a',
    attention: '#f1707b',
  },
  contrast: {
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    good: '#3ff23f',
    warning: '#ffff01',
    attention: '#ff9c9c',
  },
};

const papers: Record<PersonState['theme'], Paper> = {
  default: {
    card: '#ffffff',
    emphasis: '#f5f5f5',
    good: '#f1faf1',
    warning: '#fdf6f3',
    attention: '#fdf3f4',
    accent: '#f0f0fb',
  },
  dark: {
    card: '#292929',
    emphasis: '#1f1f1f',
    good: '#1b2d13',
    warning: '#3a2a17',
    attention: '#3f1d20',
    accent: '#2c2c44',
  },
  contrast: {
    card: '#000000',
    emphasis: '#1a1a1a',
    good: '#000000',
    warning: '#000000',
    attention: '#000000',
    accent: '#000000',
  },
};

export function cardLook(theme: PersonState['theme']) {
  const ink = inksOf(inks[theme]);
  const paper = papers[theme];
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors: ink });
  return {
    fontFamily: "'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: theme === 'default' ? '#e0e0e0' : '#5c5c5c' },
    imageSizes: { small: 32, medium: 52, large: 100 },
    supportsInteractivity: true,
    containerStyles: {
      default: style(paper.card),
      emphasis: style(paper.emphasis),
      good: style(paper.good),
      warning: style(paper.warning),
      attention: style(paper.attention),
      accent: style(paper.accent),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 130 }, value: { wrap: true }, spacing: 12 },
    textBlock: { headingLevel: 3 },
    inputs: {
      label: {
        inputSpacing: 'none',
        requiredInputs: { weight: 'bolder', suffix: ' *' },
        optionalInputs: { weight: 'bolder' },
      },
    },
  };
}

function inksOf({ text, subtle, accent, good, warning, attention }: Ink) {
  const ink = (color: string) => ({ default: color, subtle: color === text ? subtle : color });
  return {
    default: ink(text),
    dark: ink(text),
    light: ink(subtle),
    accent: ink(accent),
    good: ink(good),
    warning: ink(warning),
    attention: ink(attention),
  };
}
