import { parseArgs } from 'node:util';
import { type AnyFailure, fail, ok, type Result } from '../../shared/core/result.ts';

/** The words of one command. */
export type Words = {
  readonly text: (option: string) => string | undefined;
  readonly list: (option: string) => readonly string[];
  readonly flag: (option: string) => boolean;
  readonly operands: readonly string[];
};

export type Shape = {
  readonly text?: readonly string[];
  readonly list?: readonly string[];
  readonly flags?: readonly string[];
  readonly required?: readonly string[];
  /** Fewest and most operands. */
  readonly operands?: readonly [number, number];
  readonly usage: string;
};

/** Reads the words by the shape of a command; what does not fit is refused with its usage. */
export function readWords(shape: Shape, words: readonly string[]): Result<Words, AnyFailure> {
  const usage = (reason: string) =>
    fail({ code: 'usage', message: `${reason} Aufruf: digitalagentur ${shape.usage}`, usage: shape.usage });
  const options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean }> = { now: { type: 'string' } };
  for (const name of shape.text ?? []) options[name] = { type: 'string' };
  for (const name of shape.list ?? []) options[name] = { type: 'string', multiple: true };
  for (const name of shape.flags ?? []) options[name] = { type: 'boolean' };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    return usage(`Diese Angaben passen nicht (${error instanceof Error ? error.message.split('\n')[0] : ''}).`);
  }
  const { values, positionals } = parsed;
  const missing = (shape.required ?? []).find((name) => values[name] === undefined);
  if (missing !== undefined) return usage(`Die Angabe --${missing} fehlt.`);
  const [fewest, most] = shape.operands ?? [0, 0];
  if (positionals.length < fewest || positionals.length > most) return usage('Die Zahl der Angaben passt nicht.');
  const now = values['now'];
  if (typeof now === 'string' && Number.isNaN(Date.parse(now)))
    return usage(`--now erwartet eine Zeit wie 2026-11-23T08:00:00Z, nicht „${now}“.`);
  return ok({
    text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    list: (option) => (Array.isArray(values[option]) ? (values[option] as string[]) : []),
    flag: (option) => values[option] === true,
    operands: positionals,
  });
}

/** A secret from the environment variable an option names, so that it stands in no process list; `undefined` without the option. */
export function secretFrom(words: Words, option: string): string | AnyFailure | undefined {
  const variable = words.text(option);
  if (variable === undefined) return undefined;
  const secret = process.env[variable];
  if (secret) return secret;
  return { code: 'usage', message: `Die Umgebungsvariable ${variable} ist leer. Bitte setzen Sie das Kennwort dort.` };
}
