/**
 * Beschlussübersicht: what holds money and posts back, what was resolved in a period, what is still to come.
 *
 * BU1  Nobody's silence is an answer (D7): a date that is over without a result is named as one whose result is missing.
 * BU2  What was said where the public may not hear it is told as *nichtöffentlich*; then no sum is told either that would give it away.
 */
import { formatVague } from '../calendar/format-day.ts';
import { day, dayOrNull } from '../core/day.ts';
import type { Precision } from '../core/field.ts';
import { fieldOfAnswer } from '../councils/answer-field.ts';
import type { MatrixCell, MatrixReservation, MatrixRow } from '../councils/contract.ts';
import type { FollowUpLine } from '../councils/session/contract.ts';
import type { DraftBlock } from './draft.ts';
import { closed, dayOr, firstOf, oneLine, quoted, wordOf } from './phrases.ts';
import { heading, said, sectioned, tabled } from './pieces.ts';
import { listing, several } from './words.ts';

export type PaperCell = MatrixCell | 'hidden';
/** A row of the matrix as it may stand on this paper. */
export type PaperRow = Pick<MatrixRow, 'requirementId' | 'bodyId' | 'body' | 'isLate' | 'paper' | 'state'> &
  Readonly<Record<'committee' | 'main' | 'council', PaperCell>> & { readonly isHidden: boolean };

export type Earliest =
  | { readonly kind: 'now' | 'never' | 'manual' | 'unclear' }
  | { readonly kind: 'on'; readonly day: string; readonly toCheck: number }
  | { readonly kind: 'unknown'; readonly bodies: readonly string[] };

export type PaperMatrix = {
  readonly reservation: MatrixReservation;
  readonly rows: readonly PaperRow[];
  readonly earliest: Earliest;
  /** Every council that has to agree is on this paper: then the sums may be told (BU2). */
  readonly isWhole: boolean;
};

/** One consultation, decided, planned or silent. */
export type ConsultationLine = {
  readonly id: string;
  readonly on: string;
  readonly body: string | null;
  readonly committee: string | null;
  readonly paper: string | null;
  readonly result: string;
  readonly unanimous: boolean;
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
};

export type ResolutionsFacts = {
  readonly matrices: readonly PaperMatrix[];
  readonly decided: readonly ConsultationLine[];
  readonly silent: readonly ConsultationLine[];
  readonly coming: readonly ConsultationLine[];
  readonly followUps: readonly FollowUpLine[];
  readonly from: string;
  readonly to: string;
  readonly today: string;
};

export const answerWord = (answer: string): string => fieldOfAnswer(answer).choices?.[answer]?.de ?? answer;

const waits = ({ status }: Pick<MatrixReservation, 'status'>): boolean =>
  status === 'active' || status === 'releasable';

/** When it could be released at the earliest, as a sentence (BM2). */
export function earliestSentence(earliest: Earliest): string {
  switch (earliest.kind) {
    case 'now':
      return 'Es liegt alles vor: Der Sperrvermerk kann aufgehoben werden.';
    case 'never':
      return 'Die nötigen Zustimmungen sind nicht mehr zu erreichen.';
    case 'manual':
      return 'Über die Aufhebung entscheidet eine Person, unabhängig von den Räten.';
    case 'unclear':
      return 'Wann er aufgehoben werden kann, ist nicht zu sagen: Es ist nicht angegeben, wer zustimmen muss.';
    case 'on': {
      const checked = earliest.toCheck > 0 ? ' und das Geänderte anerkannt wird' : '';
      return `Frühestens am ${dayOr(earliest.day, '')} kann er aufgehoben werden, wenn alle wie geplant beschließen${checked}.`;
    }
    case 'unknown':
      return `Wann er aufgehoben werden kann, ist nicht zu sagen: Es fehlt ein Termin von ${firstOf(earliest.bodies, 4)}.`;
  }
}

/** "7 von 12 Beschlüssen zählen, 1 Ergebnis ist zu prüfen." */
export function countSentence({ adopted, required, toCheck }: MatrixReservation): string {
  const check = toCheck > 0 ? `, ${several(toCheck, 'Ergebnis ist', 'Ergebnisse sind')} zu prüfen` : '';
  return `${adopted} von ${required} Beschlüssen zählen${check}.`;
}

/** How a reservation stands, in one word or a few: "gesperrt", "aufgehoben am 12.03.2026 (KT 12/26)". */
export function reservationState({ status, releasedOn, releaseReference }: MatrixReservation): string {
  const word = wordOf('reservation', 'status', status);
  if (status !== 'released') return word;
  const reference = releaseReference ? ` (${releaseReference})` : '';
  return dayOrNull(releasedOn) === null ? `${word}${reference}` : `${word} am ${dayOr(releasedOn, '')}${reference}`;
}

