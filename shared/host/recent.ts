import { z } from 'zod';

/** How many bundles are remembered. */
export const mostRecent = 10;

/** A bundle that was opened or saved here lately. The path stays in the host. */
export const Remembered = z.strictObject({
  path: z.string().min(1).max(4096),
  at: z.iso.datetime(),
  act: z.enum(['opened', 'saved']),
});
export type Remembered = z.output<typeof Remembered>;

/** What a page sees of it: `ticket` is `null` where the file is not there any more. */
export type RecentFile = {
  readonly name: string;
  readonly at: string;
  readonly act: Remembered['act'];
  readonly ticket: string | null;
  readonly sizeBytes: number;
};

const isBundle = (path: string): boolean => /\.(dabundle|dabeipack)(\.gz)?$/i.test(path);

/** The list with one more on top: each file once, only bundles and companions, only the newest. */
export function remembering(list: readonly Remembered[], file: Remembered): readonly Remembered[] {
  if (!isBundle(file.path)) return list;
  return [file, ...list.filter(({ path }) => path !== file.path)].slice(0, mostRecent);
}
