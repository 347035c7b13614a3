import { expect, test } from 'vitest';
import { drawn, type Moves, withAnswer, withMove, withoutMoves } from '../../renderer/communication/calendar/moved.ts';
import type { ItemLine } from '../../shared/communication/contract.ts';
import type { Day } from '../../shared/core/day.ts';

/** A line as the store tells of it: which version, on which day. */
const told = (version: string, day: string) => ({ id: 'konto', version, plannedOn: day }) as ItemLine;
const to = (day: string) => ({ plannedOn: day as Day });
const dayOf = (line: ItemLine, moves: Moves) => drawn([line], moves)[0]?.plannedOn;

test('KM1: of two moves in a row only the last one is drawn, whatever of them a list has already', () => {
  const first = told('1', '2026-11-27');
  let moves = withMove(new Map(), first, to('2026-12-04'));
  expect(dayOf(first, moves)).toBe('2026-12-04');

  moves = withMove(moves, first, to('2026-12-03'));
  moves = withAnswer(moves, 'konto', '2');
  expect(dayOf(told('2', '2026-12-04'), moves)).toBe('2026-12-03');

  moves = withAnswer(moves, 'konto', '3');
  expect(dayOf(told('2', '2026-12-04'), moves)).toBe('2026-12-03');
  expect(dayOf(told('3', '2026-12-03'), moves)).toBe('2026-12-03');
});

test('KM1: a move made after the last one was answered, and before the list came, is drawn until it is in the list', () => {
  const first = told('1', '2026-11-27');
  let moves = withAnswer(withMove(new Map(), first, to('2026-12-04')), 'konto', '2');
  moves = withMove(moves, first, to('2026-12-03'));
  expect(dayOf(told('2', '2026-12-04'), moves)).toBe('2026-12-03');
});

test('KM1: what somebody else writes after the last move is shown, and so is what the store kept when it refused', () => {
  const first = told('1', '2026-11-27');
  const moves = withAnswer(withMove(new Map(), first, to('2026-12-04')), 'konto', '2');
  expect(dayOf(told('3', '2026-11-25'), moves)).toBe('2026-11-25');
  expect(dayOf(first, withoutMoves(moves, 'konto'))).toBe('2026-11-27');
});