/** What there is to say about it besides its state. */
export function reservationDetails({ reservation, rows, earliest, isWhole }: PaperMatrix): string {
  const { status, statusReason, expectedBy } = reservation;
  if (!waits(reservation)) return status !== 'released' && statusReason ? closed(oneLine(statusReason)) : '';
  const late = rows.flatMap(({ isLate, body }) => (isLate && body !== null ? [body] : []));
  const expected =
    expectedBy === null || dayOrNull(expectedBy.day) === null
      ? []
      : [`Erwartet: ${formatVague(day(expectedBy.day), expectedBy.precision as Precision)}.`];
  return [
    ...(isWhole ? [countSentence(reservation)] : []),
    ...(late.length > 0 ? [`In Verzug: ${listing(late)}.`] : []),
    ...expected,
    ...(isWhole ? [earliestSentence(earliest)] : []),
  ].join(' ');
}

function stationWords(cell: PaperCell): string {
  if (cell === 'hidden') return 'nichtöffentlich';
  const { state, shown } = cell;
  if (shown === null) return '–';
  if (state === 'said')
    return [answerWord(shown.result), dayOr(shown.decidedOn ?? shown.plannedOn, '')].filter(Boolean).join('\n');
  if (state === 'late') return `Ergebnis fehlt\n(${dayOr(shown.plannedOn, '')})`;
  return state === 'planned' ? `geplant\n${dayOr(shown.plannedOn, '')}` : 'ohne Termin';
}

/** What a body's answer means to the reservation. */
export function stateWords({ state, isLate, isHidden }: Pick<PaperRow, 'state' | 'isLate' | 'isHidden'>): string {
  if (isHidden) return 'nichtöffentlich';
  const word = answerWord(state.result);
  const on = dayOrNull(state.decidedOn) === null ? '' : `, ${dayOr(state.decidedOn, '')}`;
  if (state.kind === 'check') return `zu prüfen: ${word}${on}`;
  if (state.kind === 'refused') return `${word}${on}`;
  if (state.kind === 'met')
    return state.why === 'equivalent' ? `${word}, als gleichwertig anerkannt${on}` : `${word}${on}`;
  const open = state.result === 'unknown' ? 'offen' : word;
  return isLate ? `${open}, in Verzug` : open;
}

export const reservationName = ({ title }: Pick<MatrixReservation, 'title'>): string =>
  title ?? 'Sperrvermerk ohne Bezeichnung';

/** What holds nothing back any more is told in a sentence: "Beschlossen: Kreis, Ascheberg und Dülmen. Offen: Senden." */
function answersSentence(rows: readonly PaperRow[]): string {
  const byWord = Map.groupBy(rows, (row) => (row.isHidden ? 'nichtöffentlich' : answerWord(row.state.result)));
  return [...byWord]
    .map(
      ([word, of]) =>
        `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${listing(of.map(({ body }) => body ?? 'ohne Kommune'))}.`,
    )
    .join(' ');
}

function matrixBlocks(matrix: PaperMatrix): readonly DraftBlock[] {
  const { reservation, rows } = matrix;
  const { id, conditionText } = reservation;
  return [
    heading(reservationName(reservation), 2),
    said(`reservation/${id}/state`, `Stand: ${reservationState(reservation)}. ${reservationDetails(matrix)}`.trim()),
    ...(conditionText === null || conditionText === ''
      ? []
      : [said(`reservation/${id}/condition`, conditionText, 'Wortlaut:')]),
    ...(rows.length > 0 && !waits(reservation)
      ? [said(`reservation/${id}/answers`, answersSentence(rows))]
      : rows.length === 0
        ? [said(`reservation/${id}/none`, 'Welche Räte zustimmen müssen, ist nicht benannt.')]
        : tabled(
            ['Kommune, Vorlage', 'Fachausschuss', 'Hauptausschuss', 'Rat / Kreistag', 'Bedeutung'],
            rows.map((row) => [
              [row.body ?? 'Ohne Kommune', ...(row.paper?.reference ? [row.paper.reference] : [])].join('\n'),
              stationWords(row.committee),
              stationWords(row.main),
              stationWords(row.council),
              stateWords(row),
            ]),
            [2.5, 3.3, 3.7, 2.5, 2.7],
          )),
  ];
}

