import { describe, expect, test } from 'vitest';
import { boardColumns, cardsAtOnce, shownCards, statuses } from '../../../renderer/projects/board/columns.ts';
import { placeOf, statusBeside, walkBoard } from '../../../renderer/projects/board/walk.ts';
import { intentOf } from '../../../renderer/ui/table/grid-keys.ts';
import { line } from './lines.ts';

const plain = { ctrlKey: false, shiftKey: false, altKey: false };

const rows = [
  line({ title: 'I1', status: 'idea' }),
  line({ title: 'R1', status: 'running' }),
  line({ title: 'I2', status: 'idea' }),
  line({ title: 'R2', status: 'running' }),
  line({ title: 'R3', status: 'running' }),
  line({ title: 'X1', status: 'status-of-a-newer-version' }),
];
const columns = boardColumns(rows);
const idOf = (title: string) => rows.find((row) => row.title === title)?.id ?? '';

/** The title a key leads to from a card. */
const walked = (title: string, key: string, ctrlKey = false): string | null => {
  const place = placeOf(columns, idOf(title));
  const intent = intentOf({ ...plain, key, ctrlKey });
  if (place === null || intent === null) throw new Error('no place, or a key of no meaning');
  return walkBoard(columns, place, intent)?.title ?? null;
};

describe('the columns of the board', () => {
  test('every status of the model has its column, even without projects, and the projects keep their order', () => {
    expect(columns.slice(0, statuses.length).map(({ status }) => status)).toEqual(statuses);
    expect(columns.find(({ status }) => status === 'idea')?.rows.map(({ title }) => title)).toEqual(['I1', 'I2']);
    expect(columns.find(({ status }) => status === 'paused')?.rows).toEqual([]);
  });

  test('a status of a newer version gets a column at the end: nothing is left out', () => {
    expect(columns.at(-1)?.rows.map(({ title }) => title)).toEqual(['X1']);
  });

  test('a column shows whole portions of cards, and always the one the keys are on', () => {
    expect(shownCards(2000, 1, -1)).toBe(cardsAtOnce);
    expect(shownCards(2000, 3, -1)).toBe(3 * cardsAtOnce);
    expect(shownCards(2000, 1, cardsAtOnce)).toBe(2 * cardsAtOnce);
    expect(shownCards(7, 1, -1)).toBe(7);
  });
});

describe('the keys on the board', () => {
  test('↑ and ↓ walk along a column and stop at its ends', () => {
    expect(walked('R1', 'ArrowDown')).toBe('R2');
    expect(walked('R3', 'ArrowDown')).toBe('R3');
    expect(walked('R1', 'ArrowUp')).toBe('R1');
  });

  test('← and → skip columns without projects and keep the height where they can', () => {
    expect(walked('I2', 'ArrowRight')).toBe('R2');
    expect(walked('R3', 'ArrowLeft')).toBe('I2');
    expect(walked('I1', 'ArrowLeft')).toBe('I1');
  });

  test('Pos1 and Ende lead to the ends of the column, with Ctrl to the ends of the board', () => {
    expect(walked('R2', 'Home')).toBe('R1');
    expect(walked('R1', 'End')).toBe('R3');
    expect(walked('R2', 'Home', true)).toBe('I1');
    expect(walked('I1', 'End', true)).toBe('X1');
  });

  test('a status has one before and one behind it in the life of a project, except at the ends', () => {
    expect(statusBeside(columns, 'planned', 1)).toBe('approved');
    expect(statusBeside(columns, 'planned', -1)).toBe('sketch');
    expect(statusBeside(columns, 'idea', -1)).toBeNull();
  });
});
