/**
 * Eine Seite: what a mayor or the chair of a committee has to know, on one page.
 *
 * ES1  The order is fixed: what has to be decided, what is in trouble, what falls due, money, what was reached, what comes next.
 * ES2  Red before yellow; that nobody knows how something stands is one line of its own, and never looks like green.
 */

import { deadlineLineWords } from './deadlines-words.ts';
import type { DraftBlock, DraftSentence } from './draft.ts';
import { appliedSentence, grantedSentence, preparingSentence } from './funding-words.ts';
import { onePage } from './one-page.ts';
import { euros } from './phrases.ts';
import { said, tabled } from './pieces.ts';
import {
  ampelCount,
  milestonesOf,
  needingAttention,
  pressing,
  type ShortFacts,
  sortedDeadlines,
} from './short-facts.ts';
import {
  ampelWords,
  attentionSentence,
  decisionSentence,
  grantedCents,
  greySentence,
  milestoneSentence,
  ownShareSentence,
  underWay,
  waitingMatrices,
} from './short-words.ts';
import { several } from './words.ts';

const daysSoon = 30;

function glance(facts: ShortFacts): readonly DraftBlock[] {
  const { projects, matrices, today } = facts;
  const { overdue, coming } = sortedDeadlines(facts);
  const until = new Date(Date.parse(today) + daysSoon * 86_400_000).toISOString().slice(0, 10);
  const soon = coming.filter(({ effectiveOn }) => (effectiveOn ?? '9') <= until).length;
  const waiting = waitingMatrices(matrices);
  return tabled(
    ['Projekte', 'Ampel', 'Bewilligt', 'Fristen', 'Vorbehalte'],
    [
      [
        `${several(projects.length, 'gesamt', 'gesamt')}\n${several(underWay(projects), 'läuft', 'laufen')}`,
        ampelWords(ampelCount(projects)).replaceAll(', ', '\n'),
        euros(grantedCents(facts)),
        `${several(overdue.length, 'überfällig', 'überfällig')}\n${several(soon, 'in', 'in')} ${daysSoon} Tagen`,
        waiting.length === 0 ? 'keine' : several(waiting.length, 'offen', 'offen'),
      ],
    ],
    [2.2, 3.6, 2.6, 3, 2.6],
  );
}

export function mayorBlocks(
  title: string,
  facts: ShortFacts,
  shownAs?: (sentence: DraftSentence) => string,
): readonly DraftBlock[] {
  const { bodyId, cases, today } = facts;
  const { reached, coming, overdue } = milestonesOf(facts);
  const grey = greySentence(facts);
  const own = ownShareSentence(facts);
  const granted = { key: 'money/granted', text: grantedSentence(cases) };
  const paid = own === null ? [] : [{ key: 'money/own', text: own }];
  const attention = needingAttention(facts.projects).map((project) => ({
    key: `attention/${project.id}`,
    text: attentionSentence(project),
  }));
  return onePage({
    title,
    top: [...glance(facts), ...(grey === null ? [] : [said('attention/grey', grey)])],
    sections: [
      {
        title: 'Zu entscheiden',
        rows: waitingMatrices(facts.matrices).map((matrix) => ({
          key: `decision/${matrix.reservation.id}`,
          text: decisionSentence(matrix, bodyId),
        })),
        most: 4,
        longest: 330,
        none: { key: 'decision/none', text: 'Zurzeit wartet kein Vorbehalt auf einen Beschluss.' },
        left: (n) => several(n, 'weiterer Vorbehalt', 'weitere Vorbehalte'),
      },
      {
        title: 'Braucht Aufmerksamkeit',
        rows: attention,
        pace: 2,
        most: 7,
        none: { key: 'attention/none', text: 'Kein laufendes Projekt ist rot oder gelb gemeldet.' },
        left: (n) => several(n, 'weiteres Projekt in Rot oder Gelb', 'weitere Projekte in Rot oder Gelb'),
      },
      {
        title: 'Nächste Fristen',
        rows: pressing(facts).map((line) => ({ key: `due/${line.id}`, text: `${deadlineLineWords(line, today)}.` })),
        most: 6,
        pace: 2,
        none: { key: 'due/none', text: 'Keine Frist ist überfällig oder läuft in dieser Zeit ab.' },
        left: (n) => several(n, 'weitere Frist', 'weitere Fristen'),
      },
      {
        title: 'Geld',
        rows:
          cases.length === 0
            ? []
            : [
                // A body asks first what it pays itself.
                ...(bodyId === null ? [granted, ...paid] : [...paid, granted]),
                { key: 'money/applied', text: appliedSentence(cases) },
                { key: 'money/preparing', text: preparingSentence(cases) },
              ],
        most: 4,
        none: { key: 'money/none', text: 'Es gibt keinen Fördervorgang.' },
        left: (n) => several(n, 'Angabe zum Geld', 'Angaben zum Geld'),
      },
      {
        title: 'Erreicht',
        rows: reached.map(({ milestone, project }) => ({
          key: `reached/${milestone.id}`,
          text: milestoneSentence(milestone.doneOn, milestone.title, project),
        })),
        most: 5,
        none: { key: 'reached/none', text: 'In diesem Zeitraum ist kein Meilenstein als erreicht eingetragen.' },
        left: (n) => several(n, 'erreichter Meilenstein', 'erreichte Meilensteine'),
      },
      {
        title: 'Als Nächstes',
        rows: [...overdue, ...coming].map(({ milestone, project }) => ({
          key: `next/${milestone.id}`,
          text: milestoneSentence(milestone.dueOn, milestone.title, project, today),
        })),
        most: 5,
        none: null,
        left: (n) => several(n, 'anstehender Meilenstein', 'anstehende Meilensteine'),
      },
    ],
    where: 'Alles steht im Sachstandsbericht, in der Fristenliste und in der Förderübersicht.',
    shownAs,
  });
}
