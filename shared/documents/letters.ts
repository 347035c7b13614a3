/** How wide letters are: those of Arial, and of the faces that are made to its measure (Liberation Sans, Helvetica, Arimo). */

/** The faces a drawing is written in, the best known first; all have these widths. */
export const drawnFaces = ['Arial', 'Liberation Sans', 'Helvetica'] as const;

/** Thousandths of the size of the letters, and which letters are so wide. */
type Widths = readonly (readonly [width: number, letters: string])[];

const plain: Widths = [
  [191, "'"],
  [222, 'ijl‘’‚'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft'],
  [333, '()`r-„“”'],
  [355, '"'],
  [389, '*'],
  [500, 'Jcksvxyz'],
  [584, '+<=>~'],
  [611, 'FTZß'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '…—'],
  [1015, '@'],
];

const bold: Widths = [
  [238, "'"],
  [278, ' ,./I\\ijl‘’‚'],
  [333, '!()-:;[]`ft'],
  [389, '*r'],
  [474, '"'],
  [500, 'z„“”'],
  [584, '+<=>~'],
  [611, 'FLTZ?bdghnopquß'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [889, '%m'],
  [944, 'W'],
  [975, '@'],
  [1000, '…—'],
];

/** Most of the letters, and all digits. */
const usual = 556;

const [plainOf, boldOf] = [plain, bold].map(
  (widths) => new Map(widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const))),
);

/** Of one letter as it is read, in the unit of `size`. One with a mark is as wide as without it. */
export function letterWidth(letter: string, size: number, isBold: boolean): number {
  const [base = letter] = letter.normalize('NFD');
  const widths = isBold ? boldOf : plainOf;
  return ((widths?.get(letter) ?? widths?.get(base) ?? usual) * size) / 1000;
}

/** Of a whole text in one line, in the unit of `size`. */
export const lineWidth = (text: string, size: number, isBold: boolean): number =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter, size, isBold), 0);
