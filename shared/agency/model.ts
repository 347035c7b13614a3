import { entity } from '../core/entity.ts';
import { cents, choice, day, longText, reference, text, year } from '../core/field.ts';

/**
 * Money of one budget year (Haushaltsansatz): planned, bound by orders and contracts, spent.
 *
 * What is not yet known stays empty: a paper may promise "sufficient means" without a sum.
 */
export const budgetItem = entity(
  'budgetItem',
  {
    label: { de: 'Haushaltsansatz', en: 'Budget item' },
    plural: { de: 'Haushaltsansätze', en: 'Budget items' },
    title: 'title',
    duplicateOf: ['title', 'year', 'bodyId'],
  },
  {
    title: text('Bezeichnung', 'Title', { required: true, search: true }),
    bodyId: reference('body', 'Kommune', 'Body'),
    year: year('Haushaltsjahr', 'Budget year', { required: true }),
    kind: choice(
      'Art',
      'Kind',
      {
        personnel: ['Personal', 'Personnel'],
        operating: ['laufender Aufwand', 'Operating'],
        investment: ['Investition', 'Investment'],
        provision: ['Rückstellung', 'Provision'],
        income: ['Ertrag', 'Income'],
      },
      { default: 'operating' },
    ),
    productCode: text('Produkt', 'Product', { max: 40, search: true }),
    accountCode: text('Sachkonto', 'Account', { max: 40, search: true }),
    plannedCents: cents('Ansatz', 'Planned'),
    committedCents: cents('Gebunden', 'Committed'),
    actualCents: cents('Ausgegeben', 'Actual'),
    /** Verbatim; never shortened, and never merged by sentences. */
    conditionText: longText('Vorbehalt', 'Condition'),
    conditionMetOn: day('Vorbehalt erfüllt am', 'Condition met on'),
    positionId: reference('position', 'Stelle', 'Post'),
    paperId: reference('paper', 'Vorlage', 'Paper'),
    reservationId: reference('reservation', 'Sperrvermerk', 'Reservation'),
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
  },
);

/** An agreement between municipalities, in one of the forms of the GkG NRW, or a declaration of intent. */
export const agreement = entity(
  'agreement',
  {
    label: { de: 'Vereinbarung', en: 'Agreement' },
    plural: { de: 'Vereinbarungen', en: 'Agreements' },
    title: 'title',
  },
  {
    title: text('Bezeichnung', 'Title', { required: true, search: true }),
    form: choice('Form', 'Form', {
      working_group: ['Arbeitsgemeinschaft', 'Working group'],
      public_law_agreement: ['öffentlich-rechtliche Vereinbarung', 'Public-law agreement'],
      association: ['Zweckverband', 'Special-purpose association'],
      joint_enterprise: ['gemeinsames Kommunalunternehmen', 'Joint municipal enterprise'],
      mou: ['Absichtserklärung', 'Declaration of intent'],
    }),
    /** Whether the task itself passes over, or only its execution. */
    transfer: choice('Übertragung', 'Transfer', {
      delegating: ['delegierend', 'delegating'],
      mandating: ['mandatierend', 'mandating'],
    }),
    status: choice(
      'Stand',
      'Status',
      {
        draft: ['Entwurf', 'draft'],
        in_consultation: ['in Beratung', 'in consultation'],
        concluded: ['geschlossen', 'concluded'],
        in_force: ['wirksam', 'in force'],
        ended: ['beendet', 'ended'],
      },
      { default: 'draft' },
    ),
    purpose: longText('Gegenstand', 'Purpose', { search: true, merge: 'text3' }),
    concludedOn: day('Geschlossen am', 'Concluded on'),
    receivedOn: day('Eingang bei der Aufsicht', 'Received by the authority'),
    approvedOn: day('Genehmigt am', 'Approved on'),
    publishedOn: day('Bekannt gemacht am', 'Published on'),
    /** Stated in the agreement; left empty, the day after the publication counts (shared/agency/agreement-dates.ts). */
    effectiveOn: day('Wirksam ab', 'In force from'),
    endsOn: day('Läuft bis', 'Runs until'),
    fileReference: text('Aktenzeichen', 'File reference', { max: 100, search: true }),
    paperId: reference('paper', 'Vorlage', 'Paper'),
    notes: longText('Notizen', 'Notes', { merge: 'text3' }),
  },
);

/** What a body does in an agreement. One row per agreement and body, so that two sites can name parties at the same time. */
export const agreementParty = entity(
  'agreementParty',
  {
    label: { de: 'Vertragspartei', en: 'Party' },
    plural: { de: 'Vertragsparteien', en: 'Parties' },
    title: 'agreementId',
    key: ['agreementId', 'bodyId'],
  },
  {
    agreementId: reference('agreement', 'Vereinbarung', 'Agreement', { required: true }),
    bodyId: reference('body', 'Kommune', 'Body', { required: true }),
    role: choice('Rolle', 'Role', {
      carrier: ['übernimmt die Aufgabe', 'takes the task over'],
      transferring: ['gibt die Aufgabe ab', 'hands the task over'],
      member: ['beteiligt', 'takes part'],
    }),
    decidedOn: day('Beschlossen am', 'Decided on'),
  },
);
