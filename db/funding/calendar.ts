import { formatDay } from '../../shared/calendar/format-day.ts';
import type { OneOffs } from '../../shared/calendar/holidays.ts';
import type { Parsed } from '../../shared/contract.ts';
import { dayOrNull, daysBetween } from '../../shared/core/day.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { reminderDays } from '../../shared/funding/catalogue/due-reminders.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { type CalendarRow, deadlinesToIcs } from '../../shared/funding/ics.ts';
import { leadDaysOf } from '../../shared/funding/lead-days.ts';
import { type QueryScope, readStep } from '../scope.ts';
import { writeDurably } from '../store/folder.ts';
import { counted, isBreath } from '../store/undo.ts';
import { readRuleData } from '../views/rule-data.ts';
import { linesInSteps } from './lines.ts';

const kinds = entities.deadline.fields.kind.choices ?? {};

/** Writes the calendar file of the given deadlines, or of all open ones. Those without a day have no place in it. */
export function* calendar(scope: QueryScope, input: Parsed<'deadline.calendar'>) {
  const target = scope.files.pathOf(input.ticket);
  if (target === null) {
    const message = 'Der gewählte Speicherort ist nicht mehr bekannt. Bitte wählen Sie ihn noch einmal.';
    return fail({ code: 'file-missing' as const, message });
  }
  const chosen = input.ids ? new Set(input.ids) : null;
  const all = yield* linesInSteps(scope, chosen === null ? 'open' : 'all');
  const lines = all.filter(({ id }) => chosen?.has(id) ?? true);
  const { oneOffs } = readRuleData(scope.db);
  const rows: CalendarRow[] = [];
  for (const [at, line] of lines.entries()) {
    if (isBreath(at)) yield readStep(at, lines.length);
    rows.push(...toCalendarRow(line, oneOffs));
  }
  const bytes = Buffer.from(yield* counted(deadlinesToIcs(rows), rows.length), 'utf8');
  writeDurably(target.path, bytes);
  return ok({ events: rows.length, bytes: bytes.byteLength });
}

function toCalendarRow(line: DeadlineLine, oneOffs: OneOffs): CalendarRow[] {
  const effectiveOn = dayOrNull(line.effectiveOn);
  if (effectiveOn === null) return [];
  const { id, updatedAt } = line;
  const kindLabel = kinds[line.kind]?.de ?? 'Frist';
  const reminded = reminderDays(effectiveOn, leadDaysOf(line.reminders), line.calendar, oneOffs);
  return [
    {
      id,
      title: line.title ?? line.subjectTitle ?? '',
      effectiveOn,
      kindLabel,
      description: about(line),
      updatedAt,
      revision: Number(line.version),
      alarmDays: reminded.map((day) => daysBetween(day, effectiveOn)),
    },
  ];
}

/** What somebody needs to know who sees the day in a calendar only. */
function about(line: DeadlineLine): string {
  const target = dayOrNull(line.internalTargetOn);
  const parts = [
    line.subjectTitle,
    line.isCutoffHard ? 'Ausschlussfrist' : null,
    line.dueTime === null ? null : `bis ${line.dueTime} Uhr`,
    target === null ? null : `Internes Ziel: ${formatDay(target)}`,
    line.responsible === null ? null : `Zuständig: ${line.responsible}`,
    line.notes,
  ];
  return parts.filter((part) => part !== null && part !== '').join('\n');
}
