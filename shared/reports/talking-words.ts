/**
 * Sprechzettel: sentences one can say, and answers to what is likely to be asked.
 *
 * SZ1  Whole sentences, each with its own matter; at most a few under each heading, the rest is counted.
 * SZ2  An answer says what is known, and where it is not known says that.
 */

import { deadlineLineWords } from './deadlines-words.ts';
import type { DraftBlock, DraftSentence } from './draft.ts';
import { appliedSentence, grantedSentence, preparingSentence } from './funding-words.ts';
import { closed, dayOr, oneLine, quoted, shortened } from './phrases.ts';
import { heading, listed, said } from './pieces.ts';
import { countSentence, earliestSentence, type PaperMatrix, reservationName } from './resolutions-words.ts';
import { isUnderWay, milestonesOf, needingAttention, pressing, type ShortFacts } from './short-facts.ts';
import {
  attentionSentence,
  decisionSentence,
  greySentence,
  milestoneSentence,
  ownShareSentence,
  projectName,
  projectsSentence,
  waitingMatrices,
} from './short-words.ts';
import { several } from './words.ts';

/** More than this nobody says under one heading. */
const mostSentences = 4;
const longest = 320;

const some = (key: string, text: string | null): readonly DraftSentence[] => (text === null ? [] : [{ key, text }]);

/** A heading with its first sentences, and how many are not among them. */
function points(title: string, section: string, rows: readonly DraftSentence[], none: string): readonly DraftBlock[] {
  const shown = rows.slice(0, mostSentences).map(({ key, text }) => ({ key, text: shortened(text, longest) }));
  const left = rows.length - shown.length;
  return [
    heading(title),
    ...(shown.length === 0 ? [said(`${section}/none`, none)] : [listed(shown)]),
    ...(left > 0
      ? [
          said(
            `${section}/left`,
            `Dazu ${left === 1 ? 'kommt' : 'kommen'} ${several(left, 'weiterer Punkt, der', 'weitere Punkte, die')} hier nicht ${left === 1 ? 'steht' : 'stehen'}.`,
          ),
        ]
      : []),
  ];
}

function good(facts: ShortFacts): readonly DraftSentence[] {
  const { reached } = milestonesOf(facts);
  const done = reached.map(({ milestone, project }) => ({
    key: `good/${milestone.id}`,
    text: `Erreicht am ${milestoneSentence(milestone.doneOn, milestone.title, project)}`,
  }));
  const reachedIn = new Set(reached.map(({ project }) => project.id));
  const green = facts.projects
    .filter((project) => isUnderWay(project) && project.ampel === 'green' && !reachedIn.has(project.id))
    .flatMap((project) => {
      const words = oneLine(project.report?.done ?? '');
      return words === '' ? [] : [{ key: `good/${project.id}`, text: `${projectName(project)}: ${closed(words)}` }];
    });
  return [...done.slice(0, 3), ...green, ...done.slice(3)];
}

/** What people have asked for in their reports, and what has to be decided. */
function asks(facts: ShortFacts): readonly DraftSentence[] {
  const needed = facts.projects.flatMap((project) => {
    const words = oneLine(project.report?.needed ?? '');
    return words === '' || !isUnderWay(project)
      ? []
      : [{ key: `ask/${project.id}`, text: `${projectName(project)} braucht: ${closed(words)}` }];
  });
  const decisions = waitingMatrices(facts.matrices).map((matrix) => ({
    key: `ask/${matrix.reservation.id}`,
    text: decisionSentence(matrix, facts.bodyId),
  }));
  return [...decisions, ...needed];
}

const rules: Readonly<Record<string, string>> = {
  all: 'Es müssen alle Räte zustimmen, die benannt sind.',
  any: 'Es genügt, wenn ein Rat zustimmt.',
  manual: 'Darüber entscheidet am Ende eine Person, unabhängig von den Räten.',
};

function ruleSentence({ rule, neededCount, required }: PaperMatrix['reservation']): string {
  if (rule === 'n_of_m') return `Es müssen ${neededCount ?? required} Räte zustimmen.`;
  return rules[rule] ?? 'Welche Räte zustimmen müssen, ist nicht angegeben.';
}

