import { beforeWords as said } from '../words/beforeWords';

/** Stands in for the whole page where the script that draws did not come. */
export function sayItDidNotLoad(reload = () => window.location.reload()): void {
  const page = element('main', '');
  page.className = 'plain-page';
  page.setAttribute('role', 'alert');
  const again = element('button', said.tryAgain);
  again.className = 'button';
  again.addEventListener('click', reload);
  page.append(element('h1', said.title), element('p', said.how), again);
  (document.getElementById('root') ?? document.body).replaceChildren(page);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
