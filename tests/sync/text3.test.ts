import { describe, expect, test } from 'vitest';
import type { Cell } from '../../shared/sync/row-state.ts';
import { mergeText3 } from '../../shared/sync/text3.ts';
import { conflictFields, isConflict, mergedText, shownValue } from '../../shared/sync/view.ts';

const base = 'Der Kreis plant. Beginn ist im Frühjahr. Die Kosten sind offen.';

describe('M1: what only one side changed is taken from it', () => {
  test('a sentence here, a sentence there', () => {
    const nottuln = 'Der Kreis plant. Beginn ist im Sommer. Die Kosten sind offen.';
    const olfen = 'Der Kreis plant. Beginn ist im Frühjahr. Die Kosten trägt das Land.';
    expect(mergeText3(base, [nottuln, olfen])).toEqual({
      text: 'Der Kreis plant. Beginn ist im Sommer. Die Kosten trägt das Land.',
      conflict: false,
      overlaps: [],
    });
  });

  test('one side mends the last sentence, the other goes on writing behind it', () => {
    const mended = base.replace('sind offen', 'sind bekannt');
    expect(mergeText3(base, [mended, `${base} Olfen baut mit.`])).toMatchObject({
      text: `${mended} Olfen baut mit.`,
      conflict: false,
    });
  });

  test('what both changed alike is there once', () => {
    const both = base.replace('Frühjahr', 'Sommer');
    expect(mergeText3(base, [`${both} Neu.`, both])).toMatchObject({ text: `${both} Neu.`, conflict: false });
  });

  test('one side strikes a sentence, the other one changes another', () => {
    expect(
      mergeText3(base, [base.replace(' Beginn ist im Frühjahr.', ''), base.replace('offen', 'hoch')]),
    ).toMatchObject({
      text: 'Der Kreis plant. Die Kosten sind hoch.',
      conflict: false,
    });
  });
});

describe('M2: where both changed the same sentence a person decides', () => {
  test('and finds both in the proposal, in the place of the one', () => {
    const merged = mergeText3(base, [base.replace('Frühjahr', 'Sommer'), base.replace('Frühjahr', 'Herbst')]);
    expect(merged).toEqual({
      text: 'Der Kreis plant. Beginn ist im Herbst. Beginn ist im Sommer. Die Kosten sind offen.',
      conflict: true,
      overlaps: [
        {
          at: 16,
          length: 44,
          base: ' Beginn ist im Frühjahr.',
          alternatives: [' Beginn ist im Herbst.', ' Beginn ist im Sommer.'],
        },
      ],
    });
  });

  test('and only there: of several sentences that one side changed, the others are merged', () => {
    const one = base.replace('plant', 'baut').replace('Frühjahr', 'Sommer');
    const other = base.replace('Frühjahr', 'Herbst').replace('offen', 'hoch');
    const merged = mergeText3(base, [one, other]);
    expect(merged.text).toBe('Der Kreis baut. Beginn ist im Herbst. Beginn ist im Sommer. Die Kosten sind hoch.');
    expect(merged.overlaps).toHaveLength(1);
  });

  test('and so where both go on writing at the same place', () => {
    expect(mergeText3(base, [`${base} Von Olfen.`, `${base} Von Senden.`])).toMatchObject({
      text: `${base} Von Olfen. Von Senden.`,
      conflict: true,
    });
  });

  test('a struck sentence that the other one changed stays in the proposal', () => {
    const merged = mergeText3(base, [base.replace(' Beginn ist im Frühjahr.', ''), base.replace('Frühjahr', 'Sommer')]);
    expect(merged.conflict).toBe(true);
    expect(merged.text).toContain('Beginn ist im Sommer.');
    expect(merged.overlaps[0]?.alternatives).toEqual(['', ' Beginn ist im Sommer.']);
  });

  test('texts that begin without a predecessor overlap as a whole', () => {
    expect(mergeText3('', ['Von Olfen.', 'Von Senden.'])).toMatchObject({
      text: 'Von Olfen. Von Senden.',
      conflict: true,
    });
  });
});

describe('M3: who cleared the text has changed everything', () => {
  test('so a cleared text and a sentence behind it are not that sentence alone', () => {
    expect(mergeText3(base, ['', `${base} Neu.`])).toMatchObject({ conflict: true });
    expect(mergeText3(base, ['Ganz anders.', `${base} Neu.`])).toMatchObject({ conflict: true });
    expect(mergeText3('Eins.', ['', 'Eins. Neu.'])).toMatchObject({ conflict: true });
  });

  test('but one sentence put in other words is not everything', () => {
    expect(mergeText3('Eins.', ['Ein anderer.', 'Eins. Neu.'])).toMatchObject({
      text: 'Ein anderer. Neu.',
      conflict: false,
    });
  });
});

test('a long text of a hostile file is merged in no time, as one change', () => {
  const many = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word} Nummer ${at % 7}.`).join(' ');
  const merged = mergeText3(many('Alt'), [many('Neu'), many('Anders')]);
  expect(merged.overlaps).toHaveLength(1);
});

describe('a register with several texts', () => {
  const cell = (values: readonly (string | null | number)[], predecessor?: string | null): Cell => ({
    live: values.map((value, at) => [`writer${at}.1`, `${1000 + at}-0`, value]),
    ...(predecessor === undefined ? {} : { base: ['writer0.0', predecessor] }),
  });
  const one = base.replace('plant', 'baut');
  const other = base.replace('offen', 'hoch');

  test('shows them merged, and asks nobody, where they do not overlap', () => {
    const held = cell([one, other], base);
    expect(shownValue(held, 'text3')).toBe('Der Kreis baut. Beginn ist im Frühjahr. Die Kosten sind hoch.');
    expect(isConflict(held, 'text3')).toBe(false);
  });

  test('shows the newest as it was written, and asks, where they overlap', () => {
    const held = cell([one, base.replace('plant', 'zahlt')], base);
    expect(shownValue(held, 'text3')).toBe(base.replace('plant', 'zahlt'));
    expect(isConflict(held, 'text3')).toBe(true);
    const row = { cells: { summary: held }, created: anyEdit, updated: anyEdit };
    expect(conflictFields(row, () => 'text3')).toEqual(['summary']);
  });

  test('is like any other conflict without a common predecessor', () => {
    const held = cell([one, other]);
    expect(shownValue(held, 'text3')).toBe(other);
    expect(isConflict(held, 'text3')).toBe(true);
    expect(mergedText(held)).toBeNull();
  });

  test('is no conflict while all say the same', () => {
    expect(isConflict(cell([one, one]), 'text3')).toBe(false);
    expect(shownValue(cell([one, one]), 'text3')).toBe(one);
    expect(isConflict(cell([one]), 'text3')).toBe(false);
  });

  test('leaves what is no text to a newer version', () => {
    expect(mergedText(cell([one, 7], base))).toBeNull();
    expect(shownValue(cell([one, 7], base), 'text3')).toBe(7);
  });

  test('a cleared text against an unchanged one is cleared', () => {
    expect(shownValue(cell([base, null], base), 'text3')).toBeNull();
    expect(isConflict(cell([base, null], base), 'text3')).toBe(false);
  });
});

const anyEdit = { stamp: '1-0', dot: 'writer.1', author: '' };
