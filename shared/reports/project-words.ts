/**
 * Projektsteckbrief: one project on one page.
 *
 * PS1  What it is stands on top, always; everything else is taken by the rule of a page (one-page.ts).
 * PS2  Of a text the beginning is shown, with "…" where it goes on; what nobody has said is told as not said.
 */
import type { Day } from '../core/day.ts';
import type { CaseLine } from '../funding/cases/contract.ts';
import { stageWord } from '../funding/cases/stages.ts';
import type { DeadlineLine } from '../funding/contract.ts';
import { weeksSince } from '../projects/ampel.ts';
import type { PlanMilestone } from '../projects/contract.ts';
import { riskLevel, riskScore } from '../projects/risk-level.ts';
import { deadlineLineWords } from './deadlines-words.ts';
import type { DraftBlock, DraftSentence } from './draft.ts';
import { onePage, type PageSection } from './one-page.ts';
import { closed, dayOr, eurosOr, firstOf, oneLine, quoted, shortened, wordOf } from './phrases.ts';
import { said, tabled } from './pieces.ts';
import type { PaperProject } from './short-facts.ts';
import { projectName } from './short-words.ts';
import { ampelWord, several } from './words.ts';

export type ProjectRisk = {
  readonly id: string;
  readonly title: string | null;
  readonly probability: number | null;
  readonly impact: number | null;
  readonly response: string | null;
};

export type ProjectFacts = {
  readonly line: PaperProject & { readonly startOn: string | null; readonly endOn: string | null };
  readonly budgetCents: number | null;
  readonly caretaker: string | null;
  readonly field: string | null;
  /** What it is about, in the words meant for these readers. */
  readonly summary: string | null;
  readonly measure: string | null;
  /** Bodies that take part besides the lead, with what each does. */
  readonly partners: readonly { readonly body: string; readonly role: string }[];
  readonly milestones: readonly PlanMilestone[];
  readonly risks: readonly ProjectRisk[];
  readonly cases: readonly CaseLine[];
  readonly deadlines: readonly DeadlineLine[];
  readonly papers: readonly {
    readonly id: string;
    readonly reference: string | null;
    readonly title: string | null;
    readonly date: string | null;
    readonly body: string | null;
  }[];
  readonly reservations: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly status: string;
    readonly adopted: number;
    readonly required: number;
  }[];
  readonly today: Day;
};

const longestSummary = 420;

function factRows({ line, measure, partners, caretaker, field, budgetCents }: ProjectFacts): string[][] {
  const span =
    line.startOn === null && line.endOn === null
      ? 'nicht angegeben'
      : `${dayOr(line.startOn, 'offen')} bis ${dayOr(line.endOn, 'offen')}`;
  const reported = line.report === null ? 'keine Meldung' : `gemeldet am ${dayOr(line.report.on, '')}`;
  const trend = line.trend === null ? '' : `, Tendenz ${wordOf('project', 'trend', line.trend)}`;
  return [
    ['Stand', wordOf('project', 'status', line.status)],
    ['Ampel', `${ampelWord(line.ampel)}${trend} (${reported})`],
    ['Federführung', line.leadBody ?? 'nicht angegeben'],
    ...(caretaker === null ? [] : [['Kümmerer', caretaker]]),
    [
      'Beteiligt',
      partners.length === 0
        ? 'niemand weiter eingetragen'
        : firstOf(
            partners.map(({ body, role }) =>
              role === 'partner' ? body : `${body} (${wordOf('projectBody', 'role', role)})`,
            ),
            6,
          ),
    ],
    ...(field === null ? [] : [['Handlungsfeld', field]]),
    ...(measure === null ? [] : [['Maßnahme', shortened(measure, 110)]]),
    ['Laufzeit', span],
    ['Budget', eurosOr(budgetCents, 'nicht angegeben')],
  ];
}

const some = (key: string, lead: string, text: string | null): readonly DraftSentence[] => {
  const line = oneLine(text ?? '');
  return line === '' ? [] : [{ key, text: `${lead}: ${closed(line)}` }];
};

function reportSection({ line, today }: ProjectFacts): PageSection {
  const { report } = line;
  const rows =
    report === null
      ? []
      : [
          ...some('report/reason', 'Zur Ampel', report.reason),
          ...some('report/done', 'Erreicht', report.done),
          ...some('report/next', 'Nächste Schritte', report.next),
          ...some('report/needed', 'Gebraucht wird', report.needed),
        ];
  const weeks = report === null ? 0 : weeksSince(report.on as Day, today);
  const isOld = report !== null && line.ampel === 'unknown' && weeks > 0;
  return {
    title:
      report === null
        ? 'Letzte Meldung'
        : `Letzte Meldung vom ${dayOr(report.on, '')}${isOld ? `, vor ${several(weeks, 'Woche', 'Wochen')}` : ''}`,
    rows,
    most: 4,
    none: {
      key: 'report/none',
      text: report === null ? 'Zu diesem Projekt liegt keine Statusmeldung vor.' : 'Die Meldung nennt nur die Ampel.',
    },
    left: (n) => several(n, 'Angabe aus der Meldung', 'Angaben aus der Meldung'),
  };
}

