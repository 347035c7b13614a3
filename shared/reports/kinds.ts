/** The papers the program writes; the first one is the office's main product. German name first, as in a `choice`. */
export const reportKindLabels = {
  status: ['Sachstandsbericht', 'Status report'],
  funding: ['Förderübersicht', 'Funding overview'],
  deadlines: ['Fristenliste', 'List of deadlines'],
  project: ['Projektsteckbrief', 'Project profile'],
  resolutions: ['Beschlussübersicht', 'Overview of resolutions'],
  capacity: ['Kapazität', 'Capacity'],
  radar: ['Radar-Ausgabe', 'Radar edition'],
  mayor: ['Eine Seite', 'One page'],
  'talking-points': ['Sprechzettel', 'Talking points'],
} as const;

export type ReportKind = keyof typeof reportKindLabels;
export const reportKinds = Object.keys(reportKindLabels) as [ReportKind, ...ReportKind[]];
