/**
 * Projects in the Sachstandsbericht: a table by field of action, and one sentence each.
 *
 * SP1  Grey stays grey in words too: how long nobody has reported, and never what an old report said (D9).
 * SP2  What the public reads about a project is the text a person wrote for it; no sentence is put together for it.
 */
import { type Day, dayOrNull } from '../../core/day.ts';
import { type Ampel, colourOf, reportedStatuses, weeksSince } from '../../projects/ampel.ts';
import { sentencesOf } from '../../sync/sentences.ts';
import type { DraftBlock, DraftSentence } from '../draft.ts';
import { closed, dayOr, firstOf, oneLine, shortened } from '../phrases.ts';
import { heading, listed, said, tabled } from '../pieces.ts';
import type { PaperProject, ReportWords } from '../short-facts.ts';
import { ampelWord, listing, several, statusWord, trendWord } from '../words.ts';

/** A project with what the Sachstandsbericht says of it besides. */
export type StatusProject = Omit<PaperProject, 'report'> & {
  readonly report: (ReportWords & { readonly trend: string | null }) | null;
  readonly summary: string | null;
  readonly publicSummary: string | null;
  readonly ampelReason: string | null;
  readonly fieldId: string | null;
};

export type ProjectDetails = {
  /** Names of those who take part besides the lead. */
  readonly partners: readonly string[];
  /** The nearest one that is not reached yet. */
  readonly milestone: { readonly title: string; readonly dueOn: string } | null;
};

/** "P13 Glasfaser", "Glasfaser". */
export const projectName = ({ code, title }: Pick<StatusProject, 'code' | 'title'>): string =>
  [code ?? '', oneLine(title)].filter((part) => part !== '').join(' ') || 'Ohne Titel';

const isReportedOn = ({ status }: StatusProject): boolean => (reportedStatuses as readonly string[]).includes(status);

/** The first sentence of what somebody wrote, on one line; more than a few lines is cut. */
function firstSentence(text: string | null): string {
  const [first = ''] = sentencesOf((text ?? '').trim());
  const line = oneLine(first);
  return line === '' ? '' : closed(shortened(line, 400));
}

/** SP1 */
function silence({ report }: StatusProject, asOf: Day): string {
  const on = dayOrNull(report?.on);
  if (on === null) return 'Dazu liegt noch keine Meldung vor.';
  return `Seit ${several(weeksSince(on, asOf), 'Woche', 'Wochen')} nicht gemeldet, zuletzt am ${dayOr(on, '')}.`;
}

/** The one sentence of a project: why it is not green, what was reached, what comes next, or what it is about; empty where nobody wrote any of it. */
export function projectSentence(project: StatusProject, { asOf, isPublic }: { asOf: Day; isPublic: boolean }): string {
  if (isPublic) return oneLine(project.publicSummary ?? '');
  const { ampel, report, ampelReason, summary } = project;
  if (ampel === 'unknown' && isReportedOn(project)) return silence(project, asOf);
  const trouble = ampel === 'yellow' || ampel === 'red' ? firstSentence(report?.reason ?? ampelReason) : '';
  if (trouble !== '') return trouble;
  const fresh = ampel === 'unknown' ? null : report;
  const next = firstSentence(fresh?.next ?? null);
  return (
    firstSentence(fresh?.done ?? null) || (next === '' ? '' : `Nächster Schritt: ${next}`) || firstSentence(summary)
  );
}

/** "gelb, fallend", "nicht gemeldet". A trend without a colour says nothing. */
function ampelCell({ ampel, report, trend }: StatusProject, isPublic: boolean): string {
  const moving = ampel === 'unknown' ? '' : trendWord(report?.trend ?? trend);
  return [ampelWord(ampel, isPublic), ...(moving === '' ? [] : [moving])].join(', ');
}

function milestoneCell({ milestone }: ProjectDetails, today: Day): string {
  if (milestone === null) return '–';
  const late = milestone.dueOn < today ? ' (überfällig)' : '';
  return `${dayOr(milestone.dueOn, '')}${late}\n${oneLine(milestone.title)}`;
}

