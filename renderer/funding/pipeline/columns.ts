/** The board as columns of cards with their sums, and where a key leads. */
import type { Locale } from '../../../shared/core/locale.ts';
import type { CaseLine } from '../../../shared/funding/cases/contract.ts';
import { isOverStage, sumOfCases } from '../../../shared/funding/cases/pipeline-sums.ts';
import { ends, path, stageWord } from '../../../shared/funding/cases/stages.ts';
import type { WeightedSum } from '../../../shared/funding/cases/weighted.ts';
import { pipelineTexts } from './texts.ts';
import type { Grouping } from './view.ts';

export type PipelineColumn = {
  readonly id: string;
  readonly name: string;
  readonly cards: readonly CaseLine[];
  readonly sum: WeightedSum;
};

/** The cases in columns. By stage, every stage of the way has its column, even an empty one; the ends only with cards. */
export function pipelineColumns(cases: readonly CaseLine[], by: Grouping, locale: Locale): readonly PipelineColumn[] {
  const column = (id: string, name: string, cards: readonly CaseLine[]): PipelineColumn => ({
    id,
    name,
    cards,
    sum: sumOfCases(cards),
  });
  const texts = pipelineTexts[locale];
  if (by === 'stage') {
    const of = Map.groupBy(cases, ({ stage }) => stage);
    const known: readonly string[] = [...path, ...ends];
    const shown = known.filter((stage) => of.has(stage) || !isOverStage(stage));
    const strange = [...of.keys()].filter((stage) => !known.includes(stage));
    return [...shown, ...strange].map((stage) => column(stage, stageWord(stage, locale), of.get(stage) ?? []));
  }
  const keyOf = (line: CaseLine): string => (by === 'body' ? (line.leadBodyId ?? '') : String(line.years[0] ?? ''));
  const of = Map.groupBy(cases, keyOf);
  const nameOf = (key: string, [first]: readonly CaseLine[]): string => {
    if (by === 'year') return key === '' ? texts.noYear : key;
    return first?.leadBody ?? texts.noBody;
  };
  return [...of]
    .map(([key, cards]) => column(key, nameOf(key, cards), cards))
    .sort((one, other) => {
      // What is not said comes last.
      if (one.id === '' || other.id === '') return one.id === '' ? 1 : -1;
      return one.name < other.name ? -1 : 1;
    });
}

export type Place = { readonly column: number; readonly card: number };

export function placeOf(columns: readonly PipelineColumn[], id: string | null): Place | null {
  for (const [column, { cards }] of columns.entries()) {
    const card = cards.findIndex((one) => one.id === id);
    if (card !== -1) return { column, card };
  }
  return null;
}

export const firstCard = (columns: readonly PipelineColumn[]): CaseLine | null =>
  columns.find(({ cards }) => cards.length > 0)?.cards[0] ?? null;

/** The card a key leads to: ↑ ↓ along the column, ← → to the next column that has any, Pos1 and Ende to its ends. */
export function walk(columns: readonly PipelineColumn[], { column, card }: Place, key: string): CaseLine | null {
  const cards = columns[column]?.cards ?? [];
  const at = (index: number) => cards[Math.max(0, Math.min(cards.length - 1, index))] ?? null;
  switch (key) {
    case 'ArrowDown':
      return at(card + 1);
    case 'ArrowUp':
      return at(card - 1);
    case 'Home':
      return at(0);
    case 'End':
      return at(cards.length - 1);
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = key === 'ArrowRight' ? 1 : -1;
      for (let next = column + step; next >= 0 && next < columns.length; next += step) {
        const beside = columns[next]?.cards ?? [];
        if (beside.length > 0) return beside[Math.min(card, beside.length - 1)] ?? null;
      }
      return at(card);
    }
    default:
      return null;
  }
}
