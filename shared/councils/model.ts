import { entity } from '../core/entity.ts';
import { choice, day, flag, integer, longText, reference, text, vagueDay } from '../core/field.ts';

/** A council or committee that decides or advises. */
export const committee = entity(
  'committee',
  {
    label: { de: 'Gremium', en: 'Committee' },
    plural: { de: 'Gremien', en: 'Committees' },
    title: 'name',
    duplicateOf: ['name', 'bodyId'],
  },
  {
    name: text('Name', 'Name', { required: true, search: true }),
    bodyId: reference('body', 'Kommune', 'Body'),
    kind: choice('Art', 'Kind', {
      council: ['Rat', 'Council'],
      district_council: ['Kreistag', 'District council'],
      district_committee: ['Kreisausschuss', 'District committee'],
      main_committee: ['Hauptausschuss', 'Main committee'],
      committee: ['Ausschuss', 'Committee'],
      mayors_conference: ['Bürgermeisterkonferenz', "Mayors' conference"],
      working_group: ['Arbeitsgruppe', 'Working group'],
      coordination_circle: ['Koordinierungskreis', 'Coordination circle'],
      conference: ['Konferenz', 'Conference'],
    }),
    noticePeriodDays: integer('Ladungsfrist in Tagen', 'Notice period in days', { max: 365 }),
    chairPersonId: reference('person', 'Vorsitz, Sprecher/in', 'Chair, speaker'),
  },
);

/** A council paper (Vorlage) in the words of its administration; verbatim, so its texts are never merged. */
export const paper = entity(
  'paper',
  {
    label: { de: 'Vorlage', en: 'Paper' },
    plural: { de: 'Vorlagen', en: 'Papers' },
    title: 'title',
    duplicateOf: ['title', 'bodyId'],
  },
  {
    reference: text('Vorlage', 'Reference', { max: 60, search: true }),
    title: text('Betreff', 'Title', { required: true, search: true, max: 1000 }),
    paperType: text('Art', 'Type'),
    bodyId: reference('body', 'Kommune', 'Body'),
    date: day('Datum', 'Date'),
    resolutionText: longText('Beschlussvorschlag', 'Resolution', { search: true, max: 50_000 }),
    lockNote: longText('Sperrvermerk', 'Lock note'),
    facts: longText('Sachdarstellung', 'Facts', { max: 100_000 }),
    alternatives: longText('Entscheidungsalternativen', 'Alternatives', { max: 50_000 }),
    effectsFinance: longText('Auswirkungen Finanzen', 'Effects: finance'),
    effectsPersonnel: longText('Auswirkungen Personal', 'Effects: personnel'),
    effectsIt: longText('Auswirkungen IT', 'Effects: IT'),
    effectsClimate: longText('Auswirkungen Klima', 'Effects: climate'),
    competence: longText('Zuständigkeit', 'Competence'),
    status: text('Status', 'Status', { max: 60 }),
  },
);

/** A lock on money or a post until councils have agreed (Sperrvermerk, Vorbehalt; D2). */
export const reservation = entity(
  'reservation',
  {
    label: { de: 'Sperrvermerk', en: 'Reservation' },
    plural: { de: 'Sperrvermerke', en: 'Reservations' },
    title: 'title',
    duplicateOf: ['title', 'paperId'],
  },
  {
    title: text('Bezeichnung', 'Title', { required: true, search: true }),
    paperId: reference('paper', 'Vorlage', 'Paper'),
    kind: choice('Art', 'Kind', {
      budget_lock: ['Haushaltssperre', 'Budget lock'],
      condition: ['Vorbehalt', 'Condition'],
    }),
    /** Verbatim; never shortened. */
    conditionText: longText('Wortlaut', 'Condition'),
    rule: choice(
      'Bedingung',
      'Rule',
      { all: ['alle', 'all'], n_of_m: ['n von m', 'n of m'], any: ['eine', 'any'], manual: ['von Hand', 'manual'] },
      { default: 'all' },
    ),
    /** Of the rule n of m: how many must have agreed. */
    neededCount: integer('Nötige Zustimmungen', 'Needed', { max: 9999 }),
    expectedBy: vagueDay('Erwartet', 'Expected by'),
    status: choice(
      'Status',
      'Status',
      {
        active: ['gesperrt', 'active'],
        releasable: ['freigabefähig', 'releasable'],
        released: ['aufgehoben', 'released'],
        refused: ['abgelehnt', 'refused'],
        expired: ['erloschen', 'expired'],
        superseded: ['überholt', 'superseded'],
      },
      { default: 'active' },
    ),
    releasedOn: day('Aufgehoben am', 'Released on'),
    releaseReference: text('Beschluss', 'Release reference'),
    /** Why a person released it by hand, or ended it otherwise. */
    statusReason: longText('Begründung zum Status', 'Reason for the status'),
  },
);

/** What one council must have decided for a reservation to fall. */
export const reservationRequirement = entity(
  'reservationRequirement',
  {
    label: { de: 'Voraussetzung', en: 'Requirement' },
    plural: { de: 'Voraussetzungen', en: 'Requirements' },
    title: 'reservationId',
    key: ['reservationId', 'bodyId'],
  },
  {
    reservationId: reference('reservation', 'Sperrvermerk', 'Reservation', { required: true }),
    bodyId: reference('body', 'Kommune', 'Body', { required: true }),
    committeeId: reference('committee', 'Gremium', 'Committee'),
    status: choice(
      'Stand',
      'Status',
      {
        unknown: ['unbekannt', 'unknown'],
        pending: ['in Beratung', 'pending'],
        adopted: ['beschlossen', 'adopted'],
        adopted_amended: ['geändert beschlossen', 'adopted amended'],
        rejected: ['abgelehnt', 'rejected'],
      },
      { default: 'unknown' },
    ),
    decidedOn: day('Beschlossen am', 'Decided on'),
    acceptedAsEquivalent: flag('Als gleichwertig anerkannt', 'Accepted as equivalent'),
    reason: longText('Begründung', 'Reason', { merge: 'text3' }),
    /** Where the council decides, if it was planned; else a consultation that goes by this requirement (requirement.ts). */
    consultationId: reference('consultation', 'Beratung', 'Consultation'),
  },
);
