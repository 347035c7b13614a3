import { formatDay, formatDayLong } from '../../calendar/format-day.ts';
import { dayOrNull } from '../../core/day.ts';
import type { Block, TextDocument } from '../../documents/contract.ts';
import { entities } from '../../entities.ts';
import type { Session, SessionItem, SessionLine } from './contract.ts';

const states = entities.attendance.fields.state.choices as Readonly<Record<string, { readonly de: string }>>;
const kinds = entities.meetingLine.fields.kind.choices as Readonly<Record<string, { readonly de: string }>>;

/**
 * The minutes of a meeting as a document, in German as councils keep them: who was there, item by item what was said, and at the end what
 * was resolved and who does what. It holds what the room was shown and no more (PS1); what was left out is said.
 *
 * MI1  Every line of the session stands in it once in the order it was written, word for word but for its sign.
 */
export function minutesDocument(session: Session): TextDocument {
  const title = `Niederschrift: ${session.title ?? 'Sitzung'}`;
  const day = dayOrNull(session.startsOn);
  return {
    title,
    footer: [session.title, day && formatDay(day)].filter(Boolean).join(' · '),
    blocks: [
      facts(session),
      ...attendance(session),
      ...session.items.flatMap((item) => itemBlocks(item, linesOf(session, item.id))),
      ...apart(linesOf(session, null)),
      ...outcome(session),
      ...leftOut(session),
    ],
  };
}

const linesOf = (session: Session, itemId: string | null): readonly SessionLine[] =>
  session.lines.filter(({ agendaItemId }) => agendaItemId === itemId);

function facts({ committee, startsOn, startTime, place }: Session): Block {
  const day = dayOrNull(startsOn);
  const rows = [
    ['Gremium', committee],
    ['Tag', day === null ? null : formatDayLong(day)],
    ['Beginn', startTime === null ? null : `${startTime} Uhr`],
    ['Ort', place],
  ].filter((row): row is [string, string] => row[1] !== null);
  return { kind: 'table', head: [], rows, widths: [1, 3] };
}

/** Those who were asked or came; of the others nobody has said anything. */
function attendance({ seats }: Session): readonly Block[] {
  const said = seats.filter(({ id }) => id !== null);
  if (said.length === 0) return [];
  const rows = said.map(({ body, function: as, state }) => [body ?? '', as ?? '', states[state]?.de ?? state]);
  return [
    { kind: 'heading', level: 1, text: 'Teilnahme' },
    { kind: 'table', head: ['Kommune', 'Funktion', 'Teilnahme'], rows },
  ];
}

function itemBlocks(item: SessionItem, lines: readonly SessionLine[]): readonly Block[] {
  const number = item.number === null ? '' : `${item.number}  `;
  const title = item.title ?? 'Nichtöffentlicher Punkt';
  const note = item.isNonPublic && item.title !== null ? ' (nichtöffentlich)' : '';
  return [
    { kind: 'heading', level: 1, text: `${number}${title}${note}` },
    ...(item.reference === null ? [] : [paragraph('Vorlage', item.reference)]),
    ...(item.proposal === null ? [] : [paragraph('Beschlussvorschlag', item.proposal)]),
    ...lines.map(lineBlock),
    ...(item.result === null ? [] : [paragraph('Ergebnis', item.result)]),
  ];
}

const paragraph = (lead: string, text: string): Block => ({ kind: 'paragraph', lead: `${lead}:`, text });

function lineBlock({ kind, words, responsible, dueOn }: SessionLine): Block {
  if (kind === 'remark') return { kind: 'paragraph', text: words };
  const due = dayOrNull(dueOn);
  const about = [responsible, due && `bis ${formatDay(due)}`].filter(Boolean).join(', ');
  return paragraph(about === '' ? (kinds[kind]?.de ?? kind) : `${kinds[kind]?.de ?? kind} (${about})`, words);
}

const apart = (lines: readonly SessionLine[]): readonly Block[] =>
  lines.length === 0
    ? []
    : [{ kind: 'heading', level: 1, text: 'Außerhalb der Tagesordnung' }, ...lines.map(lineBlock)];

/** What was resolved and who does what, once more in one place. */
function outcome(session: Session): readonly Block[] {
  const numberOf = new Map(session.items.map(({ id, number }) => [id, number ?? '']));
  const table = (kind: SessionLine['kind'], heading: string, word: string): readonly Block[] => {
    const rows = session.lines
      .filter((line) => line.kind === kind)
      .map(({ agendaItemId, words, responsible, dueOn }) => {
        const due = dayOrNull(dueOn);
        return [numberOf.get(agendaItemId ?? '') ?? '', words, responsible ?? '', due === null ? '' : formatDay(due)];
      });
    if (rows.length === 0) return [];
    return [
      { kind: 'heading', level: 1, text: heading },
      { kind: 'table', head: ['TOP', word, 'Zuständig', 'Bis'], rows, widths: [1, 6, 3, 2] },
    ];
  };
  return [...table('resolution', 'Beschlüsse', 'Beschluss'), ...table('task', 'Aufgaben', 'Aufgabe')];
}

const leftOut = ({ withheld }: Session): readonly Block[] =>
  withheld === 0
    ? []
    : [
        {
          kind: 'paragraph',
          text: `Nicht enthalten: ${withheld} ${withheld === 1 ? 'Eintrag' : 'Einträge'} (privat, vertraulich oder nichtöffentlich).`,
        },
      ];
