/** Sentences the short papers have in common. */
import { ownTable } from '../funding/cases/year-sums.ts';
import { fundingGroup } from './funding-words.ts';
import { dayOr, euros, oneLine, quoted, shortened } from './phrases.ts';
import {
  countSentence,
  earliestSentence,
  type PaperMatrix,
  reservationLine,
  reservationName,
  stateWords,
} from './resolutions-words.ts';
import { type AmpelCount, ampelCount, isUnderWay, type PaperProject, type ShortFacts } from './short-facts.ts';
import { ampelWord, listing, several } from './words.ts';

/** "DIG-06 Digitales Bauamt" */
export const projectName = ({ code, title }: Pick<PaperProject, 'code' | 'title'>): string =>
  [code, title || 'Ohne Titel'].filter(Boolean).join(' ');

/** "3 rot, 5 gelb, 12 grün, 4 nicht gemeldet"; what there is none of is not told. */
export function ampelWords(count: AmpelCount): string {
  const parts = (['red', 'yellow', 'green', 'unknown'] as const).flatMap((colour) =>
    count[colour] === 0 ? [] : [several(count[colour], ampelWord(colour), ampelWord(colour))],
  );
  return parts.length === 0 ? 'keine' : parts.join(', ');
}

export const underWay = (projects: readonly PaperProject[]): number => projects.filter(isUnderWay).length;

export function projectsSentence({ projects }: Pick<ShortFacts, 'projects'>): string {
  if (projects.length === 0) return 'Es ist noch kein Projekt eingetragen.';
  const running = underWay(projects);
  const all = `${several(projects.length, 'Projekt ist', 'Projekte sind')} eingetragen`;
  if (running === 0) return `${all}, davon ${projects.length === 1 ? 'ist es' : 'ist'} keines in Umsetzung.`;
  return `${all}, davon ${several(running, 'bewilligt oder in Umsetzung', 'bewilligt oder in Umsetzung')}; Ampel: ${ampelWords(ampelCount(projects))}.`;
}

/** D9 in one sentence; `null`: everybody has reported. */
export function greySentence({ projects, weeks }: Pick<ShortFacts, 'projects' | 'weeks'>): string | null {
  const grey = ampelCount(projects).unknown;
  if (grey === 0) return null;
  return `${several(grey, 'laufendes Projekt hat', 'laufende Projekte haben')} in den letzten ${weeks} Wochen nichts gemeldet; wie es dort steht, ist nicht bekannt.`;
}

/** "Rot: DIG-06 Digitales Bauamt (Coesfeld). Grund. Nächster Schritt: …" */
export function attentionSentence(project: PaperProject): string {
  const { report } = project;
  const word = ampelWord(project.ampel);
  const lead = project.leadBody === null ? '' : ` (${project.leadBody})`;
  const why = oneLine(report?.reason ?? '');
  const next = oneLine(report?.next ?? '');
  return [
    `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${projectName(project)}${lead}.`,
    ...(why === '' ? [] : [why.replace(/[.]*$/, '.')]),
    ...(next === '' ? [] : [`Nächster Schritt: ${next.replace(/[.]*$/, '.')}`]),
  ].join(' ');
}

/** What one body, or everybody, pays in the coming years. `null`: nothing is entered. */
export function ownShareSentence({ ownShares, bodyId, scopeName, today }: ShortFacts): string | null {
  const table = ownTable(ownShares, bodyId);
  const first = Number(today.slice(0, 4));
  const coming = table.years.flatMap((year, at) => {
    const cents = table.sums[at] ?? 0;
    return year >= first && cents > 0 ? [`${year} ${euros(cents)}`] : [];
  });
  if (coming.length === 0) return null;
  const unsure = table.rows.some(({ isUnsure }) => isUnsure)
    ? ' Auf einzelne Beträge ist kein Verlass, weil Summen nicht aufgehen oder mehrere Angaben bestehen.'
    : '';
  const whose = bodyId === null ? 'Eigenanteile aller Kommunen' : `Eigenanteil ${scopeName ?? ''}`.trim();
  return `${whose} aus Fördervorgängen, auch noch nicht bewilligten: ${listing(coming)}.${unsure}`;
}

export const waitingMatrices = (matrices: readonly PaperMatrix[]): readonly PaperMatrix[] =>
  matrices.filter(({ reservation: { status } }) => status === 'active' || status === 'releasable');

/** What has to be decided; of one body, what its own council has said so far. */
export function decisionSentence(matrix: PaperMatrix, bodyId: string | null): string {
  const { reservation, rows, isWhole, earliest } = matrix;
  const name = quoted(reservationName(reservation));
  if (bodyId === null) return reservationLine(matrix);
  const own = rows.find((row) => row.bodyId === bodyId);
  const council = own?.council === 'hidden' ? null : (own?.council.shown ?? null);
  const planned = own?.state.kind === 'open' && council?.plannedOn ? `, geplant ${dayOr(council.plannedOn, '')}` : '';
  const mine = own === undefined ? 'Der eigene Rat ist nicht gefragt.' : `Eigener Rat: ${stateWords(own)}${planned}.`;
  const all = isWhole ? ` Insgesamt: ${countSentence(reservation)} ${earliestSentence(earliest)}` : '';
  return `${name}: ${mine}${all}`;
}

export const grantedCents = (facts: Pick<ShortFacts, 'cases'>): number =>
  facts.cases.reduce(
    (sum, { stage, grantCents, conflicts }) =>
      fundingGroup(stage) === 'granted' && !conflicts.includes('grantCents') ? sum + (grantCents ?? 0) : sum,
    0,
  );

/** "20.11.2026: Betriebskonzept ab 2027 beschlossen (DIG-05 Hofläden)"; before `today` it is overdue. */
export function milestoneSentence(on: string | null, title: string | null, project: PaperProject, today = ''): string {
  const late = on !== null && on < today ? ', überfällig' : '';
  return `${dayOr(on, 'ohne Tag')}${late}: ${title ?? 'Ohne Titel'} (${shortened(projectName(project), 70)}).`;
}
