/** D6: whoever begins before the notice, and without a granted early start, may lose the money. */

import { formatDay } from '../../calendar/format-day.ts';
import { type Day, dayOrNull } from '../../core/day.ts';
import type { Label } from '../../core/field.ts';
import type { CaseFile } from './rows.ts';

/** Stages after which nothing is asked any more. */
const settled: readonly string[] = ['closed', 'rejected', 'withdrawn', 'not_pursued'];
const begun: readonly string[] = ['running', 'completed', 'transferred'];

/**
 * The warning "förderschädlicher Beginn?", or `null`.
 *
 * A beginning is the day the case names, or a project of it that is set running. It is allowed from the day of the first
 * notice (its receipt where known), or from the day of a granted early start.
 */
export function earlyStartWarning({ record, notices, projects }: CaseFile): Label | null {
  if (settled.includes(record.stage)) return null;
  const first = notices
    .filter(({ kind }) => kind === 'initial')
    .map(({ receivedOn, issuedOn, postedOn }) => dayOrNull(receivedOn ?? issuedOn ?? postedOn))
    .filter((day): day is Day => day !== null)
    .sort()[0];
  const granted = record.earlyStart === 'granted' ? dayOrNull(record.earlyStartOn) : null;
  const allowed = [first, granted].filter((day): day is Day => day !== undefined && day !== null).sort()[0] ?? null;
  const started = dayOrNull(record.workStartedOn);
  const title = { de: 'Förderschädlicher Beginn?', en: 'Start harmful to the grant?' };
  if (started !== null) {
    if (allowed !== null && started >= allowed) return null;
    return allowed === null
      ? {
          de: `${title.de} Begonnen am ${formatDay(started)}, ohne Bescheid und ohne genehmigten vorzeitigen Beginn. Bitte vor weiteren Aufträgen mit der Bewilligungsbehörde klären.`,
          en: `${title.en} Started on ${formatDay(started)} without a notice and without a granted early start. Please clarify with the authority before placing orders.`,
        }
      : {
          de: `${title.de} Begonnen am ${formatDay(started)}, erlaubt erst ab ${formatDay(allowed)}. Bitte mit der Bewilligungsbehörde klären.`,
          en: `${title.en} Started on ${formatDay(started)}, allowed only from ${formatDay(allowed)}. Please clarify with the authority.`,
        };
  }
  if (allowed !== null) return null;
  const running = projects.find(({ status }) => begun.includes(status));
  if (running === undefined) return null;
  return {
    de: `${title.de} Das Projekt „${running.title}“ läuft, es gibt aber weder einen Bescheid noch einen genehmigten vorzeitigen Beginn.`,
    en: `${title.en} The project “${running.title}” is running, but there is neither a notice nor a granted early start.`,
  };
}
