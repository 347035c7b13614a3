import type { Parsed } from '../../shared/contract.ts';
import { day as asDay } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { type DayEvent, daysToIcs } from '../../shared/funding/ics.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import { type QueryScope, readStep } from '../scope.ts';
import { writeDurably } from '../store/folder.ts';
import { atPlace, placeRefusal } from '../store/place-trouble.ts';
import { holdRecord } from '../store/record.ts';
import { counted, isBreath } from '../store/undo.ts';
import { placeNamed } from './place-named.ts';

/** Writes the days of a list into a calendar file; when each was changed last stands with its record. */
export function* writeDayCalendar({ db, files }: QueryScope, input: Parsed<'table.calendar'>) {
  const target = placeNamed(files, input.ticket);
  if (!target.ok) return target;
  const events: DayEvent[] = [];
  for (const [at, { entity, id, part, on, title, note }] of input.events.entries()) {
    if (isBreath(at)) yield readStep(at, input.events.length);
    const { state, revision, wasHidden } = holdRecord(db, entity, id);
    if (state === null || wasHidden) continue;
    events.push({
      uid: entity === 'deadline' ? `${id}@digitalagentur` : `${id}.${part}@digitalagentur`,
      summary: title,
      description: note,
      on: asDay(on),
      updatedAt: stampToInstant(state.updated.stamp),
      revision,
    });
  }
  const bytes = Buffer.from(yield* counted(daysToIcs(events, { name: input.name }), events.length), 'utf8');
  try {
    atPlace(() => writeDurably(target.value.path, bytes));
  } catch (error) {
    return placeRefusal(error);
  }
  return ok({ events: events.length, bytes: bytes.byteLength });
}
