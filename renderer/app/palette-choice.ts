/**
 * Which line of the palette is chosen, and what keys do to it. What comes of a row of keys depends on the keys alone, never on how
 * soon the store answers:
 *
 * - Keys pressed before the lines for the typed words are there wait, and are played when they are; a key that comes while others
 *   still wait is played behind them, never before.
 * - Until somebody moves, the first line is chosen, so that typing and Enter is enough.
 * - A line somebody moved to stays chosen while lines come and go around it.
 */
export type PaletteChoice = {
  /** The line somebody moved to; `null` while that is simply the first one. */
  readonly line: string | null;
  /** Pressed too early, in their order. */
  readonly waiting: readonly PaletteKey[];
};

export type PaletteKey = 'next' | 'previous' | 'first' | 'last' | 'run';

export type PaletteOutcome = {
  readonly choice: PaletteChoice;
  /** The line to run; the palette is done then. */
  readonly run: string | null;
};

/** As it is whenever other words are typed. */
export const nothingChosen: PaletteChoice = { line: null, waiting: [] };

const paletteKeys: Readonly<Record<string, PaletteKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageUp: 'first',
  PageDown: 'last',
  Enter: 'run',
};

/** Enter was pressed and waits: what is typed from now on is no longer meant for the palette. */
export const isLeaving = ({ waiting }: PaletteChoice): boolean => waiting.includes('run');

/** What a key of the keyboard means in the palette; `null` leaves it to the text field. */
export const paletteKey = (key: string): PaletteKey | null => paletteKeys[key] ?? null;

/** The line that is chosen among these; `null` when there is none. */
export const chosenLine = ({ line }: PaletteChoice, lines: readonly string[]): string | null =>
  line !== null && lines.includes(line) ? line : (lines[0] ?? null);

/** One key, with the lines of the typed words; `null` while they are not there yet. */
export function pressKey(choice: PaletteChoice, key: PaletteKey, lines: readonly string[] | null): PaletteOutcome {
  if (lines === null) return { choice: { ...choice, waiting: [...choice.waiting, key] }, run: null };
  // The lines are there, and what waited for them was not played yet: the screen draws them before it plays.
  if (choice.waiting.length > 0) return playWaiting({ ...choice, waiting: [...choice.waiting, key] }, lines);
  const chosen = chosenLine(choice, lines);
  if (key === 'run') return { choice, run: chosen };
  return { choice: { ...choice, line: moved(chosen, key, lines) }, run: null };
}

/** Plays the keys that waited, now that the lines are there. Nothing after Enter counts. */
export function playWaiting(choice: PaletteChoice, lines: readonly string[]): PaletteOutcome {
  let outcome: PaletteOutcome = { choice: { ...choice, waiting: [] }, run: null };
  for (const key of choice.waiting) {
    if (outcome.run !== null) break;
    outcome = pressKey(outcome.choice, key, lines);
  }
  return outcome;
}

/** From the last line on one comes to the first again, and back. */
function moved(chosen: string | null, key: Exclude<PaletteKey, 'run'>, lines: readonly string[]): string | null {
  const at = chosen === null ? -1 : lines.indexOf(chosen);
  const next = { next: at + 1, previous: at - 1, first: 0, last: -1 }[key];
  return lines.at(next % Math.max(1, lines.length)) ?? null;
}
