import type { ReportKind } from '../../shared/reports/kinds.ts';
import type { ReportBuilder } from './builder.ts';
import { buildCapacity } from './capacity.ts';
import { buildDeadlines } from './deadlines.ts';
import { buildFunding } from './funding.ts';
import { buildMayor } from './mayor.ts';
import { buildProject } from './project.ts';
import { buildRadar } from './radar.ts';
import { buildResolutions } from './resolutions.ts';
import { buildStatus } from './status/build.ts';
import { buildTalkingPoints } from './talking-points.ts';

/** Each kind of report and who makes it. */
export const reportBuilders: { readonly [Kind in ReportKind]: ReportBuilder } = {
  status: buildStatus,
  funding: buildFunding,
  deadlines: buildDeadlines,
  project: buildProject,
  resolutions: buildResolutions,
  capacity: buildCapacity,
  radar: buildRadar,
  mayor: buildMayor,
  'talking-points': buildTalkingPoints,
};
