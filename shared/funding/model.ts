import { entity } from '../core/entity.ts';
import {
  anyReference,
  basisPoints,
  cents,
  choice,
  day,
  flag,
  integer,
  longText,
  record,
  reference,
  text,
  time,
} from '../core/field.ts';
import { spoken } from '../region/home.ts';
import { caseCourse } from './cases/course.ts';

export const funder = entity(
  'funder',
  { label: { de: 'Fördergeber', en: 'Funder' }, plural: { de: 'Fördergeber', en: 'Funders' }, title: 'name' },
  {
    name: text('Name', 'Name', { required: true, search: true }),
    kind: choice('Ebene', 'Level', {
      eu: ['EU', 'EU'],
      federal: ['Bund', 'Federal'],
      state: ['Land', 'State'],
      district: spoken('district'),
      foundation: ['Stiftung', 'Foundation'],
      other: ['Sonstige', 'Other'],
    }),
    /** Holidays are those of the receiving authority's seat (§ 193 BGB): NW, BE … */
    seatState: text('Sitz (Land)', 'Seat (state)', { max: 10 }),
  },
);

export const fundingProgram = entity(
  'fundingProgram',
  {
    label: { de: 'Förderprogramm', en: 'Funding programme' },
    plural: { de: 'Förderprogramme', en: 'Funding programmes' },
    title: 'title',
  },
  {
    title: text('Programm', 'Programme', { required: true, search: true }),
    funderId: reference('funder', 'Fördergeber', 'Funder'),
    fundingType: text('Förderart', 'Type'),
    areas: text('Förderbereiche', 'Areas', { max: 1000, search: true }),
    eligible: text('Berechtigte', 'Eligible', { max: 1000 }),
    legalBasis: longText('Rechtsgrundlage', 'Legal basis', { max: 60_000 }),
    url: text('Verweis', 'Link', { max: 2000 }),
    rateBpMax: basisPoints('Förderquote bis', 'Rate up to'),
    ownShareBpMin: basisPoints('Eigenanteil ab', 'Own share from'),
    grantMaxCents: cents('Höchstbetrag', 'Maximum grant'),
    deMinimis: flag('De-minimis', 'De minimis'),
    cumulation: text('Kumulierung', 'Cumulation', { max: 1000 }),
    region: text('Fördergebiet', 'Region', { max: 1000 }),
    givenBy: text('Ebene laut Quelle', 'Level as stated'),
    organisation: text('Ansprechstelle', 'Contact organisation', { max: 1000 }),
    summary: longText('Kurztext', 'Summary', { search: true }),
    description: longText('Beschreibung', 'Description', { max: 60_000 }),
    deadlineText: longText('Fristen laut Quelle', 'Deadlines as stated', { max: 60_000 }),
    procedureText: longText('Verfahren laut Quelle', 'Procedure as stated', { max: 60_000 }),
    /** Finds the programme again when its source is read in once more. */
    sourceKey: text('Kennung der Quelle', 'Id at the source', { max: 200 }),
    /** Texts that are quoted whole come with the name of who wrote them. */
    attribution: text('Quellenangabe', 'Attribution', { max: 1000 }),
    checkedOn: day('Geprüft am', 'Checked on'),
    /** Empty: it follows from `checkedOn` (catalogue/freshness.ts). */
    freshness: choice('Stand', 'Freshness', {
      current: ['aktuell', 'current'],
      recheck: ['prüfen', 'recheck'],
      outdated: ['veraltet', 'outdated'],
    }),
    facts: longText('Fakten mit Fundstelle', 'Facts with source', { merge: 'text3' }),
    notes: longText('Notizen', 'Notes', { merge: 'text3', max: 60_000 }),
  },
);

export const fundingCall = entity(
  'fundingCall',
  { label: { de: 'Förderaufruf', en: 'Call' }, plural: { de: 'Förderaufrufe', en: 'Calls' }, title: 'title' },
  {
    title: text('Aufruf', 'Call', { required: true, search: true }),
    programId: reference('fundingProgram', 'Programm', 'Programme'),
    opensOn: day('Öffnet am', 'Opens'),
    sketchDueOn: day('Skizze bis', 'Sketch due'),
    applicationDueOn: day('Antrag bis', 'Application due'),
    dueTime: time('Uhrzeit', 'Time'),
    cutoffs: text('Stichtage', 'Cut-offs', { max: 1000 }),
    isCutoffHard: flag('Ausschlussfrist', 'Hard cut-off'),
    url: text('Verweis', 'Link', { max: 2000 }),
    deadlineModel: choice(
      'Fristmodell',
      'Deadline model',
      {
        single_stage: ['einstufig', 'single stage'],
        two_stage: ['zweistufig', 'two stage'],
        multiple_cutoff: ['mehrere Stichtage', 'several cut-offs'],
        rolling: ['laufend', 'rolling'],
        closed: ['geschlossen', 'closed'],
        unknown: ['unbekannt', 'unknown'],
      },
      { default: 'unknown' },
    ),
  },
);

