import { calendars, type OneOffs } from '../../../shared/calendar/holidays.ts';
import type { Day } from '../../../shared/core/day.ts';
import { type CallDay, callDays, callLineId } from '../../../shared/funding/catalogue/call-days.ts';
import type { CallLine } from '../../../shared/funding/catalogue/contract.ts';
import type { DeadlineLine } from '../../../shared/funding/contract.ts';
import { internalTarget } from '../../../shared/funding/due.ts';
import { homeCalendar } from '../../../shared/region/home.ts';
import type { Reader } from '../../store/database.ts';
import { readCalls } from './list.ts';

/** Deadlines somebody has made of calls, at the call itself or at a case of it: `id kind day`. */
const taken = `
  SELECT coalesce(y.call_id, substr(d.subject, instr(d.subject, ':') + 1)) || ' ' || coalesce(d.kind, 'other')
    || ' ' || coalesce(d.effective_on, '')
  FROM deadline d
  LEFT JOIN funding_case y ON d.subject LIKE 'fundingCase:%' AND y.id = substr(d.subject, 13) AND y.hidden = 0
  WHERE d.hidden = 0 AND (d.subject LIKE 'fundingCall:%' OR y.call_id IS NOT NULL)`;

/**
 * The days of calls that are still to come, as lines of the list (D4: a rolling call has none). They have no record of their own: they
 * follow the call, and are gone as soon as somebody makes a deadline of them.
 */
export function callLines(db: Reader, today: Day, oneOffs: OneOffs): DeadlineLine[] {
  const days = new Set(db.prepare(taken).pluck().all() as string[]);
  const kinds = new Set([...days].map((key) => key.slice(0, key.lastIndexOf(' '))));
  // Of several cut-offs each is a deadline of its own; otherwise one that was agreed otherwise takes the place of the call's day.
  const isTaken = (call: CallLine, { kind, day }: CallDay): boolean =>
    call.deadlineModel === 'multiple_cutoff' && kind === 'application'
      ? days.has(`${call.id} ${kind} ${day}`)
      : kinds.has(`${call.id} ${kind}`);
  return readCalls(db).flatMap((call) =>
    callDays(call)
      .filter((one) => one.day >= today && !isTaken(call, one))
      .map((one): DeadlineLine => {
        const seat = calendars.find((known) => known === call.seatState) ?? homeCalendar();
        return {
          id: callLineId(call.id, one),
          version: call.version,
          title: call.title,
          kind: one.kind,
          status: 'open',
          effectiveOn: one.day,
          statedOn: one.day,
          computedOn: null,
          internalTargetOn: internalTarget(one.day, seat, oneOffs),
          doneOn: null,
          dueTime: one.kind === 'application' ? call.dueTime : null,
          precision: 'day',
          certainty: 'stated',
          isCutoffHard: call.isCutoffHard,
          ruleId: null,
          calendar: seat,
          notes: null,
          subject: `fundingCall:${call.id}`,
          subjectTitle: call.title,
          responsiblePersonId: null,
          responsible: null,
          ownerBodyId: call.ownerBodyId,
          updatedAt: call.updatedAt,
          hasConflict: call.hasConflict,
          reminders: null,
          extendsId: null,
          recomputedOn: null,
          callId: call.id,
        };
      }),
  );
}
