import type { Parsed } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/core/day.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { entities } from '../../../shared/entities.ts';
import type { PlannedLine } from '../../../shared/funding/cases/contract.ts';
import {
  dayOfWanted,
  type KnownDeadline,
  matching,
  type PlannedDay,
  stateOf,
  type Wanted,
  wantedDeadlines,
} from '../../../shared/funding/cases/planned-deadlines.ts';
import type { CaseFile } from '../../../shared/funding/cases/rows.ts';
import type { Json } from '../../../shared/sync/json.ts';
import type { CommandScope } from '../../scope.ts';
import type { Reader } from '../../store/database.ts';
import { edit } from '../../store/edit.ts';
import { idOfKey } from '../../store/natural-id.ts';
import { readRows } from '../../store/rows.ts';
import { ownerOfPart } from './owner.ts';
import { readCase } from './read.ts';
import { noCase } from './refusals.ts';

const deadline = entities.deadline as unknown as Entity;

/** Two sites that write the deadlines of one case make the same records. */
const idOfWanted = (caseId: string, key: string): string => idOfKey('case-deadline', [caseId, key]);

function knownOf(db: Reader, caseId: string): readonly KnownDeadline[] {
  const tail = 'WHERE w.subject = ? AND w.hidden = 0 ORDER BY w.id';
  return readRows(db, deadline, tail, [`fundingCase:${caseId}`]).map((row) => ({
    id: row.id,
    title: (row['title'] ?? null) as string | null,
    kind: String(row['kind'] ?? 'other'),
    status: String(row['status'] ?? 'open'),
    statedOn: (row['statedOn'] ?? null) as string | null,
    computedOn: (row['computedOn'] ?? null) as string | null,
    ruleId: (row['ruleId'] ?? null) as string | null,
    ruleInput: (row['ruleInput'] ?? null) as KnownDeadline['ruleInput'],
  }));
}

type Planned = {
  readonly wanted: Wanted;
  readonly day: PlannedDay;
  readonly known: KnownDeadline | null;
  readonly id: string;
};

function plannedOf(db: Reader, file: CaseFile): readonly Planned[] {
  const known = knownOf(db, file.record.id);
  const taken = new Set<string>();
  return wantedDeadlines(file).flatMap((wanted) => {
    const day = dayOfWanted(wanted);
    if (day === null) return [];
    const id = idOfWanted(file.record.id, wanted.key);
    const found = matching(
      wanted,
      id,
      known.filter((one) => !taken.has(one.id)),
    );
    if (found !== null) taken.add(found.id);
    return [{ wanted, day, known: found, id: found?.id ?? id }];
  });
}

/** What follows from the case, and what writing it would do. */
export const plannedLines = (db: Reader, file: CaseFile, today: Day): PlannedLine[] =>
  plannedOf(db, file).map(({ wanted, day, known }) => ({
    key: wanted.key,
    kind: wanted.kind,
    title: wanted.title,
    day: known?.statedOn ?? day.day,
    source: known?.statedOn != null ? 'stated' : day.source,
    computedOn: day.computed?.computedOn ?? null,
    ruleId: wanted.rule?.id ?? null,
    state: stateOf(wanted, day, known, today),
    deadlineId: known?.id ?? null,
  }));

/** Writes the chosen ones; what is there already and says the same, or is settled, stays as it is. */
export function writeDeadlines(scope: CommandScope, input: Parsed<'case.writeDeadlines'>) {
  const file = readCase(scope.db, input.id);
  if (file === null) return fail(noCase);
  const counts = { created: 0, changed: 0 };
  for (const { wanted, day, known, id } of plannedOf(scope.db, file)) {
    const state = stateOf(wanted, day, known, scope.today);
    if (!input.keys.includes(wanted.key) || state === 'same' || state === 'done') continue;
    const { record } = file;
    // A stated day that a person typed there stays; the computed one is put beside it (D8).
    const stated = wanted.statedOn ?? known?.statedOn ?? null;
    const dates = {
      ...day.computed,
      ...(wanted.statedOn === null ? {} : { statedOn: wanted.statedOn }),
      ...(stated === null ? {} : { certainty: 'stated' }),
      ...(stated !== null && wanted.statedOn === null ? {} : { internalTargetOn: day.internalTargetOn }),
    } as unknown as Readonly<Record<string, Json>>;
    const bare =
      known === null
        ? {
            title: `${wanted.title.de} – ${record.title}`.slice(0, 200),
            subject: `fundingCase:${record.id}`,
            kind: wanted.kind,
            status: 'open',
            ...ownerOfPart(scope.tx, record),
          }
        : {};
    edit(scope.tx, deadline, id, { ...dates, ...bare });
    counts[known === null ? 'created' : 'changed'] += 1;
  }
  return ok(counts);
}
