import { z } from 'zod';

/** The one file of the data folder that says what broke. */
export const crashFile = 'absturz.log';

/** The newest entries that fit stay; the oldest go. */
export const crashFileCharacters = 64_000;

const mostFrames = 12;

/** Names and codes of errors that are kept; any other is written as `Error`, because a name can be anything. */
const knownNames = [
  ...['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'URIError', 'EvalError', 'AggregateError'],
  ...['InvariantError', 'SqliteError', 'ZodError', 'AbortError', 'DOMException', 'DataCloneError', 'NotAllowed'],
] as const;
const knownCodes = [
  ...['ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EIO', 'ENOENT', 'EROFS', 'EMFILE', 'ENOTDIR', 'EEXIST', 'EDQUOT', 'EPIPE'],
  ...[
    'SQLITE_FULL',
    'SQLITE_CORRUPT',
    'SQLITE_IOERR',
    'SQLITE_BUSY',
    'SQLITE_READONLY',
    'SQLITE_NOTADB',
    'SQLITE_ERROR',
  ],
  ...['ERR_WORKER_OUT_OF_MEMORY', 'ERR_OUT_OF_RANGE', 'ERR_INVALID_ARG_TYPE', 'ERR_DLOPEN_FAILED'],
] as const;

/** Why a process of the browser ended, in Electron's words, and the kinds of such processes. */
const goneReasons = [
  ...[
    'clean-exit',
    'abnormal-exit',
    'killed',
    'crashed',
    'oom',
    'launch-failed',
    'integrity-failure',
    'memory-eviction',
  ],
] as const;
const helperKinds = [
  ...['Utility', 'Zygote', 'Sandbox helper', 'GPU', 'Pepper Plugin', 'Pepper Plugin Broker', 'Unknown'],
] as const;

const Frame = z.strictObject({
  /** The name of a file of the program, without any folder. */
  file: z.string().regex(/^[A-Za-z0-9_.-]{1,80}\.(?:js|cjs|mjs|ts|tsx)$/),
  line: z.int().min(0).max(10_000_000),
  column: z.int().min(0).max(10_000_000),
});
export type Frame = z.output<typeof Frame>;

/** An error without anything a person has written, and without the place where it lies. */
export const BareError = z.strictObject({
  name: z.enum(knownNames),
  code: z.enum(knownCodes).optional(),
  frames: z.array(Frame).max(mostFrames),
});
export type BareError = z.output<typeof BareError>;

export const CrashEntry = z.strictObject({
  at: z.iso.datetime(),
  /** Version of the program. */
  app: z.string().regex(/^[0-9A-Za-z./+-]{1,60}$/),
  kind: z.enum(['main-exception', 'main-rejection', 'page-error', 'page-gone', 'helper-gone', 'worker-gone']),
  error: BareError.optional(),
  reason: z.enum(goneReasons).optional(),
  helper: z.enum(helperKinds).optional(),
  exitCode: z
    .int()
    .min(-(2 ** 31))
    .max(2 ** 32)
    .optional(),
});
export type CrashEntry = z.output<typeof CrashEntry>;

const oneOf = <Value extends string>(known: readonly Value[], value: unknown): Value | undefined =>
  known.find((one) => one === value);

export const goneReason = (value: unknown) => oneOf(goneReasons, value);
export const helperKind = (value: unknown) => oneOf(helperKinds, value) ?? 'Unknown';

/** A name that is one word cannot hold lines that look like frames. Node puts a code behind it. */
const plainName = /^[A-Za-z]\w{0,60}$/;
const beginning = /^([A-Za-z]\w{0,60})(?: \[[A-Z]\w{0,60}\])?/;

/** The frames alone: what stands before them is the name and the message, as the engine wrote them, and is cut away whole. */
function framesAfter(name: unknown, message: string, stack: string): string | null {
  if (typeof name !== 'string' || !plainName.test(name)) return null;
  const [head = '', said] = beginning.exec(stack) ?? [];
  // The engine wrote the name of that moment; a class may have given it afterwards.
  if (said !== name && oneOf(knownNames, said) === undefined) return null;
  // Without a message the name alone stands there.
  const whole = message === '' ? head : `${head}: ${message}`;
  const rest = stack.slice(whole.length);
  return stack.startsWith(whole) && (rest === '' || rest.startsWith('\n')) ? rest : null;
}

/** A place in a frame: an address, a line, a column, at the end of the line; in brackets where the function has a name. */
const place = /(?:^|[\s(@])([^\s(]\S*?):(\d{1,8}):(\d{1,8})\)?$/;

/**
 * What may be written down of an error.
 *
 * CL1  Nothing of a message, no value and no path: only a known name, a known code, and places in files of the program. A file is one of
 *      the program if its address begins with one of `roots`, and is named without its folder.
 * CL2  Where it cannot be told where the message ends, nothing of the stack is taken.
 */
export function bareError(error: unknown, roots: readonly string[]): BareError {
  const { name, message, stack, code } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  const knownCode = oneOf(knownCodes, code);
  const base = { name: oneOf(knownNames, name) ?? ('Error' as const), ...(knownCode ? { code: knownCode } : {}) };
  const rest = typeof message === 'string' && typeof stack === 'string' ? framesAfter(name, message, stack) : null;
  const frames = (rest ?? '').split('\n').flatMap((line): Frame[] => {
    const [, address = '', row, column] = place.exec(line.trimEnd()) ?? [];
    const root = roots.find((one) => address.startsWith(one));
    if (root === undefined || address.includes('node_modules')) return [];
    const frame = Frame.safeParse({
      file: address.slice(root.length).split(/[\\/]/).at(-1),
      line: Number(row),
      column: Number(column),
    });
    return frame.success ? [frame.data] : [];
  });
  return { ...base, frames: frames.slice(0, mostFrames) };
}

/** The text of the file with one more entry. An entry that is none is not written: better no line than one nobody has looked through. */
export function withEntry(text: string, entry: CrashEntry): string {
  const checked = CrashEntry.safeParse(entry);
  if (!checked.success) return text;
  const lines = [...text.split('\n').filter((line) => line !== ''), JSON.stringify(checked.data)];
  while (lines.length > 1 && lines.reduce((sum, line) => sum + line.length + 1, 0) > crashFileCharacters) lines.shift();
  return `${lines.join('\n')}\n`;
}

/** The newest entries of the file, newest first. A line that is no entry was not written by the program and is left out. */
export function entriesOf(text: string, most: number): readonly CrashEntry[] {
  const entries = text.split('\n').flatMap((line): CrashEntry[] => {
    try {
      const entry = CrashEntry.safeParse(JSON.parse(line));
      return entry.success ? [entry.data] : [];
    } catch {
      return [];
    }
  });
  return entries.slice(-most).reverse();
}
