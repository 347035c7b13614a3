import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Import = {
  readonly from: string;
  /** A path in the project, or the name of a package. */
  readonly to: string;
  readonly isOwn: boolean;
  /** `import type`, or an import of which every name is a type: gone when the program runs. */
  readonly isTypeOnly: boolean;
  /** `import('…')`: loaded when it is needed. */
  readonly isLazy: boolean;
};

const code = globSync('{shared,db,renderer,electron,loopback,cli}/**/*.{ts,tsx}', { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
);

const statement = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^;'"]*?)\s*from\s+'([^']+)'/g;
const effect = /(?:^|\n)import\s+'([^']+)'/g;
const lazy = /\bimport\(\s*'([^']+)'\s*\)/g;

/** Only names written as `type X`, in braces, and nothing else. */
const areAllTypes = (clause: string): boolean =>
  /^\{[^}]*\}$/.test(clause) &&
  clause
    .slice(1, -1)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '));

function importsOf(from: string): Import[] {
  // A comment may show an import; it is none.
  const text = readFileSync(join(root, from), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Import[] = [];
  const add = (specifier: string, isTypeOnly: boolean, isLazy: boolean) => {
    const isOwn = specifier.startsWith('.');
    const to = isOwn ? normalize(join(dirname(from), specifier.replace(/\?.*$/, ''))) : specifier;
    found.push({ from, to, isOwn, isTypeOnly, isLazy });
  };
  for (const [, , type, clause = '', specifier = ''] of text.matchAll(statement)) {
    add(specifier, type !== undefined || areAllTypes(clause), false);
  }
  for (const [, specifier = ''] of text.matchAll(effect)) add(specifier, false, false);
  for (const [, specifier = ''] of text.matchAll(lazy)) add(specifier, false, true);
  return found;
}

/** Every file of the program, and every import in it. */
export const files: readonly string[] = code;
export const imports: readonly Import[] = code.flatMap(importsOf);

/** Groups of files that import each other in a circle, along the given imports. */
export function cyclesIn(edges: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  // Tarjan: a file whose lowest reachable number is its own closes a group.
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const to of next.get(file) ?? []) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file) ?? 0, low.get(to) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) cycles.push(group.sort());
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return cycles;
}
