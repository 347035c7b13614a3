import type { Connection } from '../store/driver.ts';
import { log } from './0001-log.ts';
import { organisation } from './0002-organisation.ts';
import { strategy } from './0003-strategy.ts';
import { projects } from './0004-projects.ts';
import { funding } from './0005-funding.ts';
import { councils } from './0006-councils.ts';
import { scouting } from './0007-scouting.ts';
import { links } from './0008-links.ts';
import { trust } from './0009-trust.ts';
import { alias } from './0010-alias.ts';
import { reading } from './0011-reading.ts';
import { agency } from './0012-agency.ts';
import { projectFile } from './0013-project-file.ts';
import { attachments } from './0014-attachments.ts';
import { fundingCases } from './0015-funding-cases.ts';
import { catalogue } from './0016-catalogue.ts';
import { radar } from './0017-radar.ts';
import { strategyGoals } from './0018-strategy.ts';
import { meetings } from './0019-meetings.ts';
import { papers } from './0020-papers.ts';
import { session } from './0021-session.ts';
import { strategyOrder } from './0022-strategy-order.ts';
import { amendments } from './0023-amendments.ts';
import { oparl } from './0024-oparl.ts';
import { search } from './0025-search.ts';
import { reports } from './0026-reports.ts';
import { communication } from './0027-communication.ts';
import { contacts } from './0028-contacts.ts';
import { bigStore } from './0029-big-store.ts';
import { region } from './0030-region.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  log,
  organisation,
  strategy,
  projects,
  funding,
  councils,
  scouting,
  links,
  trust,
  alias,
  reading,
  agency,
  projectFile,
  attachments,
  fundingCases,
  catalogue,
  radar,
  strategyGoals,
  meetings,
  papers,
  session,
  strategyOrder,
  amendments,
  oparl,
  search,
  reports,
  communication,
  contacts,
  bigStore,
  region,
];

/** The version of the schema this program writes; segments carry it as `schema`. */
export const schemaVersion = migrations.at(-1)?.version ?? 0;

/** Stores of Digitalagentur carry this in their header ("DAgt"), so that a foreign SQLite file is told from ours. */
export const applicationId = 0x44416774;

export const storedVersion = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/** Brings a store to `target`, each step in a transaction of its own. */
export function migrate(db: Connection, target: number = schemaVersion): void {
  const stored = storedVersion(db);
  for (const migration of migrations.filter(({ version }) => version > stored && version <= target)) {
    db.transaction(() => {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
      db.pragma(`application_id = ${applicationId}`);
    }).immediate();
  }
}
