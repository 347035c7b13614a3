import { z } from 'zod';

/** What a store keeps besides its log, as far as it could not be taken over when the store was saved. */
export const SavedPart = z.enum(['undo', 'exchange', 'news', 'settings']);
export type SavedPart = z.output<typeof SavedPart>;

/** A run of changes of one log, numbers from 1, both ends included. */
export type Run = { readonly from: number; readonly to: number };

/** Changes of one log that could not be saved, or wait for those. */
export const LogRun = z.object({
  /** The log; `local` for what never leaves this machine. */
  writer: z.string(),
  /** Name of the site it belongs to. */
  site: z.string(),
  own: z.boolean(),
  from: z.number(),
  /** `null`: nobody knows how far the log had come. */
  to: z.number().nullable(),
  /** Sites that have said to hold all of it: their next bundle brings it back. */
  holders: z.array(z.string()),
});
export type LogRun = z.output<typeof LogRun>;

/** What became of a damaged store. */
export const SalvageReport = z.object({
  at: z.string(),
  /** Name of the store that was put aside, among the restore points. */
  keptAs: z.string(),
  /** The list as a text file, in the folder of restore points. */
  file: z.string(),
  saved: z.object({ signed: z.number(), unsigned: z.number(), records: z.number() }),
  /** Changes that are nowhere any more in this folder. */
  lost: z.array(LogRun),
  /** Changes that were saved and count as soon as those before them are back. */
  waiting: z.array(LogRun),
  parts: z.array(SavedPart),
  /** It could not be read which logs there were: there may have been others of which nothing is left. */
  isDirectoryLost: z.boolean(),
});
export type SalvageReport = z.output<typeof SalvageReport>;

/** Runs put in order, those that touch or overlap made one. */
export function merged(runs: Iterable<Run>): Run[] {
  const sorted = [...runs].filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from);
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = out.at(-1);
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}

/** SG1: what of 1 to `end` is in none of the runs; each number of it in exactly one of the answered runs. */
export function gapsIn(runs: Iterable<Run>, end: number): Run[] {
  const gaps: Run[] = [];
  let next = 1;
  for (const { from, to } of merged(runs)) {
    if (from > end) break;
    if (from > next) gaps.push({ from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  if (next <= end) gaps.push({ from: next, to: end });
  return gaps;
}
