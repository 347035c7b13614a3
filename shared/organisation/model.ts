import { entity } from '../core/entity.ts';
import {
  cents,
  choice,
  day,
  decimal,
  flag,
  instant,
  integer,
  longText,
  record,
  reference,
  text,
  thousandths,
} from '../core/field.ts';
import { spoken } from '../region/home.ts';

/** A body (Körperschaft): the district, its towns and municipalities. One row per official municipality key. */
export const body = entity(
  'body',
  {
    label: { de: 'Kommune', en: 'Body' },
    plural: { de: 'Kommunen', en: 'Bodies' },
    title: 'name',
    publicFields: ['name', 'shortName', 'kind', 'ags', 'population', 'areaKm2'],
    key: ['ags'],
  },
  {
    name: text('Name', 'Name', { required: true, search: true }),
    shortName: text('Kurzname', 'Short name', { search: true }),
    kind: choice(
      'Art',
      'Kind',
      {
        district: spoken('district'),
        city: spoken('city'),
        municipality: spoken('municipality'),
        association: spoken('association'),
        other: ['Sonstige', 'Other'],
      },
      { default: 'other' },
    ),
    ags: text('Gemeindeschlüssel', 'Municipality key', { required: true, max: 12 }),
    population: integer('Einwohner', 'Population'),
    areaKm2: decimal('Fläche in km²', 'Area in km²'),
    geometryKey: text('Karte', 'Map key', { max: 40 }),
  },
);

/** One installation of the program in one body. `writer` is the id of its key (docs/bundle-format.md §2). */
export const site = entity(
  'site',
  { label: { de: 'Standort', en: 'Site' }, plural: { de: 'Standorte', en: 'Sites' }, title: 'label', key: ['writer'] },
  {
    label: text('Bezeichnung', 'Label', { required: true, search: true }),
    bodyId: reference('body', 'Kommune', 'Body'),
    role: choice(
      'Rolle',
      'Role',
      {
        coordination: ['Koordination', 'Coordination'],
        implementation: ['Umsetzung', 'Implementation'],
        contact: ['Ansprechstelle', 'Contact'],
      },
      { default: 'contact' },
    ),
    writer: text('Kennung', 'Writer', { required: true, max: 40 }),
    publicKey: record<Readonly<Record<string, string>>>('Öffentlicher Schlüssel', 'Public key'),
  },
);

/** A person, as far as the office needs one (D10: legal basis and retention). */
export const person = entity(
  'person',
  {
    label: { de: 'Person', en: 'Person' },
    plural: { de: 'Personen', en: 'Persons' },
    title: 'displayName',
    duplicateOf: ['displayName', 'bodyId'],
    processing: {
      purpose: {
        de: 'Ansprechpersonen und Zuständigkeiten der interkommunalen Zusammenarbeit führen: wer ein Projekt, eine Stelle oder eine Frist betreut und wie man die Person dienstlich erreicht.',
        en: 'To keep contacts and responsibilities of the cooperation: who looks after a project, a post or a deadline, and how to reach them at work.',
      },
      subjects: {
        de: 'Beschäftigte der beteiligten Körperschaften, Mandatsträgerinnen und Mandatsträger, Ansprechpersonen anderer Stellen',
        en: 'Employees of the bodies that take part, members of councils, contacts at other organisations',
      },
    },
  },
  {
    displayName: text('Name', 'Name', { required: true, search: true, personal: true }),
    function: text('Funktion', 'Function', { search: true }),
    bodyId: reference('body', 'Kommune', 'Body'),
    role: text('Rolle', 'Role'),
    email: text('E-Mail', 'E-mail', { personal: true }),
    phone: text('Telefon', 'Phone', { personal: true }),
    legalBasis: text('Rechtsgrundlage', 'Legal basis'),
    retentionUntil: day('Aufbewahrung bis', 'Retention until'),
    anonymisedAt: instant('Anonymisiert am', 'Anonymised at'),
    /** As what the person is known in an address book that was read in: the same card once more changes this one. */
    vcardUid: text('Kennung im Adressbuch', 'Address book id', { personal: true }),
  },
);

