/**
 * The parts of a funding case: notices, money by year, drawdowns, proofs, obligations.
 *
 * Like the parts of a project they carry a `projectId`: the main project of the case. Whoever leads or partners that project may
 * work in them (shared/trust/judge-row.ts); everybody else who may is named by `ownerBodyId`, the body that leads the case.
 */
import { entity } from '../../core/entity.ts';
import { basisPoints, cents, choice, day, flag, integer, longText, reference, text, year } from '../../core/field.ts';

const ofCase = {
  caseId: reference('fundingCase', 'Vorgang', 'Case', { required: true }),
  projectId: reference('project', 'Projekt', 'Project'),
};

/** A notice of the authority (Bescheid); added, never edited: a later one changes what an earlier one said. */
export const fundingNotice = entity(
  'fundingNotice',
  {
    label: { de: 'Bescheid', en: 'Notice' },
    plural: { de: 'Bescheide', en: 'Notices' },
    title: 'title',
    log: true,
    duplicateOf: ['caseId', 'title'],
  },
  {
    ...ofCase,
    title: text('Bezeichnung', 'Title', { required: true, search: true }),
    kind: choice(
      'Art',
      'Kind',
      {
        initial: ['Zuwendungsbescheid', 'Grant notice'],
        amendment: ['Änderungsbescheid', 'Amendment'],
        extension: ['Verlängerung', 'Extension'],
        partial_revocation: ['Teilwiderruf', 'Partial revocation'],
        revocation: ['Widerruf', 'Revocation'],
        final: ['Schlussbescheid', 'Final notice'],
      },
      { default: 'initial' },
    ),
    issuedOn: day('Bescheid vom', 'Issued on'),
    postedOn: day('Zur Post am', 'Posted on'),
    receivedOn: day('Zugegangen am', 'Received on'),
    finalOn: day('Bestandskräftig seit', 'Final since'),
    grantCents: cents('Zuwendung', 'Grant'),
    eligibleCents: cents('Zuwendungsfähig', 'Eligible'),
    rateBp: basisPoints('Förderquote', 'Rate'),
    approvalStartOn: day('Bewilligungszeitraum ab', 'Approval period from'),
    approvalEndOn: day('Bewilligungszeitraum bis', 'Approval period until'),
    purposeBindingStartOn: day('Zweckbindung ab', 'Purpose binding from'),
    purposeBindingYears: integer('Zweckbindung in Jahren', 'Purpose binding in years', { max: 100 }),
    notes: longText('Notizen', 'Notes'),
  },
);

/** The money of a case in one budget year (Jahresscheibe); D1: the years sum to the totals of the case. */
export const fundingYearSlice = entity(
  'fundingYearSlice',
  {
    label: { de: 'Jahresscheibe', en: 'Year slice' },
    plural: { de: 'Jahresscheiben', en: 'Year slices' },
    title: 'caseId',
    key: ['caseId', 'year'],
  },
  {
    ...ofCase,
    year: year('Haushaltsjahr', 'Budget year', { required: true }),
    expenditureCents: cents('Ausgaben', 'Expenditure'),
    grantCents: cents('Zuwendung', 'Grant'),
    ownCents: cents('Eigenanteil', 'Own share'),
    thirdPartyCents: cents('Drittmittel', 'Third party'),
    /** What of the own share may not be spent yet; with a reservation and no amount, all of it. */
    lockedCents: cents('davon gesperrt', 'Locked part'),
    reservationId: reference('reservation', 'Sperrvermerk', 'Reservation'),
  },
);