function lockAnswers(matrix: PaperMatrix): readonly DraftBlock[] {
  const { reservation, isWhole, earliest } = matrix;
  const name = quoted(reservationName(reservation));
  const words = oneLine(reservation.conditionText ?? '');
  const condition = words === '' ? '' : ` Im Wortlaut: ${quoted(shortened(words, 400))}`;
  const counts = isWhole ? ` Bisher ${countSentence(reservation)} ${earliestSentence(earliest)}` : '';
  return [
    said(
      `question/lock-${reservation.id}`,
      `${ruleSentence(reservation)}${counts.replace('Bisher ', 'Bisher: ')}${condition}`,
      `Warum ist ${name} noch nicht aufgehoben?`,
    ),
    said(
      `question/change-${reservation.id}`,
      'Ein geänderter oder teilweiser Beschluss zählt erst, wenn eine Person ihn mit Begründung als gleichwertig anerkennt. Ein Rat, der noch nichts gesagt hat, hat weder zugestimmt noch abgelehnt.',
      `Was ist, wenn ein Rat zu ${name} geändert beschließt?`,
    ),
  ];
}

function questions(facts: ShortFacts): readonly DraftBlock[] {
  const { cases, weeks } = facts;
  const own = ownShareSentence(facts);
  const grey = greySentence(facts);
  return [
    heading('Wenn gefragt wird'),
    ...waitingMatrices(facts.matrices).slice(0, 2).flatMap(lockAnswers),
    said(
      'question/cost',
      own ?? 'Eigenanteile nach Jahren sind noch nicht eingetragen; eine Summe lässt sich deshalb nicht nennen.',
      'Was kostet uns das?',
    ),
    said(
      'question/grants',
      cases.length === 0 ? 'Es gibt noch keinen Fördervorgang.' : `${grantedSentence(cases)} ${appliedSentence(cases)}`,
      'Wie viel Förderung ist sicher?',
    ),
    said(
      'question/grey',
      grey === null
        ? `Zurzeit keines: Alle laufenden Projekte haben in den letzten ${weeks} Wochen gemeldet.`
        : `${grey} Grau heißt nicht, dass es schlecht steht, und auch nicht, dass es gut steht.`,
      'Warum stehen Projekte auf Grau?',
    ),
  ];
}

export function talkingBlocks(facts: ShortFacts): readonly DraftBlock[] {
  const { cases, today } = facts;
  const attention = needingAttention(facts.projects).map((project) => ({
    key: `trouble/${project.id}`,
    text: attentionSentence(project),
  }));
  return [
    ...points(
      'Vorweg',
      'first',
      [
        { key: 'first/projects', text: projectsSentence(facts) },
        ...some('first/granted', cases.length === 0 ? null : grantedSentence(cases)),
        ...waitingMatrices(facts.matrices)
          .slice(0, 1)
          .map((matrix) => ({ key: 'first/decision', text: decisionSentence(matrix, facts.bodyId) })),
      ],
      '',
    ),
    ...points('Was gut läuft', 'good', good(facts), 'In diesem Zeitraum ist nichts als erreicht eingetragen.'),
    ...points(
      'Was klemmt',
      'trouble',
      [...attention.slice(0, 3), ...some('trouble/grey', greySentence(facts)), ...attention.slice(3)],
      'Kein laufendes Projekt ist rot oder gelb gemeldet, und alle haben gemeldet.',
    ),
    ...points(
      'Was bald fällig ist',
      'due',
      pressing(facts).map((line) => ({ key: `due/${line.id}`, text: `${deadlineLineWords(line, today)}.` })),
      `Bis zum ${dayOr(facts.ahead.to, '')} läuft keine Frist ab, und keine ist überfällig.`,
    ),
    ...points(
      'Unsere Bitte',
      'ask',
      asks(facts),
      'Zurzeit ist nichts zu entscheiden, und niemand hat um etwas gebeten.',
    ),
    ...points(
      'Geld in Vorbereitung',
      'preparing',
      some('preparing/sum', cases.length === 0 ? null : preparingSentence(cases)),
      'In Vorbereitung ist zurzeit nichts.',
    ),
    ...questions(facts),
  ];
}
