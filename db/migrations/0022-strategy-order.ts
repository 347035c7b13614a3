import type { Migration } from './migration.ts';

/** Fields of action, goals and measures keep the place a person gave them in their list; numbers are names and rank nothing. */
export const strategyOrder: Migration = {
  version: 22,
  name: 'strategy-order',
  up: (db) =>
    db.exec(`
      ALTER TABLE strategy_field ADD COLUMN "order" TEXT;
      ALTER TABLE strategy_measure ADD COLUMN "order" TEXT;
      ALTER TABLE strategy_goal ADD COLUMN "order" TEXT;
    `),
};
