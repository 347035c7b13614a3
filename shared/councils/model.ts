import { entity } from '../core/entity.ts';
import { choice, day, flag, integer, longText, reference, text, vagueDay } from '../core/field.ts';
import { spoken } from '../region/home.ts';
import { sourceFields } from './source-fields.ts';

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
      council: spoken('council'),
      district_council: spoken('districtCouncil'),
      district_committee: spoken('districtCommittee'),
      main_committee: spoken('mainCommittee'),
      committee: ['Ausschuss', 'Committee'],
      mayors_conference: spoken('mayorsConference'),
      working_group: ['Arbeitsgruppe', 'Working group'],
      coordination_circle: ['Koordinierungskreis', 'Coordination circle'],
      conference: ['Konferenz', 'Conference'],
    }),
    noticePeriodDays: integer('Ladungsfrist in Tagen', 'Notice period in days', { max: 365 }),
    chairPersonId: reference('person', 'Vorsitz, Sprecher/in', 'Chair, speaker'),
    ...sourceFields,
  },
);

/** One question that several bodies decide, each by a paper of its own (twelve councils, one strategy). */
export const paperGroup = entity(
  'paperGroup',
  {
    label: { de: 'Vorlagengruppe', en: 'Paper group' },
    plural: { de: 'Vorlagengruppen', en: 'Paper groups' },
    title: 'title',
  },
  {
    title: text('Bezeichnung', 'Title', { required: true, search: true }),
    question: longText('Frage', 'Question', { search: true, merge: 'text3' }),
    strategyId: reference('strategy', 'Strategie', 'Strategy'),
    /** Its paper is the one the others are compared with. */
    leadBodyId: reference('body', 'Federführende Kommune', 'Leading body'),
    note: longText('Anmerkung', 'Note', { merge: 'text3' }),
  },
);

/**
 * Characters a part may have, and the whole pasted text: any part may be all of it, so none is refused for being longer than another.
 * What the exchange takes in one value (shared/sync/limits.ts) is more, whatever the characters.
 */
export const longestPart = 80_000;

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
    resolutionText: longText('Beschlussvorschlag', 'Resolution', { search: true, max: longestPart }),
    lockNote: longText('Sperrvermerk', 'Lock note', { max: longestPart }),
    facts: longText('Sachdarstellung', 'Facts', { max: longestPart }),
    alternatives: longText('Entscheidungsalternativen', 'Alternatives', { max: longestPart }),
    effectsFinance: longText('Auswirkungen Finanzen', 'Effects: finance', { max: longestPart }),
    effectsPersonnel: longText('Auswirkungen Personal', 'Effects: personnel', { max: longestPart }),
    effectsIt: longText('Auswirkungen IT', 'Effects: IT', { max: longestPart }),
    effectsClimate: longText('Auswirkungen Klima', 'Effects: climate', { max: longestPart }),
    competence: longText('Zuständigkeit', 'Competence', { max: longestPart }),
    legalBasis: longText('Rechtliche Grundlage', 'Legal basis', { max: longestPart }),
    consultationOrder: longText('Beratungsfolge', 'Order of consultation', { max: longestPart }),
    department: text('Federführung', 'Department in charge', { max: 500 }),
    attachments: longText('Anlagen', 'Attachments', { max: longestPart }),
    status: text('Status', 'Status', { max: 60 }),
    groupId: reference('paperGroup', 'Vorlagengruppe', 'Paper group'),
    /** What was pasted and stands in no other field, in its own order. */
    remainder: longText('Übriger Text', 'Remaining text', { max: longestPart }),
    /** The whole paper as it was pasted, character by character. */
    originalText: longText('Ursprünglicher Text', 'Original text', { max: longestPart }),
    ...sourceFields,
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
        adopted_partly: ['teilweise beschlossen', 'adopted partly'],
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
