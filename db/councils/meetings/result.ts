import type { Parsed } from '../../../shared/contract.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { ok } from '../../../shared/core/result.ts';
import { stepOf } from '../../../shared/councils/matrix.ts';
import { readResult } from '../../../shared/councils/result.ts';
import { entities } from '../../../shared/entities.ts';
import { idOfKey } from '../../../shared/records/natural-id.ts';
import type { CommandScope } from '../../scope.ts';
import { type Changes, edit } from '../../store/edit.ts';
import { type AnyRow, readRow } from '../../store/rows.ts';
import { readConsultations } from '../../views/requirement-states.ts';
import { foundAsSeen, written } from '../found.ts';

const agendaItem = entities.agendaItem as unknown as Entity;
const consultation = entities.consultation as unknown as Entity;
const meeting = entities.meeting as unknown as Entity;
const committee = entities.committee as unknown as Entity;

/** What came of an item: verbatim at the item, and what it means at the consultation of its paper; one action. */
export function itemResult(scope: CommandScope, input: Parsed<'agenda.result'>) {
  const found = foundAsSeen(scope, agendaItem, input.id, input.seen);
  if (!found.ok) return found;
  edit(scope.tx, agendaItem, input.id, { result: input.line.trim() === '' ? null : input.line });
  writeConsultation(scope, found.value, input);
  return ok(written(scope, agendaItem, input.id));
}

function writeConsultation({ db, tx }: CommandScope, item: AnyRow, input: Parsed<'agenda.result'>): void {
  const [meetingId, paperId] = [item['meetingId'], item['paperId']];
  if (typeof meetingId !== 'string' || typeof paperId !== 'string') return;
  const held = readRow(db, meeting, meetingId);
  const by = held === null ? null : readRow(db, committee, String(held['committeeId']));
  const bodyId = by?.['bodyId'];
  // Whose council it is, is not known: then it counts for nobody, and stands at the item alone.
  if (held === null || by === null || typeof bodyId !== 'string') return;
  const known = [...readConsultations(db).values()].find(
    (one) => one.meetingId === meetingId && one.paperId === paperId,
  );
  // Two computers that write down the same meeting make one consultation.
  const id = known?.id ?? idOfKey('consultation', [meetingId, paperId]);
  const { result: read, ...votes } = readResult(input.line);
  const result = input.result ?? read;
  const secrecy = item['classification'] ?? held['classification'];
  edit(tx, consultation, id, {
    ...(known === undefined ? startOf(by, { paperId, meetingId, bodyId }, secrecy) : {}),
    result,
    resultText: input.line.trim() === '' ? null : input.line,
    ...votes,
    decidedOn: result === 'unknown' ? null : ((held['startsOn'] ?? null) as string | null),
  });
}

function startOf(by: AnyRow, key: Record<'paperId' | 'meetingId' | 'bodyId', string>, secrecy: unknown): Changes {
  const step = stepOf({ committeeKind: (by['kind'] ?? null) as string | null, role: null, authoritative: false });
  return {
    ...key,
    committeeId: by.id,
    role: step === 'council' ? 'decision' : 'preliminary',
    authoritative: step === 'council',
    ...(typeof secrecy === 'string' ? { classification: secrecy } : {}),
  };
}
