import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './contender.ts';
import { editsOf, idOf, rowOf, rowsOf, type Scale, type Value } from './workload.ts';

/**
 * The file form of both floors: as little as a correct exchange needs. A segment's line names writer and first number, then one
 * line per op: row, stamp, values. The number of an op is its place.
 */
export type FloorOp = readonly [row: string, stamp: string, values: Readonly<Record<string, Value>>];
export type FloorSegment = { readonly writer: string; readonly from: number; readonly ops: readonly FloorOp[] };

export const linesOf = ({ writer, from, ops }: FloorSegment): string =>
  [{ writer, from }, ...ops].map((line) => JSON.stringify(line)).join('\n');

/** The segments of a file with their ops as text: who only forwards need not parse. */
export function* segmentsIn(text: string): Generator<{ writer: string; from: number; lines: string }> {
  for (const chunk of text.split('\n{')) {
    const end = chunk.indexOf('\n');
    const head = JSON.parse(chunk.startsWith('{') ? chunk.slice(0, end) : `{${chunk.slice(0, end)}`);
    yield { ...(head as { writer: string; from: number }), lines: chunk.slice(end + 1) };
  }
}

export const opsIn = (lines: string): FloorOp[] => JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as FloorOp[];

const writerOf = (site: number): string => `site${String(site).padStart(12, 'a')}`;
const startMs = Date.parse('2026-11-23T08:00:00Z');

/** Writes the workload's two files. */
export function writeFloorFiles(dir: string, scale: Scale): Files {
  const a: string[] = [];
  const b: string[] = [];
  for (let site = 0; site < scale.sites; site += 1) {
    const created = [...rowsOf(scale, site)].map(
      (row, n): FloorOp => [idOf(row), `${startMs + n * 1000}-0`, rowOf(row)],
    );
    const edited = [...editsOf(scale, site)].map(
      ({ row, field, value }, n): FloorOp => [
        idOf(row),
        `${startMs + (created.length + n) * 1000}-0`,
        { [field]: value },
      ],
    );
    a.push(linesOf({ writer: writerOf(site), from: 1, ops: created }));
    b.push(linesOf({ writer: writerOf(site), from: created.length + 1, ops: edited }));
  }
  const files = { a: [join(dir, 'a.jsonl')], b: [join(dir, 'b.jsonl')] };
  writeFileSync(join(dir, 'a.jsonl'), a.join('\n'));
  writeFileSync(join(dir, 'b.jsonl'), b.join('\n'));
  return files;
}
