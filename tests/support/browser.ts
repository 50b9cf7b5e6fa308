/** Debian's Chromium, unless told of another. */
export const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Without these it asks after updates, and for hosts that this machine can't reach. */
export const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Features to turn off: for each new window the browser would load pages of its own, some 400 files. */
export const ownPages = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'OptimizationHints',
  'PaintHolding',
];
