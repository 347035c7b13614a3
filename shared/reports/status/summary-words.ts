/** The first half page of the Sachstandsbericht: what a reader knows who reads no further. */
import { entities } from '../../entities.ts';
import { reportedStatuses } from '../../projects/ampel.ts';
import type { DraftBlock } from '../draft.ts';
import { said, tabled } from '../pieces.ts';
import { ampelOrder, ampelWord, listing, several, statusWord } from '../words.ts';
import { countAmpel, type StatusProject } from './project-words.ts';

export type SummaryFacts = {
  /** The projects that are listed. */
  readonly projects: readonly StatusProject[];
  /** Projects that ended before the period, and are counted only. */
  readonly endedBefore: number;
  /** How long a report counts, in weeks (D9). */
  readonly weeks: number;
  readonly isPublic: boolean;
  /** Sentences of the sections, said here once more; `null`: that section says nothing. */
  readonly money: string | null;
  readonly deadlines: string | null;
  readonly resolutions: string | null;
};

const isReportedOn = ({ status }: StatusProject): boolean => (reportedStatuses as readonly string[]).includes(status);

/** In the order of a project's life; what this version does not know comes last. */
const inOrder = Object.keys(entities.project.fields.status.choices ?? {});
const placeOf = (status: string): number => (inOrder.includes(status) ? inOrder.indexOf(status) : inOrder.length);

function projectsSentence({ projects, endedBefore }: SummaryFacts): string {
  const ended =
    endedBefore === 0
      ? ''
      : ` ${several(endedBefore, 'Projekt hat', 'Projekte haben')} schon früher geendet und ${endedBefore === 1 ? 'steht' : 'stehen'} hier nicht.`;
  if (projects.length === 0) return `Für diesen Bericht ist kein Projekt verzeichnet.${ended}`;
  const byStatus = [...Map.groupBy(projects, ({ status }) => status)]
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([status, of]) => `${of.length} ${statusWord(status)}`);
  return `${several(projects.length, 'Projekt', 'Projekte')}: ${listing(byStatus)}.${ended}`;
}

/** D9: a colour is told only where somebody has reported. */
function ampelSentence({ projects, weeks, isPublic }: SummaryFacts): string {
  const asked = projects.filter(isReportedOn);
  if (asked.length === 0) return 'Kein Projekt ist zurzeit bewilligt oder in Umsetzung.';
  const counts = countAmpel(asked);
  const told = ampelOrder.filter((ampel) => ampel !== 'unknown' && counts[ampel] > 0);
  const colours = told.length === 0 ? '' : ` ${listing(told.map((ampel) => `${counts[ampel]} ${ampelWord(ampel)}`))}.`;
  // The public does not learn what was reported inside; that it was not reported would be untrue.
  if (isPublic) {
    const without = counts.unknown === 0 ? '' : ` Ohne Angabe: ${counts.unknown}.`;
    return `Bewilligt oder in Umsetzung ${asked.length === 1 ? 'ist' : 'sind'} ${several(asked.length, 'Projekt', 'Projekte')}.${colours}${without}`;
  }
  const silent =
    counts.unknown === 0
      ? ` Zu allen liegt eine Meldung aus den letzten ${weeks} Wochen vor.`
      : ` Zu ${several(counts.unknown, 'Projekt', 'Projekten')} liegt aus den letzten ${several(weeks, 'Woche', 'Wochen')} keine Meldung vor; ${counts.unknown === 1 ? 'es ist' : 'sie sind'} grau und nicht als grün zu lesen.`;
  return `Bewilligt oder in Umsetzung ${asked.length === 1 ? 'ist' : 'sind'} ${several(asked.length, 'Projekt', 'Projekte')}.${colours}${silent}`;
}

function ampelTable({ projects, isPublic }: SummaryFacts): readonly DraftBlock[] {
  if (projects.length === 0) return [];
  const [asked, others] = [
    countAmpel(projects.filter(isReportedOn)),
    countAmpel(projects.filter((p) => !isReportedOn(p))),
  ];
  const rows = ampelOrder.map((ampel) => [
    ampelWord(ampel, isPublic),
    String(asked[ampel]),
    String(others[ampel]),
    String(asked[ampel] + others[ampel]),
  ]);
  const total = projects.filter(isReportedOn).length;
  const sum = ['Zusammen', String(total), String(projects.length - total), String(projects.length)];
  return tabled(['Ampel', 'Bewilligt, in Umsetzung', 'Übrige', 'Alle'], [...rows, sum], [3, 3, 2, 2]);
}

export function summaryBlocks(facts: SummaryFacts): readonly DraftBlock[] {
  return [
    ...(facts.isPublic
      ? [
          said(
            'summary/public',
            'Diese Fassung enthält nur, was zur Veröffentlichung freigegeben ist; Zahlen und Summen zählen nur das.',
          ),
        ]
      : []),
    said('summary/projects', projectsSentence(facts)),
    said('summary/ampel', ampelSentence(facts)),
    ...ampelTable(facts),
    ...(['money', 'deadlines', 'resolutions'] as const).flatMap((name) => {
      const text = facts[name];
      return text === null ? [] : [said(`summary/${name}`, text)];
    }),
  ];
}
