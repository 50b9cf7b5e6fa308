import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Something that a person may come to read; what is put into it stands as `{1}`, `{2}` … */
export interface Said {
  readonly sentence: string;
  readonly where: string;
}

/** For whoever runs the app or mends it: logs, and errors that are no `Problem`. */
const notForPeople = /(^|\.)(log|context|console)\.\w+$|^\w*Error$/s;
/** Whatever is named so is put into a sentence: `line(120, 'The headline')`. */
const partOfASentence = /^(what|why)$/;

/** Every sentence in the code of these folders, but for files whose path matches `besides`. */
export function sentencesIn(folders: readonly string[], besides: RegExp): Said[] {
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .filter((file) => file.endsWith('.ts') && !besides.test(file))
    .sort()
    .map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
  const everywhere = new Map(files.flatMap((file) => [...speakersIn(file)]));
  return files.flatMap((file) => saidIn(file, new Map([...everywhere, ...declaredIn(file), ...speakersIn(file)])));
}

/** Functions one of whose arguments is part of a sentence, with its place; -1 where none is. */
type Speakers = ReadonlyMap<string, number>;

function speakersIn(file: ts.SourceFile): Speakers {
  return new Map([...declaredIn(file)].filter(([, at]) => at >= 0));
}

function declaredIn(file: ts.SourceFile): Speakers {
  return new Map(
    functionsIn(file).map(([name, { parameters, body }]) => [
      name,
      parameters.findIndex((part) => partOfASentence.test(part.name.getText()) && isSaid(part.name.getText(), body)),
    ]),
  );
}

/** Anywhere but in a log. */
function isSaid(part: string, body: ts.Node | undefined): boolean {
  let found = false;
  const look = (node: ts.Node) => {
    if (isCall(node) && notForPeople.test(node.expression.getText())) return false;
    found ||= ts.isIdentifier(node) && node.text === part;
    return true;
  };
  if (body) visit(body, look);
  return found;
}

const isCall = (node: ts.Node) => ts.isCallExpression(node) || ts.isNewExpression(node);

function functionsIn(file: ts.SourceFile): [string, ts.FunctionLikeDeclaration & { body?: ts.Node }][] {
  const found: [string, ts.FunctionLikeDeclaration & { body?: ts.Node }][] = [];
  visit(file, (node) => {
    if (ts.isFunctionDeclaration(node) && node.name) found.push([node.name.text, node]);
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer))
      found.push([node.name.getText(), node.initializer]);
    return true;
  });
  return found;
}

function saidIn(file: ts.SourceFile, speakers: Speakers): Said[] {
  const said = new Map<ts.Node, Said>();
  const add = (node: ts.Node, sentence: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    said.set(node, { sentence, where: `${file.fileName}:${line + 1}` });
  };
  const addAll = (node: ts.Node | undefined) => {
    for (const literal of literalsOf(node)) add(literal, patternOf(literal) ?? '');
  };
  visit(file, (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return false;
    if (isCall(node)) {
      const callee = node.expression.getText();
      if (notForPeople.test(callee)) return false;
      if (callee === 'Problem') addAll(node.arguments?.[1]);
      const at = speakers.get(callee) ?? -1;
      if (at >= 0) addAll(node.arguments?.[at]);
    }
    const pattern = patternOf(node);
    if (pattern !== undefined && /^[\p{Lu}{].* .*[.?!]$/u.test(pattern)) add(node, pattern);
    return true;
  });
  return [...said.values()];
}

function literalsOf(node: ts.Node | undefined): ts.Node[] {
  if (!node) return [];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return patternOf(node) === undefined ? [] : [node];
}

function patternOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }, at) => `{${at + 1}}${literal.text}`).join('');
}

function visit(node: ts.Node, see: (node: ts.Node) => boolean): void {
  if (see(node)) ts.forEachChild(node, (child) => visit(child, see));
}
