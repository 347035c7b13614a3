import type { Locale } from '../../shared/core/locale.ts';
import { agreementTexts } from '../agency/agreements/texts.ts';
import { bodyTexts } from '../agency/bodies/texts.ts';
import { costTexts } from '../agency/costs/texts.ts';
import { postTexts } from '../agency/posts/texts.ts';
import { documentTexts } from '../app/documents/texts.ts';
import { eraseTexts } from '../app/erase/texts.ts';
import { linkTexts } from '../app/links/texts.ts';
import { lockTexts } from '../app/lock/texts.ts';
import { newsTexts } from '../app/news/news-texts.ts';
import { outputTexts } from '../app/output/texts.ts';
import { policyTexts } from '../app/policy/texts.ts';
import { savedTexts } from '../app/saved/texts.ts';
import { calendarTexts } from '../communication/calendar/texts.ts';
import { itemTexts } from '../communication/items/item-texts.ts';
import { communicationTexts } from '../communication/texts.ts';
import { contactTexts } from '../contacts/texts.ts';
import { composeTexts } from '../councils/compose/texts.ts';
import { followUpTexts } from '../councils/followups/texts.ts';
import { reportTexts } from '../councils/matrix/report-texts.ts';
import { matrixTexts } from '../councils/matrix/texts.ts';
import { meetingTexts } from '../councils/meetings/texts.ts';
import { oparlTexts } from '../councils/oparl/texts.ts';
import { paperTexts } from '../councils/papers/texts.ts';
import { readingTexts } from '../councils/reading/texts.ts';
import { sessionTexts } from '../councils/session/texts.ts';
import { backupTexts } from '../exchange/backups/texts.ts';
import { ruleTexts } from '../exchange/conflicts/rule/rule-texts.ts';
import { conflictTexts } from '../exchange/conflicts/texts.ts';
import { createTexts } from '../exchange/create/texts.ts';
import { duplicateTexts } from '../exchange/duplicates/texts.ts';
import { logTexts } from '../exchange/log/texts.ts';
import { placeTexts } from '../exchange/places/texts.ts';
import { readTexts } from '../exchange/read/texts.ts';
import { simpleTexts } from '../exchange/simple/texts.ts';
import { joinTexts } from '../exchange/sites/join/texts.ts';
import { memberTexts } from '../exchange/sites/member-texts.ts';
import { siteTexts } from '../exchange/sites/texts.ts';
import { exchangeTexts } from '../exchange/texts.ts';
import { calculatorTexts } from '../funding/calculator/texts.ts';
import { sectionTexts } from '../funding/cases/section-texts.ts';
import { caseTexts } from '../funding/cases/texts.ts';
import { fitTexts } from '../funding/catalogue/fit-texts.ts';
import { catalogueTexts } from '../funding/catalogue/texts.ts';
import { endingTexts } from '../funding/ending/texts.ts';
import { inspectorTexts } from '../funding/inspector-texts.ts';
import { newTexts } from '../funding/new-texts.ts';
import { pipelineTexts } from '../funding/pipeline/texts.ts';
import { ruleDataTexts } from '../funding/rules/texts.ts';
import { deadlineTexts } from '../funding/texts.ts';
import { homeTexts } from '../home/texts.ts';
import { appTexts } from '../i18n/app-texts.ts';
import type { TextTable } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { privacyTexts } from '../privacy/texts.ts';
import { projectFileTexts } from '../projects/file/texts.ts';
import { importTexts } from '../projects/import/texts.ts';
import { fileTexts } from '../projects/inspector/texts.ts';
import { reportingTexts } from '../projects/reporting/texts.ts';
import { statusTexts } from '../projects/status/texts.ts';
import { projectTexts } from '../projects/texts.ts';
import { timelineTexts } from '../projects/timeline/texts.ts';
import { weekTexts } from '../projects/week/texts.ts';
import { editionTexts as radarEditionTexts } from '../radar/editions/texts.ts';
import { radarImportTexts } from '../radar/import/texts.ts';
import { opinionTexts } from '../radar/opinions/texts.ts';
import { radarTexts } from '../radar/texts.ts';
import { reportsTexts } from '../reports/texts.ts';
import { noteTexts } from '../scouting/texts.ts';
import { searchTexts } from '../search/texts.ts';
import { regionCardTexts } from '../settings/region-texts.ts';
import { settingsTexts } from '../settings/settings-texts.ts';
import { supportTexts } from '../settings/support-texts.ts';
import { showcaseTexts } from '../showcase/texts.ts';
import { startTexts } from '../start-up/start-texts.ts';
import { wayOutTexts } from '../start-up/way-out-texts.ts';
import { amendmentTexts } from '../strategy/amendments/texts.ts';
import { editionTexts } from '../strategy/editions/texts.ts';
import { gapTexts } from '../strategy/gaps/texts.ts';
import { goalTexts } from '../strategy/goals/texts.ts';
import { measureTexts } from '../strategy/measures/texts.ts';
import { strategyTexts } from '../strategy/texts.ts';
import { richTexts } from '../ui/rich/rich-texts.ts';
import { tableTexts } from '../ui/table/table-texts.ts';

