import * as agency from './agency/model.ts';
import * as attachments from './attachments/model.ts';
import * as communication from './communication/model.ts';
import type { Entity, RowOf, ValuesOf } from './core/entity.ts';
import * as meetings from './councils/meeting-model.ts';
import * as councils from './councils/model.ts';
import * as session from './councils/session/model.ts';
import * as cases from './funding/cases/model.ts';
import * as catalogue from './funding/catalogue/model.ts';
import * as funding from './funding/model.ts';
import * as links from './links/model.ts';
import * as organisation from './organisation/model.ts';
import * as projects from './projects/model.ts';
import * as radar from './radar/model.ts';
import * as reports from './reports/model.ts';
import * as scouting from './scouting/model.ts';
import * as amendments from './strategy/amendments/model.ts';
import * as strategy from './strategy/model.ts';

/**
 * Every entity of the program, by name.
 *
 * A new feature adds its model here and a migration; the store, the exchange and the contract read this table and need no
 * change.
 */
export const entities = {
  body: organisation.body,
  region: organisation.region,
  site: organisation.site,
  person: organisation.person,
  position: organisation.position,
  agencyTask: organisation.agencyTask,
  positionTaskShare: organisation.positionTaskShare,
  assignment: organisation.assignment,
  budgetItem: agency.budgetItem,
  agreement: agency.agreement,
  agreementParty: agency.agreementParty,
  project: projects.project,
  projectBody: projects.projectBody,
  milestone: projects.milestone,
  task: projects.task,
  risk: projects.risk,
  statusReport: projects.statusReport,
  funder: funding.funder,
  fundingProgram: funding.fundingProgram,
  fundingCall: funding.fundingCall,
  fundingCase: funding.fundingCase,
  fundingCaseProject: funding.fundingCaseProject,
  consortiumMember: funding.consortiumMember,
  fundingNotice: cases.fundingNotice,
  fundingYearSlice: cases.fundingYearSlice,
  drawdown: cases.drawdown,
  proofOfUse: cases.proofOfUse,
  obligation: cases.obligation,
  deadline: funding.deadline,
  programFact: catalogue.programFact,
  holiday: catalogue.holiday,
  ruleEdition: catalogue.ruleEdition,
  committee: councils.committee,
  paperGroup: councils.paperGroup,
  paper: councils.paper,
  reservation: councils.reservation,
  reservationRequirement: councils.reservationRequirement,
  meeting: meetings.meeting,
  agendaItem: meetings.agendaItem,
  consultation: meetings.consultation,
  lockOverride: meetings.lockOverride,
  meetingLine: session.meetingLine,
  attendance: session.attendance,
  resolutionFollowUp: session.resolutionFollowUp,
  note: scouting.note,
  trend: scouting.trend,
  radarConfig: radar.radarConfig,
  trendEdition: radar.trendEdition,
  trendPlacement: radar.trendPlacement,
  trendAssessment: radar.trendAssessment,
  trendRelevance: radar.trendRelevance,
  audience: communication.audience,
  textForm: communication.textForm,
  communicationTemplate: communication.communicationTemplate,
  communicationItem: communication.communicationItem,
  strategy: strategy.strategy,
  strategyField: strategy.strategyField,
  strategyMeasure: strategy.strategyMeasure,
  strategyGoal: strategy.strategyGoal,
  goalMeasure: strategy.goalMeasure,
  strategyEdition: amendments.strategyEdition,
  strategyPart: amendments.strategyPart,
  amendment: amendments.amendment,
  amendmentDecision: amendments.amendmentDecision,
  link: links.link,
  tag: links.tag,
  comment: links.comment,
  savedView: links.savedView,
  alias: links.alias,
  attachment: attachments.attachment,
  report: reports.report,
  reportPart: reports.reportPart,
  reportSentence: reports.reportSentence,
} as const;

export type Entities = typeof entities;
export type EntityName = keyof Entities;
export type Row<Name extends EntityName> = RowOf<Entities[Name]>;
export type Values<Name extends EntityName> = ValuesOf<Entities[Name]>;

/** The names in the order of the model. */
export const entityNames = Object.keys(entities) as readonly EntityName[];

export const isEntityName = (name: string): name is EntityName => Object.hasOwn(entities, name);

/** The declaration of a known entity, or `null` for a name from a newer version. */
export const entityNamed = (name: string): Entity | null =>
  isEntityName(name) ? (entities[name] as unknown as Entity) : null;