/** A funding case (Vorgang) from the first idea to the proof of use. */
export const fundingCase = entity(
  'fundingCase',
  {
    label: { de: 'Fördervorgang', en: 'Funding case' },
    plural: { de: 'Fördervorgänge', en: 'Funding cases' },
    title: 'title',
  },
  {
    title: text('Vorgang', 'Case', { required: true, search: true }),
    callId: reference('fundingCall', 'Aufruf', 'Call'),
    leadBodyId: reference('body', 'Federführung', 'Lead body'),
    stage: choice(
      'Stand',
      'Stage',
      {
        scouted: ['entdeckt', 'scouted'],
        screening: ['in Prüfung', 'screening'],
        go: ['Zusage zur Bewerbung', 'go'],
        sketch_draft: ['Skizze in Arbeit', 'sketch draft'],
        sketch_submitted: ['Skizze eingereicht', 'sketch submitted'],
        invited: ['zum Antrag aufgefordert', 'invited'],
        application_draft: ['Antrag in Arbeit', 'application draft'],
        application_submitted: ['Antrag eingereicht', 'application submitted'],
        granted: ['bewilligt', 'granted'],
        running: ['läuft', 'running'],
        proof_due: ['Nachweis fällig', 'proof due'],
        proof_submitted: ['Nachweis eingereicht', 'proof submitted'],
        closed: ['abgeschlossen', 'closed'],
        rejected: ['abgelehnt', 'rejected'],
        withdrawn: ['zurückgezogen', 'withdrawn'],
        not_pursued: ['nicht verfolgt', 'not pursued'],
      },
      { default: 'scouted' },
    ),
    probabilityBp: basisPoints('Aussicht', 'Probability'),
    totalCents: cents('Gesamtausgaben', 'Total'),
    eligibleCents: cents('Zuwendungsfähig', 'Eligible'),
    rateBp: basisPoints('Förderquote', 'Rate'),
    grantCents: cents('Zuwendung', 'Grant'),
    thirdPartyCents: cents('Drittmittel', 'Third party'),
    ownCents: cents('Eigenanteil', 'Own share'),
    financingType: choice('Finanzierungsart', 'Financing', {
      share: ['Anteilsfinanzierung', 'share'],
      deficit: ['Fehlbedarfsfinanzierung', 'deficit'],
      fixed: ['Festbetragsfinanzierung', 'fixed'],
      full: ['Vollfinanzierung', 'full'],
    }),
    /** One field, because a set of rules means nothing without its edition. */
    ancillaryRules: record<{ readonly code: string; readonly edition: string | null }>(
      'Nebenbestimmungen',
      'Ancillary rules',
    ),
    earlyStart: choice('Vorzeitiger Beginn', 'Early start', {
      not_needed: ['nicht nötig', 'not needed'],
      not_allowed: ['nicht zulässig', 'not allowed'],
      requested: ['beantragt', 'requested'],
      granted: ['genehmigt', 'granted'],
      refused: ['abgelehnt', 'refused'],
    }),
    earlyStartOn: day('Vorzeitiger Beginn am', 'Early start on'),
    fileReference: text('Aktenzeichen', 'File reference', { search: true }),
    ...caseCourse,
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
  },
);

/** A project of a case: set membership, one row per pair. */
export const fundingCaseProject = entity(
  'fundingCaseProject',
  {
    label: { de: 'Projekt im Vorgang', en: 'Project of case' },
    plural: { de: 'Projekte im Vorgang', en: 'Projects of case' },
    title: 'caseId',
    key: ['caseId', 'projectId'],
  },
  {
    caseId: reference('fundingCase', 'Vorgang', 'Case', { required: true }),
    projectId: reference('project', 'Projekt', 'Project', { required: true }),
  },
);