/** A post (Stelle), with what it costs and what locks it. */
export const position = entity(
  'position',
  {
    label: { de: 'Stelle', en: 'Post' },
    plural: { de: 'Stellen', en: 'Posts' },
    title: 'title',
    publicFields: ['title', 'bodyId'],
    duplicateOf: ['title', 'bodyId'],
  },
  {
    title: text('Bezeichnung', 'Title', { required: true, search: true }),
    bodyId: reference('body', 'Kommune', 'Body'),
    fte: thousandths('Stellenanteil', 'FTE'),
    payScale: text('Tarif', 'Pay scale'),
    payGrade: text('Entgeltgruppe', 'Pay grade'),
    fixedTerm: flag('Befristet', 'Fixed term'),
    startOn: day('Beginn', 'Start'),
    /** Stated, where somebody has stated it; else the end follows from begin and length (shared/agency/term.ts). */
    endOn: day('Ende', 'End'),
    termMonths: integer('Befristet auf (Monate)', 'Term (months)', { max: 1200 }),
    productCode: text('Produkt', 'Product', { max: 40 }),
    accountCode: text('Sachkonto', 'Account', { max: 40 }),
    annualCostCents: cents('Kosten im Jahr', 'Annual cost'),
    status: choice(
      'Status',
      'Status',
      {
        planned: ['geplant', 'planned'],
        locked: ['gesperrt', 'locked'],
        approved: ['genehmigt', 'approved'],
        advertised: ['ausgeschrieben', 'advertised'],
        filled: ['besetzt', 'filled'],
        vacant: ['vakant', 'vacant'],
        ended: ['beendet', 'ended'],
      },
      { default: 'planned' },
    ),
    reservationId: reference('reservation', 'Sperrvermerk', 'Reservation'),
    holderPersonId: reference('person', 'Stelleninhaber/in', 'Holder'),
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
  },
);

/** The five tasks of the founding paper; the wording belongs to the office. */
export const agencyTask = entity(
  'agencyTask',
  {
    label: { de: 'Aufgabe der Agentur', en: 'Agency task' },
    plural: { de: 'Aufgaben der Agentur', en: 'Agency tasks' },
    title: 'label',
    publicFields: ['label', 'code'],
    key: ['code'],
  },
  {
    label: text('Bezeichnung', 'Label', { required: true, search: true }),
    code: choice(
      'Aufgabe',
      'Task',
      {
        implementation: ['Umsetzung', 'Implementation'],
        funding: ['Fördermittel', 'Funding'],
        communication: ['Kommunikation', 'Communication'],
        scouting: ['Scouting', 'Scouting'],
        strategy: ['Strategie', 'Strategy'],
      },
      { required: true },
    ),
    /**
     * How often projects are reported on (D9). It stands at the task `implementation`, a catalogue, so that it is the same for all
     * offices and the coordination alone can change it (shared/projects/ampel.ts).
     */
    reportingWeeks: integer('Berichtszeitraum in Wochen', 'Reporting period in weeks', { max: 52 }),
    order: text('Reihenfolge', 'Order', { merge: 'auto', max: 60 }),
  },
);

/** Which share of a post goes to which of the five tasks. */
export const positionTaskShare = entity(
  'positionTaskShare',
  {
    label: { de: 'Aufgabenanteil', en: 'Task share' },
    plural: { de: 'Aufgabenanteile', en: 'Task shares' },
    title: 'positionId',
    key: ['positionId', 'agencyTaskId'],
  },
  {
    positionId: reference('position', 'Stelle', 'Post', { required: true }),
    agencyTaskId: reference('agencyTask', 'Aufgabe', 'Task', { required: true }),
    share: thousandths('Anteil', 'Share'),
  },
);

/** Who works on which project, from a post. */
export const assignment = entity(
  'assignment',
  {
    label: { de: 'Einsatz', en: 'Assignment' },
    plural: { de: 'Einsätze', en: 'Assignments' },
    title: 'positionId',
    duplicateOf: ['positionId', 'projectId'],
  },
  {
    positionId: reference('position', 'Stelle', 'Post', { required: true }),
    projectId: reference('project', 'Projekt', 'Project', { required: true }),
    fteShare: thousandths('Anteil', 'Share'),
    period: record<{ readonly from: string | null; readonly to: string | null }>('Zeitraum', 'Period'),
    role: choice(
      'Rolle',
      'Role',
      {
        lead: ['Leitung', 'Lead'],
        caretaker: ['Kümmerer', 'Caretaker'],
        contributor: ['Mitarbeit', 'Contributor'],
        contact: ['Ansprechperson', 'Contact'],
      },
      { default: 'contributor' },
    ),
  },
);

/**
 * The region package the office works by (docs/region.md), one row for all sites: only the coordination writes it, so words, laws and map
 * are the same everywhere. An office that never chose a package has no such row and works by the one the program brings.
 */
export const region = entity(
  'region',
  { label: { de: 'Region', en: 'Region' }, plural: { de: 'Regionen', en: 'Regions' }, title: 'name', key: ['code'] },
  {
    name: text('Name', 'Name', { required: true }),
    code: choice('Art', 'Kind', { region: ['Region', 'Region'] }, { required: true }),
    /** Labels, laws, state, holidays, tasks: all but bodies and map (shared/region/package.ts). */
    profile: record<Readonly<Record<string, unknown>>>('Angaben', 'Profile'),
    bodies: record<{ readonly list: readonly unknown[] }>('Kommunen', 'Bodies'),
    map: record<Readonly<Record<string, unknown>>>('Karte', 'Map'),
  },
);
