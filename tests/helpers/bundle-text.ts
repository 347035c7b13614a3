import { readFileSync, writeFileSync } from 'node:fs';

/** The lines of a bundle file, without line ends. */
export const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n');

/** Writes an altered copy beside the original; answers its path. */
export function altered(path: string, change: (text: string) => string | Uint8Array): string {
  const copy = `${path}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(copy, change(readFileSync(path, 'utf8')));
  return copy;
}

/** Replaces one line, counted from 1. */
export const withLine = (number: number, change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((line, index) => (index + 1 === number ? change(line) : line))
    .join('\n');