/** A member of the consortium (D1: shares sum to the case's totals). */
export const consortiumMember = entity(
  'consortiumMember',
  {
    label: { de: 'Konsortialpartner', en: 'Consortium member' },
    plural: { de: 'Konsortialpartner', en: 'Consortium members' },
    title: 'caseId',
    key: ['caseId', 'bodyId'],
  },
  {
    caseId: reference('fundingCase', 'Vorgang', 'Case', { required: true }),
    bodyId: reference('body', 'Kommune', 'Body', { required: true }),
    /** The main project of the case: who leads or partners it may work here (cases/model.ts). */
    projectId: reference('project', 'Projekt', 'Project'),
    role: choice('Rolle', 'Role', {
      lead: ['federführend', 'lead'],
      partner: ['Partner', 'partner'],
      final_recipient: ['Letztempfänger', 'final recipient'],
      associated: ['assoziiert', 'associated'],
    }),
    shareCents: cents('Anteil', 'Share'),
    ownCents: cents('Eigenanteil', 'Own share'),
    councilPaperId: reference('paper', 'Vorlage', 'Paper'),
  },
);

/** A funding deadline (Förderfrist). `effectiveOn` is the day that counts (D8). */
export const deadline = entity(
  'deadline',
  {
    label: { de: 'Frist', en: 'Deadline' },
    plural: { de: 'Fristen', en: 'Deadlines' },
    title: 'title',
    duplicateOf: ['title', 'subject'],
    derived: { effectiveOn: { label: { de: 'Fällig', en: 'Due' }, firstOf: ['statedOn', 'computedOn'] } },
  },
  {
    title: text('Bezeichnung', 'Title', { required: true, search: true }),
    subject: anyReference('Bezug', 'Subject'),
    kind: choice(
      'Art',
      'Kind',
      {
        sketch: ['Skizze', 'Sketch'],
        application: ['Antrag', 'Application'],
        appeal: ['Rechtsbehelf', 'Appeal'],
        fund_use: ['Mittelverwendung', 'Use of funds'],
        interim_proof: ['Zwischennachweis', 'Interim proof'],
        final_proof: ['Verwendungsnachweis', 'Final proof'],
        purpose_binding: ['Zweckbindung', 'Purpose binding'],
        retention: ['Aufbewahrung', 'Retention'],
        early_start: ['Vorzeitiger Beginn', 'Early start'],
        council: ['Gremium', 'Council'],
        contract: ['Vertrag', 'Contract'],
        internal: ['intern', 'internal'],
        other: ['Sonstige', 'Other'],
      },
      { default: 'other' },
    ),
    statedOn: day('Genannter Tag', 'Stated day'),
    computedOn: day('Berechneter Tag', 'Computed day'),
    rawOn: day('Vor Verschiebung', 'Before shift'),
    ruleId: text('Regel', 'Rule', { max: 60 }),
    ruleInput: record<Readonly<Record<string, unknown>>>('Eingaben der Regel', 'Rule input'),
    calendar: text('Feiertage', 'Calendar', { max: 10 }),
    internalTargetOn: day('Internes Ziel', 'Internal target'),
    dueTime: time('Uhrzeit', 'Time'),
    precision: choice(
      'Genauigkeit',
      'Precision',
      {
        day: ['Tag', 'day'],
        month: ['Monat', 'month'],
        quarter: ['Quartal', 'quarter'],
        season: ['Jahreszeit', 'season'],
        year: ['Jahr', 'year'],
      },
      { default: 'day' },
    ),
    certainty: choice(
      'Gewissheit',
      'Certainty',
      {
        stated: ['genannt', 'stated'],
        certain: ['sicher', 'certain'],
        likely: ['wahrscheinlich', 'likely'],
        estimate: ['geschätzt', 'estimate'],
      },
      { default: 'estimate' },
    ),
    isCutoffHard: flag('Ausschlussfrist', 'Hard cut-off', { merge: 'any-true' }),
    status: choice(
      'Status',
      'Status',
      {
        open: ['offen', 'open'],
        done: ['erledigt', 'done'],
        missed: ['versäumt', 'missed'],
        waived: ['verzichtet', 'waived'],
        extended: ['verlängert', 'extended'],
        obsolete: ['hinfällig', 'obsolete'],
      },
      { default: 'open' },
    ),
    doneOn: day('Erledigt am', 'Done on'),
    /** The deadline this one prolongs: the time counts from its end (§ 190 BGB). */
    extendsId: reference('deadline', 'Verlängert', 'Extends'),
    responsiblePersonId: reference('person', 'Zuständig', 'Responsible'),
    reminders: text('Erinnerung (Tage vorher)', 'Reminders (days before)', { max: 100 }),
    notes: longText('Notizen', 'Notes', { search: true, merge: 'text3' }),
    order: integer('Reihenfolge', 'Order', { merge: 'auto' }),
  },
);