/** The text tables a manual page may name things out of, by a word that stands before the dot: `[[create.saveAs]]`. */
const tables: Readonly<Record<string, Readonly<Record<Locale, unknown>>>> = {
  agreement: agreementTexts,
  amendment: amendmentTexts,
  app: appTexts,
  backup: backupTexts,
  body: bodyTexts,
  calculator: calculatorTexts,
  calendar: calendarTexts,
  case: caseTexts,
  catalogue: catalogueTexts,
  communication: communicationTexts,
  compose: composeTexts,
  conflict: conflictTexts,
  conflictRule: ruleTexts,
  contact: contactTexts,
  cost: costTexts,
  create: createTexts,
  deadline: deadlineTexts,
  document: documentTexts,
  duplicate: duplicateTexts,
  edition: editionTexts,
  ending: endingTexts,
  erase: eraseTexts,
  exchange: exchangeTexts,
  fit: fitTexts,
  followUp: followUpTexts,
  gap: gapTexts,
  goal: goalTexts,
  home: homeTexts,
  inspector: inspectorTexts,
  item: itemTexts,
  join: joinTexts,
  link: linkTexts,
  list: importTexts,
  lock: lockTexts,
  log: logTexts,
  matrix: matrixTexts,
  measure: measureTexts,
  meeting: meetingTexts,
  member: memberTexts,
  newDeadline: newTexts,
  news: newsTexts,
  note: noteTexts,
  oparl: oparlTexts,
  opinion: opinionTexts,
  output: outputTexts,
  paper: paperTexts,
  pipeline: pipelineTexts,
  place: placeTexts,
  post: postTexts,
  privacy: privacyTexts,
  policy: policyTexts,
  project: projectTexts,
  projectFile: projectFileTexts,
  projectPart: fileTexts,
  radar: radarTexts,
  radarEdition: radarEditionTexts,
  radarImport: radarImportTexts,
  read: readTexts,
  reading: readingTexts,
  region: regionCardTexts,
  report: reportsTexts,
  reporting: reportingTexts,
  result: reportTexts,
  rich: richTexts,
  rule: ruleDataTexts,
  saved: savedTexts,
  search: searchTexts,
  section: sectionTexts,
  session: sessionTexts,
  support: supportTexts,
  wayOut: wayOutTexts,
  settings: settingsTexts,
  showcase: showcaseTexts,
  simple: simpleTexts,
  site: siteTexts,
  start: startTexts,
  status: statusTexts,
  strategy: strategyTexts,
  table: tableTexts,
  timeline: timelineTexts,
  ui: uiTexts,
  week: weekTexts,
};

/**
 * How the program calls something in a language: the text under a key like `create.saveAs`, without the dots of a button that opens a
 * dialog. `null` where there is no such text, or one that is made of numbers and names.
 */
export function nameOf(key: string, locale: Locale): string | null {
  const [table, ...path] = key.split('.');
  let found: unknown = tables[table ?? '']?.[locale];
  for (const step of path) found = (found as TextTable | undefined)?.[step];
  return typeof found === 'string' && path.length > 0 ? found.replace(/ …$/, '') : null;
}
