import { calendars } from '../../../shared/calendar/holidays.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { assert } from '../../../shared/core/assert.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { entities } from '../../../shared/entities.ts';
import { callDays } from '../../../shared/funding/catalogue/call-days.ts';
import { internalTarget } from '../../../shared/funding/due.ts';
import { homeCalendar } from '../../../shared/region/home.ts';
import type { Json } from '../../../shared/sync/json.ts';
import type { CommandScope } from '../../scope.ts';
import { edit } from '../../store/edit.ts';
import { readMeta } from '../../store/meta.ts';
import { readRow } from '../../store/rows.ts';
import { newRowId } from '../../store/transaction.ts';
import { readRuleData } from '../../views/rule-data.ts';
import { readCalls } from './list.ts';

const fundingCase = entities.fundingCase as unknown as Entity;
const deadline = entities.deadline as unknown as Entity;

/** Case and deadlines together are one action: one undo takes all of it back. */
export function startCase(scope: CommandScope, input: Parsed<'call.startCase'>) {
  const { tx, db, today } = scope;
  const call = readCalls(db).find(({ id }) => id === input.callId);
  if (call === undefined) {
    const message = 'Diesen Aufruf gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  const program =
    call.programId === null ? null : readRow(db, entities.fundingProgram as unknown as Entity, call.programId);
  const caseId = newRowId(tx);
  const title = input.title ?? call.title ?? call.program ?? '';
  const rateBp = program?.['rateBpMax'];
  const leadBodyId = input.leadBodyId ?? readMeta(db, 'site-body');
  edit(tx, fundingCase, caseId, {
    title,
    callId: call.id,
    stage: 'screening',
    ...(leadBodyId === null ? {} : { leadBodyId }),
    ...(typeof rateBp === 'number' ? { rateBp } : {}),
  });
  const { oneOffs } = readRuleData(db);
  const seat = calendars.find((known) => known === call.seatState) ?? homeCalendar();
  const days = callDays(call).filter(({ day }) => day >= today);
  for (const { kind, day } of days) {
    const fields: Readonly<Record<string, Json | null>> = {
      title: `${title}: ${entities.deadline.fields.kind.choices?.[kind]?.de ?? ''}`,
      subject: `fundingCase:${caseId}`,
      kind,
      statedOn: day,
      certainty: 'stated',
      calendar: seat,
      internalTargetOn: internalTarget(day, seat, oneOffs),
      ...(call.dueTime === null || kind === 'sketch' ? {} : { dueTime: call.dueTime }),
      ...(call.isCutoffHard ? { isCutoffHard: true } : {}),
    };
    assert(dayOrNull(fields['statedOn']) !== null, 'a day of a call is a day');
    edit(tx, deadline, newRowId(tx), fields as Readonly<Record<string, Json>>);
  }
  const row = readRow(db, fundingCase, caseId);
  assert(row !== null, 'a case that was just written is there');
  return ok({ case: row, deadlines: days.length });
}
