import { isContentName } from '../../shared/attachments/limits.ts';
import { approvalRules } from '../../shared/communication/approval.ts';
import type { Day } from '../../shared/core/day.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { keepSeriesBegun } from '../../shared/projects/recurrence.ts';
import { keepWaitingInStep } from '../../shared/projects/waiting.ts';
import { wouldCircle } from '../../shared/sync/tree.ts';
import { closedBy, endsOfRow } from '../store/closeness.ts';
import type { Reader } from '../store/database.ts';
import type { Changes } from '../store/edit.ts';
import type { AnyRow } from '../store/rows.ts';
import { fundingCaseFault } from './funding-case-rule.ts';
import { lockRefusal } from './lock-rule.ts';
import { reservationRefusal } from './reservation-rule.ts';

export type BrokenRule = {
  readonly code: 'rule-broken';
  readonly rule: string;
  readonly message: string;
  /** The sentence in both languages, where the rule has it. */
  readonly words?: { readonly de: string; readonly en: string };
};

/** What the rules may look at. */
export type RuleScope = {
  readonly db: Reader;
  readonly today: Day;
  /** Somebody goes on in spite of a lock, and his reason is written in the same action (db/councils/go-on.ts). */
  readonly isDespiteLock?: boolean;
};

type Values = Readonly<Record<string, unknown>>;

/**
 * Rules of the domain that hold for what is typed here, and what a plain edit fills in by itself.
 *
 * D5  A done deadline has a date. Setting the status alone fills in today; clearing the date of a done one is refused.
 * D2  A released reservation has a date and a reference, and its councils allow it (reservation-rule.ts).
 * D3  A body marked as not participating is not the lead.
 *
 * V1  What hangs on a record that stays here is not opened by itself (db/store/closeness.ts).
 *
 * W1 to W3  A task that waits knows since when (shared/projects/waiting.ts).
 *
 * KA1 to KA4  A contribution is published with an approval for its words (shared/communication/approval.ts).
 *
 * A funding case and its parts hold no days in the wrong order and no amounts nobody grants (shared/funding/cases/faults.ts).
 *
 * Nothing goes on while a reservation holds it back (shared/agency/lock.ts). No task is made part of itself, and nothing waits for
 * itself. Two sites can still do that together, without knowing of each other; then the view cuts the circle of tasks
 * (shared/sync/tree.ts), and the timeline draws both arrows.
 */
export function applyRules(
  scope: RuleScope,
  entity: Entity,
  before: AnyRow | null,
  changes: Changes,
): Changes | BrokenRule {
  const after: Values = { ...before, ...changes };
  if (entity.name === 'deadline') return deadlineRules(after, changes, scope.today);
  if (entity.name === 'reservation') {
    const message = reservationRefusal(scope.db, before, after);
    if (message !== null) return { code: 'rule-broken', rule: 'D2', message };
  }
  const closed = closedRefusal(scope.db, entity, after, changes);
  if (closed !== null) return closed;
  const held = scope.isDespiteLock ? null : lockRefusal(scope.db, entity.name, before ?? {}, changes);
  if (held !== null) return { code: 'rule-broken', rule: 'lock', message: held };
  if (entity.name === 'attachment') return contentRule(before, changes);
  if (entity.name === 'communicationItem') {
    const outcome = approvalRules(before, changes, scope.today);
    if ('changes' in outcome) return outcome.changes;
    const { rule, words } = outcome.refusal;
    return { code: 'rule-broken', rule, message: words.de, words };
  }
  const fault = fundingCaseFault(scope.db, entity, after, changes);
  if (fault !== null) {
    return { code: 'rule-broken', rule: fault.rule, message: fault.sentence.de, words: fault.sentence };
  }
  if (entity.name === 'task') {
    const inStep = keepSeriesBegun(before, keepWaitingInStep(before, changes, scope.today));
    return treeRule(scope.db, after, inStep as Changes);
  }
  if (entity.name === 'link' && after['kind'] === 'blocks') return waitingRule(scope.db, after, changes);
  if (entity.name === 'project' || entity.name === 'projectBody') return leadRule(scope.db, entity, after, changes);
  return changes;
}

function closedRefusal(db: Reader, entity: Entity, after: Values, changes: Changes): BrokenRule | null {
  if (changes['visibility'] !== 'shared' && changes['visibility'] !== 'public') return null;
  if (closedBy(db, endsOfRow(entity.name, after)).visibility === undefined) return null;
  const message =
    'Dieser Eintrag gehört zu einem Datensatz, der diesen Standort nicht verlässt, und bleibt deshalb hier. Geben Sie zuerst den Datensatz frei; der Eintrag geht dann mit.';
  return { code: 'rule-broken', rule: 'V1', message };
}

