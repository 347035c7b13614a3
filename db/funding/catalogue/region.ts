import { calendarNames, stateOfAgs } from '../../../shared/calendar/calendar-names.ts';
import type { Parsed } from '../../../shared/contract.ts';
import { ok } from '../../../shared/core/result.ts';
import type { QueryScope } from '../../scope.ts';

type BodyRow = { readonly id: string; readonly name: string; readonly kind: string; readonly ags: string | null };

/** What a programme is held against: the bodies here, whether they take part already, the fields of the strategy, the state. */
export function region({ db }: QueryScope, { programId }: Parsed<'catalogue.region'>) {
  const rows = db
    .prepare(
      `SELECT id, coalesce(short_name, name, '') AS name, coalesce(kind, 'other') AS kind, ags FROM body
       WHERE hidden = 0 ORDER BY ags IS NULL, ags, name, id`,
    )
    .all() as BodyRow[];
  const taking = new Set(
    db
      .prepare(
        `SELECT y.lead_body_id AS id FROM funding_case y JOIN funding_call k ON k.id = y.call_id
         WHERE k.program_id = @programId AND y.hidden = 0
         UNION SELECT m.body_id FROM consortium_member m JOIN funding_case y ON y.id = m.case_id AND y.hidden = 0
         JOIN funding_call k ON k.id = y.call_id WHERE k.program_id = @programId AND m.hidden = 0`,
      )
      .pluck()
      .all({ programId: programId ?? '' }) as (string | null)[],
  );
  const topics = db
    .prepare(`SELECT DISTINCT title FROM strategy_field WHERE hidden = 0 AND title IS NOT NULL ORDER BY title`)
    .pluck()
    .all() as string[];
  const state = rows.map(({ ags }) => stateOfAgs(ags)).find((found) => found !== null) ?? null;
  return ok({
    state: state === null ? '' : calendarNames[state].de,
    topics,
    bodies: rows.map(({ id, name, kind }) => ({ id, name, kind, takesPart: taking.has(id) })),
  });
}
