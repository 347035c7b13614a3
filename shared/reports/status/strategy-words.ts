/** The strategy in the Sachstandsbericht: the edition in force, how far its measures are by field of action, and what is proposed. */
import { type MeasureState, measureStates, type OfMeasure, progressOf } from '../../strategy/progress.ts';
import type { DraftBlock } from '../draft.ts';
import { dayOr, quoted, wordOf } from '../phrases.ts';
import { said, tabled } from '../pieces.ts';
import { listing, several } from '../words.ts';

export type StrategyFacts = {
  readonly strategy: {
    readonly title: string;
    readonly edition: string | null;
    readonly status: string;
    readonly adoptedOn: string | null;
  } | null;
  /** In reading order, each with its measures; the measures of none of them come last under `null`. */
  readonly fields: readonly {
    readonly id: string | null;
    readonly title: string;
    readonly measures: readonly OfMeasure[];
  }[];
  /** Amendments nobody has decided about yet. */
  readonly proposed: number;
};

const words: Readonly<Record<MeasureState, string>> = {
  done: 'umgesetzt',
  running: 'in Umsetzung',
  ended: 'mit beendeten Projekten',
  paused: 'pausiert',
  prepared: 'in Vorbereitung',
  open: 'offen',
  dropped: 'aufgegeben',
};

function editionSentence({ title, edition, status, adoptedOn }: NonNullable<StrategyFacts['strategy']>): string {
  const named = (edition ?? '').replace(/^Fassung\s+/, '');
  const of = named === '' ? '' : `, Fassung ${named}`;
  const since = status === 'adopted' && adoptedOn !== null ? `, beschlossen am ${dayOr(adoptedOn, '')}` : '';
  const state = since === '' ? ` (${wordOf('strategy', 'status', status)})` : since;
  return `Grundlage ist ${quoted(title)}${of}${state}.`;
}

function progressSentence(measures: readonly OfMeasure[]): string {
  const { total, counts } = progressOf(measures);
  if (total === 0) return 'Maßnahmen sind noch nicht eingetragen.';
  const parts = measureStates
    .filter((state) => state !== 'dropped' && counts[state] > 0)
    .map((state) => `${counts[state]} ${words[state]}`);
  const dropped = counts.dropped === 0 ? '' : ` Aufgegeben: ${counts.dropped}.`;
  return `Von ${several(total, 'Maßnahme', 'Maßnahmen')} ${total === 1 ? 'ist' : 'sind'} ${listing(parts)}.${dropped}`;
}

/** The others are told in the sentence above. */
const columns = ['running', 'prepared', 'open'] as const;

function fieldRow(title: string, measures: readonly OfMeasure[]): string[] {
  const { total, counts, projects } = progressOf(measures);
  return [title, String(total), ...columns.map((state) => String(counts[state])), String(projects.total)];
}

export function strategyBlocks({ strategy, fields, proposed }: StrategyFacts): readonly DraftBlock[] {
  if (strategy === null) return [said('strategy/none', 'Eine Strategie ist hier nicht eingetragen.')];
  const all = fields.flatMap(({ measures }) => measures);
  const rows = fields
    .filter(({ id, measures }) => id !== null || measures.length > 0)
    .map(({ title, measures }) => fieldRow(title, measures));
  return [
    said('strategy/edition', editionSentence(strategy)),
    said('strategy/progress', progressSentence(all)),
    ...tabled(
      ['Handlungsfeld', 'Maßnahmen', 'laufend', 'vorbereitet', 'offen', 'Projekte'],
      rows,
      [5, 2.4, 2, 2.4, 1.7, 2.2],
    ),
    said(
      'strategy/amendments',
      proposed === 0
        ? 'Zur Fortschreibung liegt kein offener Änderungsantrag vor.'
        : `Zur Fortschreibung ${proposed === 1 ? 'liegt' : 'liegen'} ${several(proposed, 'offener Änderungsantrag', 'offene Änderungsanträge')} vor.`,
    ),
  ];
}
