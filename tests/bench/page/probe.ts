/** Runs in the framed page before the page's own scripts. */
import './protocol';
import { timePushes } from './timePushes';

function watchForHeading(): void {
  const host = window.parent;
  const look = () => {
    if (isShown(host.awaitedText)) host.isReadable(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function isShown(text: string): boolean {
  const heading = [...document.querySelectorAll('h1, h2, h3')].find((one) => one.textContent?.includes(text));
  return heading !== undefined && heading.checkVisibility() && heading.getBoundingClientRect().height > 0;
}

if (window !== window.parent) {
  watchForHeading();
  timePushes();
}
