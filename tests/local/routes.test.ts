import { describe, expect, test } from '@jest/globals';
import { compileRoute, decodePath, findRoute, inOrder } from '../../local/functions/routes';

const get = (...templates: string[]) => inOrder(templates.map((template) => compileRoute(template, ['GET'], template)));
const match = (template: string, path: string) => compileRoute(template, ['GET'], template).match(path);

describe('A route template', () => {
  test('takes its own path whatever the case, with or without a last slash, and nothing more', () => {
    expect(match('api/meetings', '/API/Meetings/')).toEqual({});
    expect(match('api/meetings', '/api/meetings/1')).toBeUndefined();
    expect(match('api/meetings', '/api')).toBeUndefined();
    expect(match('a.b', '/axb')).toBeUndefined();
  });

  test('gives its parameters', () => {
    expect(match('meetings/{id}/notes/{note}', '/meetings/m 1/notes/n:2')).toEqual({ id: 'm 1', note: 'n:2' });
    expect(match('meetings/{id}', '/meetings/')).toBeUndefined();
  });

  test.each([
    ['{n:int}', '/-12', '/1x'],
    ['{n:bool}', '/True', '/yes'],
    ['{n:alpha}', '/abc', '/a1'],
    ['{n:guid}', '/8D3F2A10-4c5b-4e6d-9f70-1a2b3c4d5e6f', '/8d3f2a10'],
  ])('%s takes %s and leaves %s', (template, taken, left) => {
    expect(match(template, taken)).toBeDefined();
    expect(match(template, left)).toBeUndefined();
  });

  test('may end with a part that can be left out', () => {
    expect(match('a/{b?}', '/a')).toEqual({});
    expect(match('a/{b?}', '/a/1')).toEqual({ b: '1' });
    expect(match('a/{b:int?}', '/a/x')).toBeUndefined();
  });

  test('may end with everything that follows, nothing included', () => {
    expect(match('tab/{*path}', '/tab')).toEqual({});
    expect(match('tab/{*path}', '/tab/')).toEqual({ path: '' });
    expect(match('tab/{*path}', '/tab/assets/a.js')).toEqual({ path: 'assets/a.js' });
    expect(match('tab/{*path}', '/tabs')).toBeUndefined();
  });

  test('is refused when it says what is not known here', () => {
    expect(() => compileRoute('a/{b:regex(x)}', ['GET'], 0)).toThrow('not known here: regex(x)');
    expect(() => compileRoute('a/{b}-{c}', ['GET'], 0)).toThrow('not known here: {b}-{c}');
  });
});

test('the most exact of the fitting routes answers, in whatever order they were registered', () => {
  const routes = get('{*path}', 'a/{b}', 'a/{b:int}', 'a/b', '{x}/b');
  const found = (path: string) => findRoute(routes, 'GET', path)?.value;
  expect(['/a/b', '/a/1', '/a/c', '/z/b', '/z'].map(found)).toEqual(['a/b', 'a/{b:int}', 'a/{b}', '{x}/b', '{*path}']);
});

test('a route leaves a method it does not name to the next that fits', () => {
  const routes = [compileRoute('a', ['get'], 'read'), compileRoute('{x}', ['POST'], 'write')];
  expect(findRoute(routes, 'POST', '/a')?.value).toBe('write');
  expect(findRoute(routes, 'DELETE', '/a')).toBeUndefined();
});

test('a path is decoded but for its encoded slashes and what cannot be decoded', () => {
  expect(decodePath('/a%20b/%C3%A9/c%2Fd/%252f')).toBe('/a b/é/c%2Fd/%2f');
  expect(decodePath('/%E0%A4/100%')).toBe('/%E0%A4/100%');
});
