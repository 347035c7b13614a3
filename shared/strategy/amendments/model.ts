import { entity } from '../../core/entity.ts';
import { choice, day, longText, record, reference, text } from '../../core/field.ts';
import type { PartWords, Wording } from './apply.ts';

const partKindLabels = {
  vision: ['Leitbild', 'Vision'],
  goal: ['Ziel', 'Goal'],
  field: ['Handlungsfeld', 'Field of action'],
  measure: ['Maßnahme', 'Measure'],
} as const;

/** Ids in an order that matters; a list only makes sense as a whole. */
export type Listed = { readonly items: readonly string[] };

/** A part can have the words of all that was merged into it. */
const longestPartText = 80_000;

/**
 * The wording of an edition, frozen: it names its parts by their content, so none of them can change without ceasing to be named.
 * Whoever freezes the same words makes the same row, on whichever day.
 */
export const strategyEdition = entity(
  'strategyEdition',
  {
    label: { de: 'Wortlaut einer Fassung', en: 'Wording of an edition' },
    plural: { de: 'Wortlaute von Fassungen', en: 'Wordings of editions' },
    title: 'title',
    key: ['digest'],
    log: true,
  },
  {
    strategyId: reference('strategy', 'Strategie', 'Strategy', { required: true }),
    title: text('Titel', 'Title', { required: true }),
    edition: text('Fassung', 'Edition', { max: 60 }),
    /** Of everything below, in canonical form (shared/strategy/amendments/frozen.ts). */
    digest: text('Prüfsumme', 'Digest', { required: true, max: 64 }),
    /** Ids of `strategyPart`, in reading order. */
    parts: record<Listed>('Teile', 'Parts', { required: true }),
    /** Ids of the amendments this edition follows. */
    amendments: record<Listed>('Enthaltene Änderungsanträge', 'Amendments contained'),
    frozenOn: day('Festgehalten am', 'Frozen on', { merge: 'min' }),
  },
);

/** One part of a frozen edition, in the words of then. Two editions in which it is the same share the row. */
export const strategyPart = entity(
  'strategyPart',
  {
    label: { de: 'Teil einer Fassung', en: 'Part of an edition' },
    plural: { de: 'Teile von Fassungen', en: 'Parts of editions' },
    title: 'title',
    key: ['digest'],
    log: true,
  },
  {
    digest: text('Prüfsumme', 'Digest', { required: true, max: 64 }),
    /** What it is in all editions: `vision`, or the record, `entity:id`. */
    partKey: text('Teil', 'Part', { required: true, max: 120 }),
    kind: choice('Art', 'Kind', partKindLabels, { required: true }),
    code: text('Nr.', 'No.', { max: 20 }),
    title: text('Titel', 'Title', { search: true }),
    text: longText('Wortlaut', 'Wording', { search: true, max: longestPartText }),
    details: longText('Angaben', 'Details', { max: longestPartText }),
    fieldKey: text('Handlungsfeld', 'Field of action', { max: 120 }),
    mergedFrom: record<Listed>('Aufgenommene Teile', 'Parts taken in'),
    amendments: record<Listed>('Änderungsanträge', 'Amendments'),
  },
);

/**
 * Somebody proposes to put a part of the strategy in other words, to add one, to drop one or to merge two. It belongs to the body that
 * proposes; what becomes of it is said by an `amendmentDecision`, which is not the body's to write.
 */
export const amendment = entity(
  'amendment',
  {
    label: { de: 'Änderungsantrag', en: 'Amendment' },
    plural: { de: 'Änderungsanträge', en: 'Amendments' },
    title: 'title',
    duplicateOf: ['title', 'target'],
  },
  {
    /** The edition whose words the author had in front of them. */
    strategyId: reference('strategy', 'Zur Fassung', 'To the edition', { required: true }),
    kind: choice(
      'Art',
      'Kind',
      {
        add: ['hinzufügen', 'add'],
        change: ['ändern', 'change'],
        drop: ['streichen', 'drop'],
        merge: ['zusammenlegen', 'merge'],
      },
      { required: true },
    ),
    targetKind: choice('Betrifft', 'Concerns', partKindLabels, { required: true }),
    /** Key of the part (shared/strategy/amendments/parts.ts); empty for what is added. */
    target: text('Teil', 'Part', { max: 120 }),
    mergeInto: text('Geht auf in', 'Becomes part of', { max: 120 }),
    code: text('Neue Nr.', 'New no.', { max: 20 }),
    title: text('Neuer Titel', 'New title', { required: true, search: true }),
    text: longText('Neuer Wortlaut', 'New wording', { search: true, merge: 'text3', max: longestPartText }),
    fieldKey: text('Neues Handlungsfeld', 'New field of action', { max: 120 }),
    /** The words the author had in front of them; nothing for what is added or dropped. */
    seen: record<PartWords>('Bisheriger Wortlaut', 'Previous wording'),
    reason: longText('Begründung', 'Reason', { search: true, merge: 'text3' }),
    proposedOn: day('Beantragt am', 'Proposed on'),
    withdrawnOn: day('Zurückgezogen am', 'Withdrawn on'),
  },
);

/** What was decided about an amendment, for the edition that follows `strategyId`. Only the coordination writes it. */
export const amendmentDecision = entity(
  'amendmentDecision',
  {
    label: { de: 'Entscheidung über einen Änderungsantrag', en: 'Decision about an amendment' },
    plural: { de: 'Entscheidungen über Änderungsanträge', en: 'Decisions about amendments' },
    title: 'reason',
    key: ['amendmentId', 'strategyId'],
  },
  {
    amendmentId: reference('amendment', 'Änderungsantrag', 'Amendment', { required: true }),
    strategyId: reference('strategy', 'Zur Fassung', 'To the edition', { required: true }),
    result: choice(
      'Ergebnis',
      'Result',
      {
        accepted: ['angenommen', 'accepted'],
        refused: ['abgelehnt', 'refused'],
        deferred: ['zurückgestellt', 'deferred'],
      },
      { required: true },
    ),
    reason: longText('Begründung', 'Reason', { search: true }),
    decidedOn: day('Entschieden am', 'Decided on'),
    /** What was decided about, in full: what the body writes into its amendment later was not. */
    wording: record<Wording>('Entschiedener Wortlaut', 'Wording decided'),
  },
);
