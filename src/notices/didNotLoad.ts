import { wasUpdated } from '../loadPatiently';
import { beforeWords as said } from '../words/beforeWords';

interface Where {
  /** Of the sign-in: nothing was written there, and it can be closed. */
  readonly inPopUp?: boolean;
  readonly reload?: () => void;
}

/** Stands in for the whole page where the script that draws did not come. */
export function sayItDidNotLoad(failure: unknown, where: Where = {}): void {
  const { inPopUp = false, reload = () => window.location.reload() } = where;
  const isUpdated = wasUpdated(failure);
  const page = element('main', '');
  page.className = 'plain-page';
  page.setAttribute('role', 'alert');
  const again = element('button', isUpdated ? said.loadAgain : said.tryAgain);
  again.className = 'button';
  again.addEventListener('click', reload);
  page.append(element('h1', isUpdated ? said.updated : said.title));
  if (!inPopUp) page.append(element('p', said.kept));
  if (!isUpdated) page.append(element('p', said.check));
  page.append(again);
  if (inPopUp) page.append(element('p', said.close));
  (document.getElementById('root') ?? document.body).replaceChildren(page);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
