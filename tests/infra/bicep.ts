import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

export const bicepPath = join(process.cwd(), 'infra', 'azure.bicep');

/** Parses Bicep as Microsoft's own grammar for editors does; no compiler and no network. */
export async function parseBicep(text = readFileSync(bicepPath, 'utf8')) {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))));
  const tree = parser.parse(text);
  if (!tree) throw new Error('Nothing was parsed.');
  return tree.rootNode;
}

export const every = (node: Node, type: string) => node.descendantsOfType(type).filter((found) => found !== null);

export const parseErrors = (root: Node) =>
  every(root, 'ERROR').map(({ startPosition, text }) => `line ${startPosition.row + 1}: ${text}`);

const unquoted = (text: string) => text.replace(/^'|'$/g, '');

/** Every `key: value` below the node, the value as it is written. */
export const properties = (node: Node) =>
  every(node, 'object_property')
    .filter(({ namedChildren }) => namedChildren.length === 2)
    .map(({ namedChildren: [key, value] }) => ({ key: unquoted(key?.text ?? ''), value: value?.text ?? '' }));

export function resource(root: Node, name: string) {
  const found = every(root, 'resource_declaration').find(({ namedChildren }) => namedChildren[0]?.text === name);
  if (!found) throw new Error(`azure.bicep has no resource "${name}".`);
  return found;
}

/** The strings of a `var name = ['a', 'b']`. */
export function listOf(root: Node, name: string) {
  const found = every(root, 'variable_declaration').find(({ namedChildren }) => namedChildren[0]?.text === name);
  return found ? every(found, 'string').map(({ text }) => unquoted(text)) : [];
}
