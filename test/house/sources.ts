import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(__dirname, '../..');

/** The folders of the product; tests, benches and scripts may use all of them. */
export const PRODUCT = [
  ...['domain', 'contracts', 'workflows', 'activities', 'register', 'prisma', 'api', 'web', 'runtime', 'letters'],
] as const;

export interface Source {
  /** Relative to the root, as in api/app.ts. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

export interface Import {
  readonly from: Source;
  /** A file of ours relative to the root without its ending, or a package's name. */
  readonly target: string;
  /** The folder of ours that is imported, or undefined for a package. */
  readonly folder: string | undefined;
  readonly typeOnly: boolean;
}

/** Every TypeScript file below the given folders. */
export function sourcesOf(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) => {
    const start = join(ROOT, folder);
    if (!existsSync(start)) return [];
    const names = readdirSync(start, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => /\.tsx?$/.test(name) && statSync(join(start, name)).isFile())
      .sort()
      .map((name) => parse(join(folder, name), folder));
  });
}

function parse(path: string, folder: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, folder, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Everything that a file imports, in whatever way. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  visit(source.tree, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push(describeImport(source, node.moduleSpecifier, isTypeOnly(node)));
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push(describeImport(source, node.argument.literal, true));
    } else if (isLoad(node) && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) {
      found.push(describeImport(source, node.arguments[0], false));
    }
  });
  return found;
}

/** Calls `look` for every node of a syntax tree. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function isLoad(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function describeImport(from: Source, specifier: ts.Node, typeOnly: boolean): Import {
  const name = (specifier as ts.StringLiteral).text;
  if (!name.startsWith('.')) return { from, target: name, folder: undefined, typeOnly };
  const target = relative(ROOT, resolve(ROOT, dirname(from.path), name));
  return { from, target, folder: target.split('/')[0], typeOnly };
}
