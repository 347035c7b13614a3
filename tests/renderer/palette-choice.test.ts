import { describe, expect, test } from 'vitest';
import {
  chosenLine,
  isLeaving,
  nothingChosen,
  type PaletteChoice,
  type PaletteKey,
  paletteKey,
  playWaiting,
  pressKey,
} from '../../renderer/app/palette-choice.ts';

const commands = ['go', 'export'];
const lines = ['project:1', 'project:2', ...commands];

/**
 * What keys come to when the lines are there after the `early` first of them. They are drawn before what waited is played: a key can
 * come in between (`between`).
 */
function play(keys: readonly PaletteKey[], early: number, between: boolean): string | null {
  let choice: PaletteChoice = nothingChosen;
  for (const key of keys.slice(0, early)) choice = pressKey(choice, key, null).choice;
  let outcome = between ? { choice, run: null as string | null } : playWaiting(choice, lines);
  for (const key of keys.slice(early)) {
    if (outcome.run !== null) break;
    outcome = pressKey(outcome.choice, key, lines);
  }
  return outcome.run ?? playWaiting(outcome.choice, lines).run;
}

test.each<[PaletteKey[], string]>([
  [['run'], 'project:1'],
  [['next', 'run'], 'project:2'],
  [['next', 'next', 'next', 'next', 'run'], 'project:1'],
  [['previous', 'run'], 'export'],
  [['last', 'previous', 'run'], 'go'],
  [['next', 'first', 'run'], 'project:1'],
])('%j runs %s, however late the store answers', (keys, line) => {
  for (let early = 0; early <= keys.length; early += 1)
    for (const between of [false, true])
      expect([early, between, play(keys, early, between)]).toEqual([early, between, line]);
});

describe('while lines come and go', () => {
  test('the first line is chosen until somebody moves', () => {
    expect(chosenLine(nothingChosen, commands)).toBe('go');
    expect(chosenLine(nothingChosen, lines)).toBe('project:1');
  });

  test('a line somebody moved to stays chosen, wherever it comes to stand', () => {
    const { choice } = pressKey(nothingChosen, 'next', commands);
    expect(chosenLine(choice, commands)).toBe('export');
    expect(chosenLine(choice, lines)).toBe('export');
    expect(pressKey(choice, 'previous', lines).choice.line).toBe('go');
  });

  test('a chosen line that is gone leaves the first one', () => {
    expect(chosenLine({ line: 'gone', waiting: [] }, lines)).toBe('project:1');
  });

  test('without lines nothing runs and nothing breaks', () => {
    for (const key of ['next', 'previous', 'first', 'last', 'run'] as const)
      expect(pressKey(nothingChosen, key, [])).toEqual({ choice: nothingChosen, run: null });
  });
});

test('what is typed after an Enter that waits is not meant for the palette', () => {
  const { choice } = pressKey(nothingChosen, 'run', null);
  expect(isLeaving(choice)).toBe(true);
  expect(isLeaving(pressKey(nothingChosen, 'next', null).choice)).toBe(false);
});

test('keys of the text stay with the text', () => {
  expect(['a', 'Home', 'ArrowLeft', 'Backspace', 'Tab'].map(paletteKey)).toEqual([null, null, null, null, null]);
  expect(['ArrowDown', 'Enter'].map(paletteKey)).toEqual(['next', 'run']);
});