const head = ['Nr.', 'Projekt', 'Federführung, Partner', 'Ampel', 'Nächster Meilenstein'];
const widths = [1, 4, 3.6, 2, 3.4];

export type ProjectsFacts = {
  /** Fields in reading order; projects of none of them come last. */
  readonly fields: readonly { readonly id: string; readonly title: string }[];
  readonly projects: readonly StatusProject[];
  readonly detailsOf: (id: string) => ProjectDetails;
  readonly asOf: Day;
  readonly today: Day;
  readonly isPublic: boolean;
  /** What stands on paper for a sentence: somebody's own words, or what the data say. */
  readonly shown: (sentence: DraftSentence) => string;
};

function bodiesCell(project: StatusProject, { partners }: ProjectDetails): string {
  return [project.leadBody ?? '–', ...(partners.length === 0 ? [] : [listing(partners)])].join('\n');
}

type Field = ProjectsFacts['fields'][number];

function* fieldBlocks(
  { id, title }: Field,
  projects: readonly StatusProject[],
  facts: ProjectsFacts,
): Generator<number, readonly DraftBlock[]> {
  if (projects.length === 0) return [];
  const rows: string[][] = [];
  const sentences: DraftSentence[] = [];
  for (const project of projects) {
    if (rows.length % projectsPerStep === projectsPerStep - 1) yield rows.length;
    const details = facts.detailsOf(project.id);
    rows.push([
      project.code ?? '',
      `${oneLine(project.title) || 'Ohne Titel'}\n${statusWord(project.status)}`,
      bodiesCell(project, details),
      ampelCell(project, facts.isPublic),
      milestoneCell(details, facts.today),
    ]);
    sentences.push({
      key: `project/${project.id}`,
      lead: `${projectName(project)}:`,
      text: projectSentence(project, facts),
    });
  }
  const silent = projects.filter((_, at) => isSilent(sentences[at], facts));
  return [heading(title, 3), ...tabled(head, rows, widths), listed(sentences), ...speechless(id, silent)];
}

/** At most so many are named; a list of hundreds says no more than their number. */
const mostNamed = 12;

/** Neither the data nor a person say anything. To the public nothing is owed about a project: what is written for it, is written. */
const isSilent = (sentence: DraftSentence | undefined, { isPublic, shown }: ProjectsFacts): boolean =>
  !isPublic && sentence !== undefined && sentence.text === '' && shown(sentence).trim() === '';

/** Projects about which nobody has written anything, in one sentence: a line for each would hide those that say something. */
function speechless(field: string, silent: readonly StatusProject[]): readonly DraftBlock[] {
  if (silent.length === 0) return [];
  return [said(`speechless/${field}`, `Ohne erfassten Sachstand: ${firstOf(silent.map(projectName), mostNamed)}.`)];
}

/** Projects told between two yields: the sentences of each are looked for in what somebody wrote. */
const projectsPerStep = 200;

/** SP1, SP2. All projects, however many: a council that asks about one finds it. Yields how many of a field so far. */
export function* projectsBlocks(facts: ProjectsFacts): Generator<number, readonly DraftBlock[]> {
  const { fields, projects } = facts;
  const known = new Set(fields.map(({ id }) => id));
  const byField = Map.groupBy(projects, ({ fieldId }) => (fieldId !== null && known.has(fieldId) ? fieldId : ''));
  const blocks: DraftBlock[] = [];
  for (const field of fields) blocks.push(...(yield* fieldBlocks(field, byField.get(field.id) ?? [], facts)));
  const rest = { id: 'none', title: fields.length === 0 ? 'Alle Projekte' : 'Ohne Handlungsfeld' };
  blocks.push(...(yield* fieldBlocks(rest, byField.get('') ?? [], facts)));
  return blocks;
}

export type AmpelTable = Readonly<Record<Ampel, number>>;

export function countAmpel(projects: readonly Pick<StatusProject, 'ampel'>[]): AmpelTable {
  const counts: Record<Ampel, number> = { green: 0, yellow: 0, red: 0, unknown: 0 };
  for (const { ampel } of projects) counts[colourOf(ampel)] += 1;
  return counts;
}