function votes({ unanimous, yes, no, abstain }: ConsultationLine): string {
  if (unanimous) return 'einstimmig';
  const parts = [
    ...(yes === null ? [] : [`${yes} Ja`]),
    ...(no === null ? [] : [`${no} Nein`]),
    ...(abstain === null || abstain === 0 ? [] : [several(abstain, 'Enthaltung', 'Enthaltungen')]),
  ];
  return parts.join(', ');
}

const where = (line: ConsultationLine): string[] => [
  dayOr(line.on, ''),
  line.body ?? '',
  line.committee ?? '',
  line.paper ?? '',
];

const place = ['Tag', 'Kommune', 'Gremium', 'Vorlage'];

/** Results of a period, as they were recorded. */
export const decidedTable = (decided: readonly ConsultationLine[]): readonly DraftBlock[] =>
  tabled(
    [...place, 'Ergebnis'],
    decided.map((line) => [...where(line), [answerWord(line.result), votes(line)].filter(Boolean).join('\n')]),
    [2.5, 2.6, 3.6, 3.1, 2.6],
  );

/** Consultations by their day, without a result. */
export const stationTable = (lines: readonly ConsultationLine[]): readonly DraftBlock[] =>
  tabled(place, lines.map(where), [2.5, 2.6, 4.4, 4]);

/** What holds something back, what was decided, what is missing and to come. */
export function resolutionsSummary({ matrices, decided, silent, coming, from, to }: ResolutionsFacts): string {
  const open = matrices.filter(({ reservation }) => waits(reservation)).length;
  const first =
    open === 0
      ? 'Zurzeit hält kein Sperrvermerk etwas zurück.'
      : `${several(open, 'Sperrvermerk hält', 'Sperrvermerke halten')} noch Geld oder Stellen zurück.`;
  const period = `Vom ${dayOr(from, '')} bis zum ${dayOr(to, '')}`;
  const second =
    decided.length === 0
      ? `${period} ist kein Ergebnis einer Beratung eingetragen.`
      : `${period} ${decided.length === 1 ? 'ist' : 'sind'} ${several(decided.length, 'Ergebnis', 'Ergebnisse')} von Beratungen eingetragen.`;
  const missing = silent.length === 0 ? '' : ` Zu ${several(silent.length, 'Beratung', 'Beratungen')} fehlt es noch.`;
  const next = coming.length === 0 ? '' : ` ${several(coming.length, 'Beratung ist', 'Beratungen sind')} geplant.`;
  return `${first} ${second}${missing}${next}`;
}

export function resolutionsBlocks(facts: ResolutionsFacts): readonly DraftBlock[] {
  const { matrices, decided, silent, coming, followUps, today } = facts;
  const held = [...matrices].sort((one, other) => Number(waits(other.reservation)) - Number(waits(one.reservation)));
  return [
    said('summary/resolutions', resolutionsSummary(facts)),
    ...sectioned('Sperrvermerke und Vorbehalte', held.flatMap(matrixBlocks), {
      key: 'reservations/none',
      text: 'Es ist kein Sperrvermerk und kein Vorbehalt eingetragen.',
    }),
    ...sectioned('Beschlüsse im Zeitraum', decidedTable(decided), {
      key: 'decided/none',
      text: 'In diesem Zeitraum ist kein Ergebnis eingetragen. Das heißt nicht, dass keines gefasst wurde.',
    }),
    ...(silent.length === 0
      ? []
      : sectioned('Termin vorbei, Ergebnis fehlt', stationTable(silent), {
          key: 'silent/none',
          text: '',
        })),
    ...sectioned('Geplante Beratungen', stationTable(coming), {
      key: 'coming/none',
      text: 'Weitere Beratungen sind nicht terminiert.',
    }),
    ...sectioned(
      'Beschlusskontrolle',
      tabled(
        ['Bis', 'Auftrag', 'Zuständig', 'Aus der Sitzung'],
        followUps.map(({ title, dueOn, who, meeting, resolvedOn }) => [
          [dayOr(dueOn, 'ohne Tag'), ...(dueOn !== null && dueOn < today ? ['überfällig'] : [])].join('\n'),
          title,
          who ?? '',
          [meeting ?? '', dayOr(resolvedOn, '')].filter(Boolean).join('\n'),
        ]),
        [2.6, 5.6, 3, 3.4],
      ),
      { key: 'follow-ups/none', text: 'Kein Auftrag aus einem Beschluss ist offen.' },
    ),
  ];
}

/** "„Sperrvermerk“ ist gesperrt. 7 von 12 Beschlüssen zählen." */
export const reservationLine = (matrix: PaperMatrix): string =>
  `${quoted(reservationName(matrix.reservation))} ist ${reservationState(matrix.reservation)}. ${reservationDetails(matrix)}`.trim();
