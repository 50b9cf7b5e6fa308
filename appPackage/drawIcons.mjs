// Draws color.png and outline.png: `npm run icons`, needed only when the mark changes.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../tests/support/chromium.mjs';

const bubble =
  'M56 44h80a20 20 0 0 1 20 20v46a20 20 0 0 1-20 20H98l-28 26v-26H56a20 20 0 0 1-20-20V64a20 20 0 0 1 20-20z';
const heart = 'M96 113c-17-11-27-20-27-32 0-8 6-14 14-14 6 0 10 3 13 8 3-5 7-8 13-8 8 0 14 6 14 14 0 12-10 21-27 32z';

const svg = (size, viewBox, marks) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${viewBox}">${marks}</svg>`;

const icons = {
  'color.png': svg(
    192,
    '0 0 192 192',
    `<rect width="192" height="192" fill="#5b5fc7"/><path d="${bubble}" fill="#fff"/><path d="${heart}" fill="#5b5fc7"/>`,
  ),
  // Teams wants an outline in white on nothing, and tints it itself.
  'outline.png': svg(
    32,
    '26 30 140 140',
    `<path d="${bubble}" fill="none" stroke="#fff" stroke-width="10" stroke-linejoin="round"/><path d="${heart}" fill="#fff"/>`,
  ),
};

const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  for (const [name, picture] of Object.entries(icons)) {
    const page = await browser.newPage();
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${picture}`);
    const path = join(dirname(fileURLToPath(import.meta.url)), name);
    await page.locator('svg').screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}