/** A call for granted money (Mittelabruf), and what became of it. */
export const drawdown = entity(
  'drawdown',
  {
    label: { de: 'Mittelabruf', en: 'Drawdown' },
    plural: { de: 'Mittelabrufe', en: 'Drawdowns' },
    title: 'title',
    duplicateOf: ['caseId', 'title'],
  },
  {
    ...ofCase,
    title: text('Bezeichnung', 'Title', { required: true }),
    procedure: choice(
      'Verfahren',
      'Procedure',
      {
        request: ['Anforderung', 'request'],
        call: ['Abruf', 'call'],
        instalment: ['Rate laut Bescheid', 'instalment'],
        reimbursement: ['Erstattung', 'reimbursement'],
      },
      { default: 'request' },
    ),
    requestedOn: day('Angefordert am', 'Requested on'),
    amountCents: cents('Betrag', 'Amount'),
    paidOn: day('Ausgezahlt am', 'Paid on'),
    /** As the notice states it; left empty, the rule of the ancillary rules counts (D8). */
    useByOn: day('Zu verwenden bis', 'Use by'),
    usedCents: cents('Verwendet', 'Used'),
    repaidCents: cents('Zurückgezahlt', 'Repaid'),
    status: choice(
      'Stand',
      'State',
      {
        planned: ['geplant', 'planned'],
        requested: ['angefordert', 'requested'],
        paid: ['ausgezahlt', 'paid'],
        settled: ['verwendet', 'settled'],
      },
      { default: 'planned' },
    ),
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
  },
);

/** An interim or final proof of use (Verwendungsnachweis) with what has to be in it. */
export const proofOfUse = entity(
  'proofOfUse',
  {
    label: { de: 'Nachweis', en: 'Proof of use' },
    plural: { de: 'Nachweise', en: 'Proofs of use' },
    title: 'title',
    duplicateOf: ['caseId', 'title'],
  },
  {
    ...ofCase,
    title: text('Bezeichnung', 'Title', { required: true }),
    kind: choice(
      'Art',
      'Kind',
      {
        interim: ['Zwischennachweis', 'Interim proof'],
        final: ['Verwendungsnachweis', 'Final proof'],
        factual_only: ['nur Sachbericht', 'Factual report only'],
      },
      { default: 'final' },
    ),
    fiscalYear: year('Haushaltsjahr', 'Budget year'),
    dueOn: day('Fällig laut Bescheid', 'Due by the notice'),
    submittedOn: day('Eingereicht am', 'Submitted on'),
    status: choice(
      'Stand',
      'State',
      {
        open: ['offen', 'open'],
        in_progress: ['in Arbeit', 'in progress'],
        submitted: ['eingereicht', 'submitted'],
        queried: ['Rückfrage', 'queried'],
        accepted: ['anerkannt', 'accepted'],
      },
      { default: 'open' },
    ),
    hasReport: flag('Sachbericht', 'Factual report', { merge: 'any-true' }),
    hasFigures: flag('Zahlenmäßiger Nachweis', 'Numerical proof', { merge: 'any-true' }),
    hasReceipts: flag('Belegliste', 'List of receipts', { merge: 'any-true' }),
    hasProcurement: flag('Vergabeunterlagen', 'Procurement files', { merge: 'any-true' }),
    hasPublicity: flag('Hinweis auf die Förderung', 'Notice of funding', { merge: 'any-true' }),
    hasInventory: flag('Inventar', 'Inventory', { merge: 'any-true' }),
    isSigned: flag('Unterschrieben', 'Signed', { merge: 'any-true' }),
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
  },
);

/** What a notice asks beyond the money (Auflage). */
export const obligation = entity(
  'obligation',
  {
    label: { de: 'Auflage', en: 'Obligation' },
    plural: { de: 'Auflagen', en: 'Obligations' },
    title: 'title',
    duplicateOf: ['caseId', 'title'],
  },
  {
    ...ofCase,
    title: text('Auflage', 'Obligation', { required: true, search: true }),
    noticeId: reference('fundingNotice', 'Bescheid', 'Notice'),
    dueOn: day('Zu erfüllen bis', 'Due on'),
    doneOn: day('Erfüllt am', 'Done on'),
    responsiblePersonId: reference('person', 'Zuständig', 'Responsible'),
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
  },
);
