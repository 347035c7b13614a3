import type { Connection } from '../store/driver.ts';
import type { Migration } from './migration.ts';

/**
 * The registry of members, forks, and what is refused.
 *
 * `writer.base` and `parent` make a branch of a forked log a log of its own (docs/bundle-format.md §3.4); `frozen` holds what
 * follows until a person has looked. A segment now carries the numbers of the records it speaks of as one sorted list of 32-bit
 * integers: a row per record and segment was a fifth of the cost of an import. `ops` stands last, because SQLite walks past it to
 * reach anything behind. `record.arrived` is when a bundle last spoke of it, `born` when one first did, `leaf` its part of the digest. `claims` are statements about other logs in its header that are not, or not simply, true here.
 */
export const trust: Migration = {
  version: 9,
  name: 'trust',
  up: (db) => {
    db.exec(`
      CREATE TABLE writer_new (
        writer TEXT PRIMARY KEY,
        public_key TEXT,
        lane TEXT NOT NULL CHECK (lane IN ('shared', 'nonpublic', 'local', 'registry')),
        own INTEGER NOT NULL CHECK (own IN (0, 1)),
        seq INTEGER NOT NULL,
        sealed INTEGER NOT NULL,
        head TEXT NOT NULL,
        base INTEGER NOT NULL DEFAULT 1,
        parent TEXT,
        frozen INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;
      INSERT INTO writer_new (writer, public_key, lane, own, seq, sealed, head)
        SELECT writer, public_key, lane, own, seq, sealed, head FROM writer;
      DROP TABLE writer;
      ALTER TABLE writer_new RENAME TO writer;

      CREATE TABLE segment_new (
        no INTEGER PRIMARY KEY,
        writer TEXT NOT NULL,
        from_seq INTEGER NOT NULL,
        to_seq INTEGER NOT NULL,
        head TEXT NOT NULL,
        held INTEGER NOT NULL,
        why TEXT,
        claims TEXT,
        bundle TEXT,
        public_key TEXT,
        header TEXT NOT NULL,
        tail TEXT NOT NULL,
        records BLOB,
        ops TEXT NOT NULL
      ) STRICT;
      INSERT INTO segment_new (no, writer, from_seq, to_seq, head, held, bundle, header, tail, ops)
        SELECT no, writer, from_seq, to_seq, head, held, bundle, header, tail, ops FROM segment;
    `);
    packRecords(db);
    db.exec(`
      DROP TABLE segment;
      ALTER TABLE segment_new RENAME TO segment;
      DROP TABLE record_segment;
      CREATE INDEX segment_by_writer_from_seq ON segment (writer, from_seq) WHERE held = 0;
      CREATE INDEX segment_by_head ON segment (writer, to_seq, head);
      CREATE INDEX segment_with_claims ON segment (no) WHERE claims IS NOT NULL;
      CREATE TABLE bundle_segment (
        bundle TEXT NOT NULL,
        segment INTEGER NOT NULL,
        PRIMARY KEY (bundle, segment)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX bundle_segment_by_segment ON bundle_segment (segment);
      INSERT INTO bundle_segment SELECT bundle, no FROM segment WHERE bundle IS NOT NULL;
      CREATE TABLE refused (
        record INTEGER NOT NULL,
        writer TEXT NOT NULL,
        seq INTEGER NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (record, writer, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE granted (
        project TEXT NOT NULL,
        body TEXT NOT NULL,
        record INTEGER NOT NULL,
        leads INTEGER NOT NULL,
        PRIMARY KEY (project, body, record)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX granted_by_record ON granted (record);
      CREATE TABLE handover (
        writer TEXT PRIMARY KEY,
        from_writer TEXT NOT NULL,
        seq INTEGER NOT NULL,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE record ADD COLUMN arrived TEXT;
      ALTER TABLE record ADD COLUMN born TEXT;
      ALTER TABLE record ADD COLUMN leaf BLOB;
      CREATE INDEX record_by_leaf ON record (leaf) WHERE local = 0;
      CREATE INDEX record_by_arrived ON record (arrived) WHERE arrived IS NOT NULL;
      ALTER TABLE bundle ADD COLUMN verdicts TEXT;
      ALTER TABLE peer ADD COLUMN heads TEXT;
      INSERT INTO meta (key, value) SELECT 'rebuild', '1' WHERE EXISTS (SELECT 1 FROM record)
        ON CONFLICT (key) DO UPDATE SET value = '1';
    `);
  },
};

/** The rows of `record_segment`, as one list of record numbers per segment. */
function packRecords(db: Connection): void {
  const lists = new Map<number, number[]>();
  const rows = db.prepare('SELECT segment, record FROM record_segment ORDER BY segment, record').all();
  for (const { segment, record } of rows as { segment: number; record: number }[]) {
    const list = lists.get(segment) ?? [];
    list.push(record);
    lists.set(segment, list);
  }
  const write = db.prepare('UPDATE segment_new SET records = ? WHERE no = ?');
  for (const [segment, list] of lists) write.run(Buffer.from(new Uint32Array(list).buffer), segment);
}
