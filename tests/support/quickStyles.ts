/**
 * jsdom asks each of its own 200 rules and each of the page's about an element, and again after every change: a third
 * of these tests' time. What is asked of it is whether something is shown and may be pressed. Of jsdom's rules that
 * depends on the kind of element alone, which is asked once; of the page's only those that say so are asked.
 */
const ask = window.getComputedStyle.bind(window);
const blank = document.createElement('i').style;
const usual = new Map<string, string>();

const initial = { display: '', visibility: 'visible', 'pointer-events': 'auto' };
type Property = keyof typeof initial;
const properties: readonly Property[] = ['display', 'visibility', 'pointer-events'];

const isSaying = (rule: CSSRule): rule is CSSStyleRule => 'selectorText' in rule;
const isForScreens = (rule: CSSRule): rule is CSSMediaRule =>
  'media' in rule && 'cssRules' in rule && String(rule.media).includes('screen');

let sayings: readonly CSSStyleRule[] = [];
let readAt = '';

/** Rules are only ever added to a sheet. */
function sayingsOfPage(): readonly CSSStyleRule[] {
  const sheets = [...document.styleSheets];
  const now = sheets.map(({ cssRules }) => cssRules.length).join();
  if (now === readAt) return sayings;
  readAt = now;
  sayings = sheets
    .flatMap(({ cssRules }) => [...cssRules])
    .flatMap((rule) => (isForScreens(rule) ? [...rule.cssRules] : [rule]))
    .filter(isSaying)
    .filter(({ style }) => properties.some((property) => style.getPropertyValue(property)));
  return sayings;
}

const isOneClass = /^\.[\w-]+$/;

function fits(element: Element, { selectorText }: CSSStyleRule): boolean {
  if (isOneClass.test(selectorText)) return element.classList.contains(selectorText.slice(1));
  try {
    return element.matches(selectorText);
  } catch {
    return false;
  }
}

/** What the page says of it: the element itself before any rule, later rules before earlier ones. */
function saidOf(element: Element, property: Property): string {
  if (element.hasAttribute('style') && 'style' in element && element.style instanceof CSSStyleDeclaration) {
    const own = element.style.getPropertyValue(property);
    if (own) return own;
  }
  const saying = sayingsOfPage().findLast((one) => one.style.getPropertyValue(property) && fits(element, one));
  return saying?.style.getPropertyValue(property) ?? '';
}

const kinds = ['type', 'open', 'hidden'];

/** All that jsdom's own rules look at where they say how something is shown. */
function usualDisplay(element: Element): string {
  const own = kinds.map((name) => element.getAttribute(name));
  const kind = JSON.stringify([element.localName, element.parentElement?.localName, ...own]);
  const known = usual.get(kind);
  if (known !== undefined) return known;
  const alike = document.createElementNS(element.namespaceURI, element.localName);
  for (const name of kinds) if (element.hasAttribute(name)) alike.setAttribute(name, element.getAttribute(name) ?? '');
  element.parentElement?.cloneNode(false).appendChild(alike);
  const { display } = ask(alike);
  usual.set(kind, display);
  return display;
}

function valueOf(element: Element, property: Property): string {
  if (property === 'display') return saidOf(element, property) || usualDisplay(element);
  for (let at: Element | null = element; at; at = at.parentElement) {
    const said = saidOf(at, property);
    if (said) return said;
  }
  return initial[property];
}

const asked = new Map<string, Property>([
  ...properties.map((name) => [name, name] as const),
  ['pointerEvents', 'pointer-events'],
]);

function styleOf(element: Element): CSSStyleDeclaration {
  const read = (name: string): string | undefined => {
    const property = asked.get(name);
    return property && valueOf(element, property);
  };
  return new Proxy(blank, {
    get: (_, name) => {
      if (name === 'getPropertyValue') return (named: string) => read(named) ?? ask(element).getPropertyValue(named);
      const known = typeof name === 'string' ? read(name) : undefined;
      if (known !== undefined) return known;
      const all = ask(element);
      const value: unknown = Reflect.get(all, name);
      return typeof value === 'function' ? (...given: unknown[]) => Reflect.apply(value, all, given) as unknown : value;
    },
  });
}

window.getComputedStyle = (element, pseudo) => (pseudo ? ask(element, pseudo) : styleOf(element));
