import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { LookupField } from '../../src/parts/LookupField';

const steps = ['60-day terms', 'Supplier can’t fund trainers', 'Weaker training'];
const chosen: string[] = [];

function Line({ dropping = false }: { readonly dropping?: boolean }) {
  const [value, setValue] = useState('');
  return (
    <>
      <LookupField
        label="Step"
        value={value}
        choices={steps.map((text) => ({ id: text, text }))}
        listLabel="Steps"
        said="3 steps"
        onType={setValue}
        onChoose={({ text }) => chosen.push(text)}
        dropping={
          dropping
            ? {
                listLabel: 'Drop',
                hint: 'Delete drops it.',
                name: ({ text }) => `Drop ${text}`,
                onDrop: () => undefined,
              }
            : undefined
        }
      >
        <button type="button">Only suppliers</button>
      </LookupField>
      <button type="button">Add</button>
    </>
  );
}

/** As browsers do it, and jsdom doesn't. */
const drawn = new Set<Element>();

beforeEach(() => {
  chosen.length = 0;
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      drawn.add(this);
    },
    hidePopover(this: HTMLElement) {
      drawn.delete(this);
    },
  });
});

afterEach(() => {
  cleanup();
  drawn.clear();
  for (const verb of ['showPopover', 'hidePopover']) Reflect.deleteProperty(HTMLElement.prototype, verb);
});

const around = () => screen.getByRole('listbox', { hidden: true }).parentElement!;

/** In a panel of 280 by 700. */
function standingAt(top: number): void {
  const line = screen.getByRole('combobox').parentElement!;
  line.getBoundingClientRect = () => ({ top, bottom: top + 28, left: 20, width: 240 }) as DOMRect;
  Object.defineProperty(document.documentElement, 'clientHeight', { value: 700, configurable: true });
}

test('choices are drawn over the page for as long as they are open', async () => {
  const user = userEvent.setup();
  render(<Line />);
  expect(around().getAttribute('popover')).toBe('manual');
  expect(drawn.size).toBe(0);
  await user.click(screen.getByRole('combobox'));
  expect([...drawn]).toEqual([around()]);
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(drawn.size).toBe(0);
  expect(around().hidden).toBe(true);
});

test('they stand below their line, at the page’s end above it, and go with it when it moves', async () => {
  const user = userEvent.setup();
  render(<Line />);
  standingAt(100);
  await user.click(screen.getByRole('combobox'));
  const { style } = around();
  expect(style).toMatchObject({ left: '20px', width: '240px', top: '130px', bottom: 'auto', maxHeight: '200px' });
  standingAt(580);
  fireEvent.scroll(document);
  expect(style).toMatchObject({ top: 'auto', bottom: '122px', maxHeight: '200px' });
  standingAt(300);
  fireEvent(window, new Event('resize'));
  expect(style).toMatchObject({ top: '330px', bottom: 'auto', maxHeight: '200px' });
});

test('a hand on the list, or on what belongs to its line, doesn’t close it; going on does', async () => {
  const user = userEvent.setup();
  render(<Line dropping />);
  const line = screen.getByRole('combobox');
  await user.click(line);
  await user.keyboard('{ArrowDown}');
  // Below the choices, so that it takes no room on the page either.
  expect(around().contains(screen.getByText('Delete drops it.'))).toBe(true);
  await user.pointer({ keys: '[MouseLeft>]', target: screen.getByText(steps[1] ?? '') });
  expect(document.activeElement).toBe(line);
  expect(drawn.size).toBe(1);
  await user.pointer({ keys: '[/MouseLeft]', target: screen.getByText(steps[1] ?? '') });
  expect(chosen).toEqual([steps[1]]);
  await user.keyboard('{ArrowDown}{Tab}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Only suppliers' }));
  expect(drawn.size).toBe(1);
  await user.tab();
  expect(drawn.size).toBe(0);
});

const sheet = (file: string) => readFileSync(`src/parts/${file}`, 'utf8');

test('no choice is drawn on top of another, and the list takes no room on the page', () => {
  expect(sheet('lookup.css')).toMatch(/\.lookup-choices \{[^}]*grid-auto-rows: max-content/);
  expect(sheet('lookup.css')).toMatch(/\.lookup-choices:popover-open \{[^}]*position: fixed/);
});

test('a path’s dots stand at their fields, and its line ends at the last of them', () => {
  const path = sheet('considerations/considerations.css');
  expect(path).toMatch(/\.path-written > li::before \{\s*inset-block-start: calc\(var\(--middle\)/);
  expect(path).not.toMatch(/\.path-written[^}]*%/);
  expect(sheet('considerations/folded.css')).toMatch(/\.path-written > li \{\s*align-items: flex-start/);
});