function milestoneRows({ milestones, today }: ProjectFacts): readonly DraftSentence[] {
  const open = milestones.filter(({ doneOn }) => doneOn === null);
  const done = milestones.filter(({ doneOn }) => doneOn !== null).toReversed();
  const openRows = open.map(({ id, title, dueOn }) => ({
    key: `milestone/${id}`,
    text: `${dayOr(dueOn, 'ohne Tag')}: ${title ?? 'Ohne Titel'}${dueOn !== null && dueOn < today ? ' – überfällig' : ''}.`,
  }));
  const doneRows = done.map(({ id, title, doneOn }) => ({
    key: `milestone/${id}`,
    text: `${title ?? 'Ohne Titel'} – erreicht am ${dayOr(doneOn, '')}.`,
  }));
  return [...openRows.slice(0, 2), ...doneRows.slice(0, 1), ...openRows.slice(2), ...doneRows.slice(1)];
}

function riskRows(risks: readonly ProjectRisk[]): readonly DraftSentence[] {
  const words = { low: 'gering', medium: 'mittel', high: 'hoch' } as const;
  return risks
    .map((risk) => ({ ...risk, score: riskScore(risk.probability, risk.impact) }))
    .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
    .map(({ id, title, score, response }) => {
      const level = score === null ? 'nicht eingeschätzt' : words[riskLevel(score)];
      const answer = oneLine(response ?? '');
      return {
        key: `risk/${id}`,
        text: `${title ?? 'Ohne Titel'} (${level})${answer === '' ? '.' : `: ${closed(answer)}`}`,
      };
    });
}

const caseRow = ({ id, title, stage, grantCents, totalCents }: CaseLine): DraftSentence => ({
  key: `case/${id}`,
  text: `${quoted(title ?? 'Ohne Titel')}: ${stageWord(stage, 'de')}, Zuwendung ${eurosOr(grantCents)} von ${eurosOr(totalCents)} Gesamtausgaben.`,
});

function councilRows({ papers, reservations }: ProjectFacts): readonly DraftSentence[] {
  return [
    ...reservations.map(({ id, title, status, adopted, required }) => ({
      key: `reservation/${id}`,
      text: `${quoted(title ?? 'Sperrvermerk ohne Bezeichnung')}: ${wordOf('reservation', 'status', status)}, ${adopted} von ${required} Beschlüssen zählen.`,
    })),
    ...papers.map(({ id, reference, title, date, body }) => ({
      key: `paper/${id}`,
      text: `Vorlage ${[reference, body === null ? null : `(${body})`, date === null ? null : `vom ${dayOr(date, '')}`].filter(Boolean).join(' ')}: ${closed(title ?? 'ohne Betreff')}`,
    })),
  ];
}

export function projectBlocks(
  title: string,
  facts: ProjectFacts,
  shownAs?: (sentence: DraftSentence) => string,
): readonly DraftBlock[] {
  const { summary, cases, deadlines, risks, today } = facts;
  const about = oneLine(summary ?? '');
  return onePage({
    title,
    top: [
      said(
        'summary/about',
        about === '' ? 'Eine Beschreibung ist noch nicht eingetragen.' : shortened(about, longestSummary),
      ),
      ...tabled([], factRows(facts), [1.6, 4.4]),
    ],
    sections: [
      reportSection(facts),
      {
        title: 'Meilensteine',
        rows: milestoneRows(facts),
        most: 5,
        none: { key: 'milestone/none', text: 'Es sind keine Meilensteine eingetragen.' },
        left: (n) => several(n, 'Meilenstein', 'Meilensteine'),
      },
      {
        title: 'Förderung',
        rows: cases.map(caseRow),
        most: 3,
        none: { key: 'case/none', text: 'Es gibt keinen Fördervorgang zu diesem Projekt.' },
        left: (n) => several(n, 'Fördervorgang', 'Fördervorgänge'),
      },
      {
        title: 'Nächste Fristen',
        rows: deadlines.map((one) => ({ key: `due/${one.id}`, text: `${deadlineLineWords(one, today)}.` })),
        most: 4,
        none: null,
        left: (n) => several(n, 'Frist', 'Fristen'),
      },
      {
        title: 'Beschlüsse und Vorbehalte',
        rows: councilRows(facts),
        most: 4,
        none: null,
        left: (n) => several(n, 'Beschluss oder Vorbehalt', 'Beschlüsse oder Vorbehalte'),
      },
      {
        title: 'Risiken',
        rows: riskRows(risks),
        most: 3,
        none: null,
        left: (n) => several(n, 'Risiko', 'Risiken'),
      },
    ],
    where: 'Alles steht in der Akte des Projekts.',
    shownAs,
  });
}

export const projectTitle = (line: Pick<PaperProject, 'code' | 'title'>): string =>
  `Steckbrief: ${shortened(projectName(line), 150)}`;
