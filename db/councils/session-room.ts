import type { Parsed } from '../../shared/contract.ts';
import { cut } from '../../shared/core/cut.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { readAgenda } from '../../shared/councils/session/agenda-text.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { readRow } from '../store/rows.ts';
import { newRowId } from '../store/transaction.ts';
import { validFields } from '../store/validate.ts';
import { noMeeting } from './session-faults.ts';

const { meeting, agendaItem, attendance } = entities as unknown as Record<
  'meeting' | 'agendaItem' | 'attendance',
  Entity
>;

const titleLength = 1000;

/** A meeting nobody had planned here, with its agenda out of pasted lines: one action. */
export function beginSession({ tx }: CommandScope, input: Parsed<'session.begin'>) {
  const fields = validFields(
    meeting,
    {
      title: input.title,
      startsOn: input.startsOn,
      ...(input.committeeId === null ? {} : { committeeId: input.committeeId }),
    },
    'create',
  );
  if (!fields.ok) return fields;
  const id = newRowId(tx);
  edit(tx, meeting, id, fields.value);
  const items = readAgenda(input.agenda);
  for (const [index, { number, title, isNonPublic }] of items.entries()) {
    edit(tx, agendaItem, newRowId(tx), {
      meetingId: id,
      position: index + 1,
      number: (number ?? String(index + 1)).slice(0, 20),
      title: cut(title, titleLength),
      ...(title.length > titleLength ? { resolutionText: title } : {}),
      ...(isNonPublic ? { public: 'nonpublic', classification: 'nonpublic_session' } : {}),
    });
  }
  return ok({ id, items: items.length });
}

/** Says who is there. The seat of a body and function is written once, however often the roll is called. */
export function attend({ tx, db }: CommandScope, input: Parsed<'session.attend'>) {
  const held = readRow(db, meeting, input.meetingId);
  if (held === null || held.deleted) return fail(noMeeting);
  const seat = db
    .prepare(
      `SELECT id FROM attendance WHERE meeting_id = ? AND body_id IS ? AND coalesce(function, '') = ? AND hidden = 0
       ORDER BY created_at, id LIMIT 1`,
    )
    .pluck()
    .get(input.meetingId, input.bodyId, input.function ?? '') as string | undefined;
  const id = seat ?? newRowId(tx);
  const visibility = held['visibility'];
  edit(tx, attendance, id, {
    state: input.state,
    ...(seat !== undefined
      ? {}
      : {
          meetingId: input.meetingId,
          ...(input.bodyId === null ? {} : { bodyId: input.bodyId }),
          ...(input.function ? { function: input.function } : {}),
          ...(visibility === 'private' || visibility === 'site' ? { visibility } : {}),
        }),
  });
  return ok({ id });
}
