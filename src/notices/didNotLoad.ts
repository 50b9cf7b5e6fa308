import { wasUpdated } from '../loadPatiently';
import { beforeWords as said } from '../words/beforeWords';

/** Stands in for the whole page where the script that draws did not come. */
export function sayItDidNotLoad(failure: unknown, reload = () => window.location.reload()): void {
  const page = element('main', '');
  page.className = 'plain-page';
  page.setAttribute('role', 'alert');
  const isUpdated = wasUpdated(failure);
  const again = element('button', isUpdated ? said.loadAgain : said.tryAgain);
  again.className = 'button';
  again.addEventListener('click', reload);
  page.append(element('h1', isUpdated ? said.updated : said.title));
  if (!isUpdated) page.append(element('p', said.how));
  page.append(again);
  (document.getElementById('root') ?? document.body).replaceChildren(page);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