/** D3, from both sides: naming the lead, and marking a body as not participating. */
function leadRule(db: Reader, entity: Entity, after: Values, changes: Changes): Changes | BrokenRule {
  const isBroken =
    entity.name === 'project'
      ? typeof changes['leadBodyId'] === 'string' &&
        db
          .prepare(
            "SELECT 1 FROM project_body WHERE project_id = ? AND body_id = ? AND role = 'not_participating' AND hidden = 0",
          )
          .get(after['id'] ?? '', changes['leadBodyId']) !== undefined
      : after['role'] === 'not_participating' &&
        db
          .prepare('SELECT 1 FROM project WHERE id = ? AND lead_body_id = ? AND hidden = 0')
          .get(after['projectId'], after['bodyId']) !== undefined;
  if (!isBroken) return changes;
  const message =
    'Eine Kommune, die als nicht beteiligt gekennzeichnet ist, kann nicht federführend sein. Bitte ändern Sie zuerst Beteiligung oder Federführung.';
  return { code: 'rule-broken', rule: 'D3', message };
}

function treeRule(db: Reader, after: Values, changes: Changes): Changes | BrokenRule {
  const parent = changes['parentTaskId'];
  if (typeof parent !== 'string') return changes;
  const parentOf = db.prepare('SELECT parent_task_id FROM task WHERE id = ? AND hidden = 0').pluck();
  const above = (id: string) => (parentOf.get(id) as string | null | undefined) ?? null;
  if (!wouldCircle(String(after['id'] ?? ''), parent, above)) return changes;
  const message =
    'Eine Aufgabe kann nicht Teil von sich selbst oder einer ihrer Teilaufgaben sein. Wählen Sie eine andere Aufgabe.';
  return { code: 'rule-broken', rule: 'circle', message };
}

/** What one waits for, in the end, is waited for by nothing that waits for oneself. */
function waitingRule(db: Reader, after: Values, changes: Changes): Changes | BrokenRule {
  const circle = db
    .prepare(
      `WITH RECURSIVE waiting(reference) AS (
        SELECT ? UNION
        SELECT l."to" FROM link l JOIN waiting w ON l."from" = w.reference WHERE l.kind = 'blocks' AND l.hidden = 0
      ) SELECT 1 FROM waiting WHERE reference = ?`,
    )
    .get(after['to'], after['from']);
  if (circle === undefined) return changes;
  const message =
    'Beide würden aufeinander warten. Heben Sie zuerst die Abhängigkeit in der anderen Richtung auf, oder wählen Sie einen anderen Eintrag.';
  return { code: 'rule-broken', rule: 'circle', message };
}

function deadlineRules(after: Values, changes: Changes, today: Day): Changes | BrokenRule {
  if (after['status'] !== 'done') return changes;
  if (changes['status'] === 'done' && !after['doneOn']) return { ...changes, doneOn: today };
  if (!after['doneOn']) {
    const message = 'Eine erledigte Frist hat ein Datum. Setzen Sie die Frist zuerst wieder auf offen.';
    return { code: 'rule-broken', rule: 'D5', message };
  }
  return changes;
}

const contentFields = ['on', 'sha256', 'sizeBytes', 'mime'];

/** What a document holds never changes (shared/attachments/model.ts), and its hash is one. */
function contentRule(before: AnyRow | null, changes: Changes): Changes | BrokenRule {
  const isOther = (field: string) => field in changes && (before === null ? false : changes[field] !== before[field]);
  if (contentFields.some(isOther)) {
    const message =
      'Der Inhalt eines Dokuments ändert sich nicht. Bitte hängen Sie die neue Fassung als eigenes Dokument an.';
    return { code: 'rule-broken', rule: 'content', message };
  }
  if (!('sha256' in changes) || isContentName(changes['sha256'])) return changes;
  const message =
    'Die Prüfsumme eines Dokuments hat 64 Stellen von 0 bis 9 und a bis f. Bitte hängen Sie eine Datei an.';
  return { code: 'rule-broken', rule: 'content', message };
}

export const isBroken = (outcome: Changes | BrokenRule): outcome is BrokenRule =>
  'code' in outcome && outcome['code'] === 'rule-broken';
