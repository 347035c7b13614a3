import { type Named, parseCapture } from '../../capture/parse-capture.ts';
import type { Day } from '../../core/day.ts';

/** What a line of the minutes is. */
export type LineKind = 'remark' | 'resolution' | 'task' | 'info';

/** A line as it is understood; nothing of it is thrown away, for the line itself is kept as it was typed. */
export type ReadLine = {
  readonly kind: LineKind;
  /** Without the sign; of a task and a resolution also without what became `responsible` and `dueOn`. Never empty for a line with words. */
  readonly words: string;
  /** `body:…`, `position:…` or `person:…`. */
  readonly responsible: string | null;
  readonly responsibleName: string | null;
  readonly dueOn: Day | null;
};

/**
 * The signs of ux.md 39: `!` resolution, `>` task, `i` information. A sign counts alone at the beginning of the line; `i` only with a space
 * or a colon behind it ("im Rat" is a sentence), so it does with a capital as phones write it.
 */
const signs: readonly (readonly [RegExp, LineKind])[] = [
  [/^!+\s*/, 'resolution'],
  [/^>+\s*/, 'task'],
  [/^[iI](?:\s*:\s*|\s+)/, 'info'],
];

/** Names by reference, for `@`: bodies, posts, persons. */
export type LineNames = readonly Named[];

/**
 * Reads a line as it is typed. `null`: there is nothing on it, or nothing behind its sign.
 *
 * @example readLine('> Angebot einholen @Nottuln bis 31.3.', names, today)
 */
export function readLine(raw: string, names: LineNames, today: Day): ReadLine | null {
  const line = raw.trim();
  const sign = signs.find(([pattern]) => pattern.test(line));
  const kind = sign?.[1] ?? 'remark';
  const rest = (sign ? line.replace(sign[0], '') : line).trim();
  if (rest === '') return null;
  if (kind === 'remark' || kind === 'info') {
    return { kind, words: rest, responsible: null, responsibleName: null, dueOn: null };
  }
  const { title, day, person } = parseCapture(rest, today, names, [], new Set(['project', 'tags']));
  return {
    kind,
    // "@Nottuln bis 31.3." alone: who and when are all there is to say, so the words stay.
    words: title === '' ? rest : title,
    responsible: person?.id ?? null,
    responsibleName: person?.name ?? null,
    dueOn: day,
  };
}
