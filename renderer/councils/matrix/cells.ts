import {
  CalendarClock,
  Check,
  CircleAlert,
  CircleDashed,
  CircleMinus,
  CircleX,
  FileText,
  type LucideIcon,
  PencilLine,
  SearchCheck,
} from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { fieldOfAnswer } from '../../../shared/councils/answer-field.ts';
import type { MatrixCell, MatrixRow } from '../../../shared/councils/contract.ts';
import type { MatrixStep } from '../../../shared/councils/matrix.ts';
import type { Tone } from '../../ui/Badge.tsx';
import { matrixTexts } from './texts.ts';

/** What a cell shows: a sign, words, a day; never a colour alone. */
export type CellLook = { readonly icon: LucideIcon; readonly tone: Tone; readonly words: string; readonly day: string };

export const dayText = (day: string | null): string => {
  const known = dayOrNull(day);
  return known === null ? '' : formatDay(known);
};

export const answerWords = (answer: string, locale: Locale): string =>
  fieldOfAnswer(answer).choices?.[answer]?.[locale] ?? answer;

const signs: Readonly<Record<string, readonly [LucideIcon, Tone]>> = {
  adopted: [Check, 'success'],
  recommended: [Check, 'success'],
  noted: [FileText, 'neutral'],
  adopted_amended: [PencilLine, 'warning'],
  adopted_partly: [PencilLine, 'warning'],
  postponed: [CalendarClock, 'warning'],
  referred: [CalendarClock, 'neutral'],
  rejected: [CircleX, 'danger'],
  withdrawn: [CircleX, 'danger'],
};

function stationLook({ state, shown }: MatrixCell, locale: Locale): CellLook {
  const { cell } = matrixTexts[locale];
  if (shown === null) return { icon: CircleMinus, tone: 'neutral', words: cell.none, day: '' };
  if (state !== 'said') {
    const words = state === 'late' ? cell.late : state === 'unplanned' ? cell.unplanned : cell.planned;
    const icon = state === 'late' ? CircleAlert : state === 'planned' ? CalendarClock : CircleDashed;
    return { icon, tone: state === 'late' ? 'danger' : 'info', words, day: dayText(shown.plannedOn) };
  }
  const [icon, tone] = signs[shown.result] ?? [CircleDashed, 'neutral'];
  return { icon, tone, words: answerWords(shown.result, locale), day: dayText(shown.decidedOn ?? shown.plannedOn) };
}

function resultLook({ state, isLate }: MatrixRow, locale: Locale): CellLook {
  const { cell } = matrixTexts[locale];
  const said = answerWords(state.result, locale);
  const day = dayText(state.decidedOn);
  if (state.kind === 'check') return { icon: SearchCheck, tone: 'warning', words: `${cell.check}: ${said}`, day };
  if (state.kind === 'refused') return { icon: CircleX, tone: 'danger', words: said, day };
  if (state.kind === 'met') {
    const words = state.why === 'equivalent' ? `${said}, ${cell.equivalent}` : said;
    return { icon: Check, tone: 'success', words, day };
  }
  const open = state.result === 'unknown' ? cell.open : said;
  return isLate
    ? { icon: CircleAlert, tone: 'danger', words: `${open}, ${cell.lateResult}`, day: '' }
    : { icon: CircleDashed, tone: 'neutral', words: open, day };
}

export function lookOf(row: MatrixRow, step: MatrixStep, locale: Locale): CellLook {
  if (step === 'result') return resultLook(row, locale);
  if (step !== 'paper') return stationLook(row[step], locale);
  const { paper } = row;
  if (paper === null) return { icon: CircleMinus, tone: 'neutral', words: matrixTexts[locale].cell.noPaper, day: '' };
  return { icon: FileText, tone: 'success', words: paper.reference ?? paper.title ?? '…', day: dayText(paper.date) };
}
