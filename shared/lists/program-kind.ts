import type { ListKind } from './list-kind.ts';

/** Where texts of foerderdatenbank.de come from and what may be done with them; shown beside every one of them. */
export const databaseAttribution =
  'Quelle: Förderdatenbank des Bundes (www.foerderdatenbank.de), CC BY-ND 3.0 DE; Text unverändert übernommen.';
const databaseAddress = /^https:\/\/www\.foerderdatenbank\.de\//;

/**
 * Funding programmes: the export of foerderdatenbank.de in its published columns, or whatever table somebody keeps. Words of the code lists
 * become labels; texts are kept to the letter, because they may not be changed (CC BY-ND).
 */
export const programs: ListKind = {
  entity: 'fundingProgram',
  titleField: 'title',
  codeField: 'sourceKey',
  besideField: 'region',
  restField: 'notes',
  headings: {
    title: ['title', 'Titel', 'Programmname', 'Programmtitel', 'Förderprogramm', 'Name'],
    sourceKey: ['id_hash', 'Kennung', 'Programm-ID', 'ID'],
    url: ['url', 'Webseite', 'Website', 'Internet', 'Link'],
    summary: ['short_description', 'Kurzbeschreibung', 'Kurztext'],
    description: ['description', 'Volltext', 'Inhalt'],
    legalBasis: ['legal_basis', 'Richtlinie'],
    deadlineText: ['deadlines', 'Fristen', 'Antragsfristen'],
    procedureText: ['procedure', 'Verfahren', 'Antragsverfahren'],
    fundingType: ['funding_type', 'Art der Förderung'],
    eligible: ['eligible_applicants', 'Antragsberechtigte', 'Antragsberechtigt', 'Förderberechtigte', 'Zielgruppe'],
    areas: ['funding_area', 'Förderbereich', 'Bereich', 'Thema', 'Themen'],
    region: ['funding_location', 'Gebiet', 'Land'],
    givenBy: ['funding_body', 'Ebene'],
    organisation: ['funding_organisation', 'Ansprechpartner', 'Förderorganisation', 'Projektträger'],
    funderId: ['Zuwendungsgeber', 'Mittelgeber'],
    rateBpMax: ['Förderquote', 'Fördersatz', 'Quote', 'max. Förderquote', 'Rate'],
    ownShareBpMin: ['Eigenanteil', 'Mindesteigenanteil', 'Own share'],
    grantMaxCents: ['Höchstbetrag', 'Maximalbetrag', 'Fördersumme max.', 'max. Förderung', 'Höchstförderung'],
    checkedOn: ['Geprüft', 'Prüfdatum', 'Stand vom'],
    cumulation: ['Kumulierbarkeit'],
  },
  values: {},
  codes: {
    fundingType: 'FOERDERART',
    eligible: 'FOERDERBERECHTIGTE',
    areas: 'FOERDERBEREICH',
    region: 'FOERDERGEBIET',
    givenBy: 'FOERDERGEBER',
    organisation: null,
  },
  verbatim: ['title', 'summary', 'description', 'legalBasis', 'deadlineText', 'procedureText'],
  forms: [
    { target: 'url', heading: null, pattern: /^https?:\/\/[^\s]+$/, example: 'https://www.beispiel.de/programm' },
    {
      target: 'sourceKey',
      heading: 'id hash',
      pattern: /^[0-9a-f]{32}$/,
      example: '0123456789abcdef0123456789abcdef',
    },
  ],
  given: ({ url = '' }) => (databaseAddress.test(url) ? { attribution: databaseAttribution } : {}),
};
