import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';
import { gapKinds } from './gaps.ts';

const text = z.string().nullable();
const number = z.number().nullable();

/** An edition, as one chooses it. */
export const StrategyEdition = z.object({
  id: z.string(),
  title: text,
  edition: text,
  status: z.string(),
  adoptedOn: text,
  /** Goes out with bundles; `false`: only this site or this person has it. */
  isShared: z.boolean(),
});
export type StrategyEdition = z.output<typeof StrategyEdition>;

const part = {
  id: z.string(),
  version: z.string(),
  code: text,
  title: text,
  isShared: z.boolean(),
  hasConflict: z.boolean(),
};

export const MapField = z.object({ ...part, colour: number });
export type MapField = z.output<typeof MapField>;

export const MapProject = z.object({
  id: z.string(),
  version: z.string(),
  code: text,
  title: text,
  status: z.string(),
  leadBody: text,
  isShared: z.boolean(),
});
export type MapProject = z.output<typeof MapProject>;

export const MapMeasure = z.object({
  ...part,
  status: z.string(),
  /** A field of this strategy; `null` also when it names one that is not (yet) here. */
  fieldId: text,
  projects: z.array(MapProject),
  goalIds: z.array(z.string()),
});
export type MapMeasure = z.output<typeof MapMeasure>;

export const MapGoal = z.object({
  ...part,
  fieldId: text,
  indicator: text,
  unit: text,
  baseline: number,
  target: number,
  targetOn: z.object({ day: z.string(), precision: z.string() }).nullable(),
  current: number,
  currentOn: text,
  measureIds: z.array(z.string()),
});
export type MapGoal = z.output<typeof MapGoal>;

/** A gap with what its next step needs. */
export const StrategyGap = z.object({
  kind: z.enum(gapKinds),
  entity: z.enum(['strategyGoal', 'strategyMeasure', 'project']),
  id: z.string(),
  version: z.string(),
  code: text,
  title: text,
  fieldId: text,
  isShared: z.boolean(),
  /** Of a goal: its measures that are not dropped. Of a project: the measure of another edition it carries out. */
  measures: z.array(z.object({ id: z.string(), code: text, title: text })),
});
export type StrategyGap = z.output<typeof StrategyGap>;

const lists = z.enum(['strategyField', 'strategyGoal', 'strategyMeasure']);

export const strategyContract = {
  /**
   * A strategy as a whole: fields, goals, measures with the projects that carry them out, each in the order a person gave. Left out,
   * it is the adopted one. `forPaper` leaves out what may not leave this site, with everything that follows from it.
   */
  'strategy.map': query(() => ({
    input: z.strictObject({ strategyId: Uuid.optional(), forPaper: z.boolean().default(false) }),
    output: z.object({
      editions: z.array(StrategyEdition),
      strategy: StrategyEdition.nullable(),
      fields: z.array(MapField),
      goals: z.array(MapGoal),
      measures: z.array(MapMeasure),
    }),
  })),
  /**
   * What is missing between the strategy and what is done; of each kind at most 200, `counts` says how many there are. Projects
   * without a measure are asked of the edition in force only.
   */
  'strategy.gaps': query(() => ({
    long: true,
    input: z.strictObject({ strategyId: Uuid.optional() }),
    output: z.object({
      editions: z.array(StrategyEdition),
      strategy: StrategyEdition.nullable(),
      gaps: z.array(StrategyGap),
      counts: z.record(z.enum(gapKinds), z.number()),
    }),
  })),
  /** Puts a field, goal or measure behind another one of its list, or first (`after: null`); measures stay in their field. */
  'strategy.move': command(() => ({
    input: z.strictObject({ entity: lists, id: Uuid, after: Uuid.nullable() }),
    output: z.object({ id: z.string(), changed: z.number() }),
    failure: refusals(refusal('not-found'), refusal('not-in-list')),
    touches: ['record', 'conflict', 'undo'],
  })),
} as const;
