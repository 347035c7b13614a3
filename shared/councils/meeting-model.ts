import { entity } from '../core/entity.ts';
import { anyReference, choice, day, flag, integer, longText, reference, text, time } from '../core/field.ts';
import { sourceFields } from './source-fields.ts';

/** A meeting of a committee; its hour is a wall-clock time of its own, as an invitation names it. */
export const meeting = entity(
  'meeting',
  {
    label: { de: 'Sitzung', en: 'Meeting' },
    plural: { de: 'Sitzungen', en: 'Meetings' },
    title: 'title',
    duplicateOf: ['committeeId', 'startsOn'],
  },
  {
    title: text('Bezeichnung', 'Title', { required: true, search: true }),
    committeeId: reference('committee', 'Gremium', 'Committee'),
    startsOn: day('Tag', 'Day'),
    startTime: time('Beginn', 'Starts at'),
    place: text('Ort', 'Place'),
    state: choice(
      'Stand',
      'State',
      {
        planned: ['geplant', 'planned'],
        invited: ['eingeladen', 'invited'],
        held: ['hat stattgefunden', 'held'],
        cancelled: ['abgesagt', 'cancelled'],
      },
      { default: 'planned' },
    ),
    ...sourceFields,
  },
);

/** One item of an agenda (Tagesordnungspunkt). Its number is text: "5.1", "Ö 3". */
export const agendaItem = entity(
  'agendaItem',
  {
    label: { de: 'Tagesordnungspunkt', en: 'Agenda item' },
    plural: { de: 'Tagesordnungspunkte', en: 'Agenda items' },
    title: 'title',
    duplicateOf: ['meetingId', 'number', 'title'],
  },
  {
    meetingId: reference('meeting', 'Sitzung', 'Meeting', { required: true }),
    number: text('TOP', 'Number', { max: 20 }),
    position: integer('Reihenfolge', 'Position', { max: 9999 }),
    title: text('Gegenstand', 'Title', { required: true, search: true, max: 1000 }),
    public: choice(
      'Öffentlichkeit',
      'Publicness',
      { public: ['öffentlich', 'public'], nonpublic: ['nichtöffentlich', 'non-public'] },
      { default: 'public' },
    ),
    paperId: reference('paper', 'Vorlage', 'Paper'),
    /** As the minutes have it; what it means to a paper is said by its consultation. */
    result: text('Ergebnis', 'Result', { max: 1000 }),
    resolutionText: longText('Beschluss', 'Resolution', { search: true, max: 50_000 }),
    minutes: longText('Niederschrift', 'Minutes', { merge: 'text3', max: 50_000 }),
    ...sourceFields,
  },
);

/** What a council can have made of a paper (D7: nobody has said anything until somebody has). */
export const councilResults = {
  unknown: ['unbekannt', 'unknown'],
  adopted: ['beschlossen', 'adopted'],
  adopted_amended: ['geändert beschlossen', 'adopted amended'],
  adopted_partly: ['teilweise beschlossen', 'adopted partly'],
  recommended: ['empfohlen', 'recommended'],
  noted: ['zur Kenntnis genommen', 'noted'],
  referred: ['verwiesen', 'referred'],
  postponed: ['vertagt', 'postponed'],
  rejected: ['abgelehnt', 'rejected'],
  withdrawn: ['zurückgezogen', 'withdrawn'],
  settled: ['erledigt', 'settled'],
  no_vote: ['keine Abstimmung', 'no vote'],
} as const;
export type CouncilResult = keyof typeof councilResults;

/** One station of a paper: who deals with it, as what, when, and what came of it. */
export const consultation = entity(
  'consultation',
  {
    label: { de: 'Beratung', en: 'Consultation' },
    plural: { de: 'Beratungen', en: 'Consultations' },
    title: 'paperId',
    duplicateOf: ['paperId', 'committeeId', 'meetingId'],
  },
  {
    paperId: reference('paper', 'Vorlage', 'Paper'),
    bodyId: reference('body', 'Kommune', 'Body', { required: true }),
    committeeId: reference('committee', 'Gremium', 'Committee'),
    meetingId: reference('meeting', 'Sitzung', 'Meeting'),
    position: integer('Reihenfolge', 'Position', { max: 9999 }),
    role: choice('Zuständigkeit', 'Role', {
      preliminary: ['Vorberatung', 'preliminary'],
      recommendation: ['Empfehlung', 'recommendation'],
      decision: ['Entscheidung', 'decision'],
      noted: ['Kenntnisnahme', 'to note'],
      hearing: ['Anhörung', 'hearing'],
    }),
    /** What is decided here holds for the body. */
    authoritative: flag('Entscheidet abschließend', 'Authoritative'),
    plannedOn: day('Geplant für', 'Planned for'),
    result: choice('Ergebnis', 'Result', councilResults, { default: 'unknown' }),
    /** Verbatim, as it was typed or pasted. */
    resultText: longText('Wortlaut des Ergebnisses', 'Result, verbatim', { max: 2000 }),
    yes: integer('Ja', 'Yes', { max: 9999 }),
    no: integer('Nein', 'No', { max: 9999 }),
    abstain: integer('Enthaltungen', 'Abstentions', { max: 9999 }),
    biased: integer('Befangen', 'Biased', { max: 9999 }),
    voteForm: text('Abstimmungsart', 'Form of vote', { max: 100 }),
    unanimous: flag('Einstimmig', 'Unanimous'),
    decidedOn: day('Beschlossen am', 'Decided on'),
    ...sourceFields,
  },
);

/** Somebody went on in spite of a lock, and said why; never changed. */
export const lockOverride = entity(
  'lockOverride',
  {
    label: { de: 'Fortgang trotz Sperrvermerk', en: 'Gone on despite a lock' },
    plural: { de: 'Fortgänge trotz Sperrvermerk', en: 'Gone on despite locks' },
    title: 'reason',
    log: true,
  },
  {
    reservationId: reference('reservation', 'Sperrvermerk', 'Reservation', { required: true }),
    subject: anyReference('Betrifft', 'Subject', { required: true }),
    reason: longText('Begründung', 'Reason', { required: true, search: true }),
    on: day('Am', 'On', { required: true }),
  },
);
