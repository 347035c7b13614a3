import { record, text } from '../core/field.ts';

/** Ids of OParl are addresses; what is longer than this is none. */
export const longestSourceKey = 500;

/**
 * What a record read in by OParl remembers of where it came from. Both belong to the reading and to nobody at this desk, so the newest
 * counts and nobody is asked.
 */
export const sourceFields = {
  /** The id of the object in the council information system; empty for what was written here. */
  sourceKey: text('OParl-Kennung', 'OParl id', { merge: 'auto', max: longestSourceKey }),
  /** What the object said and no field here holds, as it said it. */
  sourceRest: record<Readonly<Record<string, unknown>>>('Übrige Angaben (OParl)', 'Other data (OParl)', {
    merge: 'auto',
  }),
} as const;
