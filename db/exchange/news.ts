import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Counts } from '../../shared/exchange/contract.ts';
import type { Concern, Intake, JointChange, MailInfo, News } from '../../shared/exchange/reading-contract.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import type { Reader, Writer } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { siteNames } from '../views/site-names.ts';
import { titlesOf } from '../views/titles.ts';
import type { Joint } from './joint.ts';

/** Whoever wants to read more than this opens the record. */
const longestText = 300;
/** So long news stay after they were read. */
const keptDays = 30;

type Kept = {
  readonly batch: string;
  readonly restorePoint: string | null;
  readonly mail: MailInfo | null;
  readonly at: string;
  readonly joint: Joint;
  readonly counts: Counts;
};

/** Writes down what was taken in, for the people who will read it later. */
export function keepNews(db: Writer, { batch, restorePoint, mail, at, joint, counts }: Kept): void {
  removeOld(db, at);
  // A bundle that was taken back and comes again is told again.
  db.prepare('DELETE FROM news WHERE batch = ?').run(batch);
  db.prepare(
    `INSERT OR REPLACE INTO intake (batch, at, restore_point, counts, more, more_ours, mail) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    batch,
    at,
    restorePoint,
    JSON.stringify(counts),
    joint.tally.more,
    joint.tally.moreOurs,
    mail === null ? null : JSON.stringify(mail),
  );
  const write = db.prepare(
    `INSERT INTO news (batch, position, entity, id, kind, title, sender, concerns, fields)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  joint.tally.jointChanges.forEach((change, position) => {
    const file = joint.files[change.file];
    const sender = file?.state === 'verified' ? file.offer.header.sender : '';
    const { entity, id, kind, title, concerns } = change;
    write.run(
      batch,
      position,
      entity,
      id,
      kind,
      title,
      sender,
      JSON.stringify(concerns),
      JSON.stringify(shortened(change)),
    );
  });
}

const short = (value: unknown): unknown =>
  typeof value === 'string' && value.length > longestText ? `${value.slice(0, longestText)} …` : value;

const shortened = ({ fields }: JointChange) =>
  fields.map(({ field, from, to, conflict }) => ({ field, from: short(from), to: short(to), conflict }));

function removeOld(db: Writer, at: string): void {
  const before = new Date(Date.parse(at) - keptDays * 86_400_000).toISOString();
  const old = db.prepare('SELECT batch FROM intake WHERE read_at < ?').pluck().all(before) as string[];
  for (const batch of old) {
    db.prepare('DELETE FROM news WHERE batch = ?').run(batch);
    db.prepare('DELETE FROM intake WHERE batch = ?').run(batch);
  }
}

/** What was taken back is no news; its files count as unread again. */
export function forgetNews(db: Writer, bundles: readonly string[], at: string): void {
  const named = JSON.stringify(bundles);
  const of = 'SELECT DISTINCT batch FROM bundle WHERE bundle IN (SELECT value FROM json_each(?)) AND batch IS NOT NULL';
  for (const batch of db.prepare(of).pluck().all(named) as string[]) {
    const left = db.prepare('SELECT 1 FROM bundle WHERE batch = ? AND undone_at IS NULL').get(batch);
    if (left !== undefined) {
      // Others of the same intake stay: only what this bundle's sender told is gone.
      db.prepare(
        `DELETE FROM news WHERE batch = ? AND sender IN
           (SELECT sender FROM bundle WHERE batch = ? AND bundle IN (SELECT value FROM json_each(?)))`,
      ).run(batch, batch, named);
      continue;
    }
    db.prepare('DELETE FROM news WHERE batch = ?').run(batch);
    db.prepare('UPDATE intake SET undone_at = ? WHERE batch = ?').run(at, batch);
  }
  db.prepare('DELETE FROM read_file WHERE bundle IN (SELECT value FROM json_each(?))').run(named);
}

type IntakeRow = {
  readonly batch: string;
  readonly at: string;
  readonly counts: string;
  readonly more: number;
  readonly more_ours: number;
  readonly mail: string | null;
  readonly read_at: string | null;
};

/** Everything unread and the last one, newest first. */
export function list({ db }: QueryScope, { limit }: Parsed<'news.list'>) {
  const rows = db
    .prepare(
      `SELECT batch, at, counts, more, more_ours, mail, read_at FROM intake
       WHERE undone_at IS NULL AND (read_at IS NULL OR at = (SELECT max(at) FROM intake WHERE undone_at IS NULL))
       ORDER BY at DESC, batch LIMIT ?`,
    )
    .all(limit) as IntakeRow[];
  const site = siteNames(db);
  return ok({ intakes: rows.map((row) => intakeOf(db, row, site)) });
}

function intakeOf(db: Reader, row: IntakeRow, site: (writer: string) => string): Intake {
  const senders = db
    .prepare("SELECT DISTINCT sender FROM bundle WHERE batch = ? AND direction = 'in' AND undone_at IS NULL")
    .pluck()
    .all(row.batch) as string[];
  return {
    batch: row.batch,
    at: row.at,
    sites: senders.map(site),
    senders,
    mail: row.mail === null ? null : (JSON.parse(row.mail) as MailInfo),
    counts: JSON.parse(row.counts) as Counts,
    isRead: row.read_at !== null,
    news: newsOf(db, row.batch, site),
    more: row.more,
    moreOurs: row.more_ours,
  };
}

type NewsRow = {
  readonly entity: string;
  readonly id: string;
  readonly kind: News['kind'];
  readonly title: string;
  readonly sender: string;
  readonly concerns: string;
  readonly fields: string;
};

function newsOf(db: Reader, batch: string, site: (writer: string) => string): News[] {
  const rows = db
    .prepare('SELECT entity, id, kind, title, sender, concerns, fields FROM news WHERE batch = ? ORDER BY position')
    .all(batch) as NewsRow[];
  const projects = projectsOf(db, rows);
  const titles = titlesOf(db, [
    ...rows.map(({ entity, id }) => `${entity}:${id}`),
    ...[...projects.values()].map((id) => `project:${id}`),
  ]);
  return rows.map(({ entity, id, kind, title, sender, concerns, fields }) => {
    const project = projects.get(`${entity}:${id}`);
    return {
      entity,
      id,
      kind,
      title: titles[`${entity}:${id}`] ?? title,
      project: project === undefined ? null : (titles[`project:${project}`] ?? null),
      site: site(sender),
      concerns: JSON.parse(concerns) as Concern[],
      fields: JSON.parse(fields) as News['fields'],
    };
  });
}

/** The project each record is a part of, one statement for each kind of record. */
function projectsOf(db: Reader, rows: readonly NewsRow[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of new Set(rows.map(({ entity }) => entity))) {
    const entity = entityNamed(name);
    if (entity === null || !Object.hasOwn(entity.fields, 'projectId')) continue;
    const ids = rows.filter((row) => row.entity === name).map(({ id }) => id);
    const parts = db
      .prepare(
        `SELECT id, project_id AS project FROM "${snake(name)}"
         WHERE project_id IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids)) as { id: string; project: string }[];
    for (const { id, project } of parts) found.set(`${name}:${id}`, project);
  }
  return found;
}

/** A person has read it, or wants to read it again. */
export function mark(scope: CommandScope, { batches, isRead }: Parsed<'news.mark'>) {
  const write = scope.db.prepare(
    'UPDATE intake SET read_at = ? WHERE batch = ? AND (read_at IS NULL) = ? AND undone_at IS NULL',
  );
  const at = isRead ? new Date(scope.nowMs).toISOString() : null;
  let changed = 0;
  for (const batch of batches) changed += write.run(at, batch, isRead ? 1 : 0).changes;
  return ok({ changed });
}
