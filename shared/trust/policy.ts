import { z } from 'zod';

/**
 * Who may write what, as data that the coordination can replace (adm `policy`).
 *
 * Coordination may always write everything that is shared; it needs no rules. `any`: every row. `own`: the author's body owns it.
 * `body`: the row says that it is about the author's body. `project`: the row belongs to a project the author's body leads or
 * partners.
 */
export const Rule = z.strictObject({
  entities: z.union([z.literal('*'), z.array(z.string().max(64)).max(200)]),
  except: z.array(z.string().max(64)).max(200).optional(),
  rows: z.enum(['any', 'own', 'body', 'project']),
});
export type Rule = z.output<typeof Rule>;

export const Policy = z.object({
  rules: z.strictObject({ implementation: z.array(Rule).max(200), contact: z.array(Rule).max(200) }),
  /** How long values that were replaced stay in the log at least. */
  retentionDays: z.int().min(0).max(36_500),
});
export type Policy = z.output<typeof Policy>;

/** What all offices share and only the coordination keeps. */
export const catalogues = [
  'body',
  'agencyTask',
  'strategy',
  'strategyField',
  'strategyMeasure',
  'funder',
  'fundingProgram',
  'fundingCall',
  'programFact',
  'holiday',
  'ruleEdition',
  'committee',
  'strategyGoal',
  'goalMeasure',
  'strategyEdition',
  'strategyPart',
  'amendmentDecision',
  'textForm',
  'region',
] as const;

const reportsOfABody = ['statusReport', 'consultation', 'projectBody', 'person', 'trendAssessment', 'trendRelevance'];

/** What a body may say about the strategy: it proposes and discusses, in its own name. */
const proposals = ['amendment', 'comment'];

/** Holds until the coordination has written another one. */
export const defaultPolicy: Policy = {
  rules: {
    implementation: [
      { entities: '*', except: [...catalogues], rows: 'own' },
      { entities: '*', except: [...catalogues], rows: 'project' },
      { entities: ['note', 'trend', 'comment'], rows: 'any' },
    ],
    contact: [
      { entities: reportsOfABody, rows: 'own' },
      { entities: reportsOfABody, rows: 'body' },
      { entities: proposals, rows: 'own' },
    ],
  },
  retentionDays: 365,
};

export const ruleCovers = ({ entities, except }: Rule, entity: string): boolean =>
  (entities === '*' || entities.includes(entity)) && !except?.includes(entity);
