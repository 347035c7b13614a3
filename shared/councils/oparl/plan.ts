/**
 * What reading OParl in changes here.
 *
 * OI1  An object is the record that was made of it, under whatever id: a second reading changes and never doubles.
 * OI2  A committee or paper that was written here and is called the same in the same body is that one: it is brought up to date and
 *      remembers the object from then on.
 * OI3  What was changed here since the last reading stays where the object says what it said then; where both have changed, a person has
 *      said beforehand what counts.
 * OI4  A deleted object deletes only the record that was made of it, and none a person has added something to. What a person has
 *      deleted since the last reading stays deleted.
 * OI5  Whose an object is must be known, or said by a person; nothing is given to a body by guess.
 * OI6  A reference may lead to an object that has not been read in yet: it finds it as soon as it is.
 */

import type { SaidBefore } from '../../lists/memory.ts';
import { digestOf } from '../../lists/memory.ts';
import { changeOf, type Preference, type Said } from '../../lists/plan-row.ts';
import type { Draft } from './draft.ts';
import type { ImportedKind } from './kind.ts';
import { type Facts, hasOwn, isUnsaid, type KnownRecord, sorted, titleOf, withoutNull } from './known.ts';
import { type Plain, type Reference, resultSays } from './says.ts';

export const leftCodes = [
  'needs-body',
  'other-body',
  'not-allowed',
  'deleted-here',
  'not-from-there',
  'has-own',
] as const;
export type LeftCode = (typeof leftCodes)[number];

export type Verdict = 'new' | 'changed' | 'unchanged' | 'deleted' | 'left';

export type PlannedRecord = {
  readonly draft: Draft;
  readonly id: string;
  readonly verdict: Verdict;
  readonly why: LeftCode | null;
  readonly title: string;
  readonly set: Readonly<Record<string, unknown>>;
  /** Fields that were changed on both sides. */
  readonly both: readonly string[];
  readonly said: SaidBefore | null;
  /** The record was deleted here, by a reading or an undo, and comes back. */
  readonly comesBack: boolean;
};

const keyOf = ({ kind, source }: Reference): string => `${kind} ${source}`;
const deletedMark = 'deleted';
const nonpublic = 'nonpublic_session';
const ofABody: readonly ImportedKind[] = ['committee', 'paper', 'consultation'];

/** What a body's source is where no file names one. */
export const noBody = '';

type Whose =
  | { readonly bodyId: string | null }
  | { readonly why: 'needs-body' | 'other-body'; readonly source: string };

export class Planning {
  readonly #facts: Facts;
  readonly #prefers: Preference;
  readonly #drafts: ReadonlyMap<string, Draft>;
  readonly #soleBody: string;
  readonly #ids = new Map<string, string>();

  constructor(drafts: readonly Draft[], facts: Facts, prefers: Preference) {
    this.#facts = facts;
    this.#prefers = prefers;
    this.#drafts = new Map(drafts.map((draft) => [keyOf(draft), draft]));
    const named = new Set(drafts.flatMap(({ bodies }) => bodies));
    const [only] = named;
    // Where all that is said of bodies names one, what says nothing is of that one, too.
    this.#soleBody = named.size === 1 && only !== undefined ? only : noBody;
  }

  /** Whose a draft is: said by the files, else known of what it hangs on, else by whatever a person says of the rest (OI5). */
  sourceOfBody(draft: Draft): { readonly source: string } | { readonly bodyId: string } {
    const { bodies, bodyOf } = draft;
    const [first] = bodies;
    if (first !== undefined) return { source: first };
    for (const { kind, source } of [draft, ...bodyOf]) {
      const bodyId = this.#facts.find(kind, source)?.values['bodyId'];
      if (typeof bodyId === 'string') return { bodyId };
    }
    return { source: this.#soleBody };
  }

  /** Bodies somebody has to tell apart, with how many records wait for each. */
  needed(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const draft of this.#drafts.values()) {
      if (draft.isDeleted || !ofABody.includes(draft.kind)) continue;
      const from = this.sourceOfBody(draft);
      if ('source' in from) counts.set(from.source, (counts.get(from.source) ?? 0) + 1);
    }
    return counts;
  }

  /** One record after the other, so that whoever asks can do something else meanwhile. */
  *plan(): Generator<PlannedRecord> {
    for (const draft of this.#drafts.values()) yield this.#planOne(draft);
    for (const draft of this.#derived()) yield this.#planOne(draft);
  }

  #whose(draft: Draft): Whose {
    const from = this.sourceOfBody(draft);
    if ('bodyId' in from) return from;
    const bodyId = this.#facts.bodyOf(from.source);
    if (bodyId === null) return { why: 'other-body', source: from.source };
    if (bodyId !== undefined) return { bodyId };
    return ofABody.includes(draft.kind) ? { why: 'needs-body', source: from.source } : { bodyId: null };
  }

  #known(draft: Draft): KnownRecord | null {
    const { kind, source } = draft;
    const remembered = this.#facts.find(kind, source);
    if (remembered !== null || draft.isDeleted) return remembered;
    const whose = this.#whose(draft);
    return 'bodyId' in whose && whose.bodyId !== null ? this.#facts.alike(draft, whose.bodyId) : null;
  }

  /** The id of the record an object is, will be, or will once be (OI6). */
  #idOf(reference: Reference): string {
    const key = keyOf(reference);
    const draft = this.#drafts.get(key);
    const id =
      this.#ids.get(key) ??
      (draft === undefined ? this.#facts.find(reference.kind, reference.source) : this.#known(draft))?.id ??
      this.#facts.bornId(reference.kind, reference.source);
    this.#ids.set(key, id);
    return id;
  }

  #planOne(draft: Draft): PlannedRecord {
    const known = this.#known(draft);
    const id = known?.id ?? this.#facts.bornId(draft.kind, draft.source);
    const base = {
      draft,
      id,
      set: {},
      both: [],
      said: null,
      why: null,
      comesBack: false,
      title: titleOf(draft, known),
    };
    const left = (why: LeftCode): PlannedRecord => ({ ...base, verdict: 'left', why });
    if (draft.isDeleted) return this.#planDeletion(base, known);
    const wasDeleted = known?.isDeleted === true;
    // Nothing is remembered of what an undo has taken back, and of what was deleted where it was never read in: that is met anew.
    const isMetAnew = wasDeleted && known.before === null;
    const comesBack = isMetAnew || (wasDeleted && known.before?.[deletedMark] !== undefined);
    if (wasDeleted && !comesBack) return left('deleted-here');
    const whose = this.#whose(draft);
    if ('why' in whose) return left(whose.why);
    const isNew = known === null;
    if (isNew ? !this.#facts.mayCreate(draft.kind) : !this.#facts.mayEdit(draft.kind, id, ['sourceKey']))
      return left('not-allowed');
    const change = changeOf(
      this.#says(draft, whose.bodyId),
      known?.values ?? null,
      known?.before ?? null,
      this.#prefers,
    );
    const { [deletedMark]: _, ...said } = change.said;
    const owner = isNew && this.#facts.mayGive && whose.bodyId !== null ? { ownerBodyId: whose.bodyId } : {};
    const set = { ...change.set, ...this.#marks(draft, known), ...owner };
    const verdict = isNew || isMetAnew ? 'new' : comesBack || Object.keys(set).length > 0 ? 'changed' : 'unchanged';
    return { ...base, verdict, set, both: change.both, said, comesBack };
  }

  #planDeletion(base: Omit<PlannedRecord, 'verdict'>, known: KnownRecord | null): PlannedRecord {
    const { draft, id } = base;
    if (known === null || known.isDeleted) return { ...base, verdict: 'unchanged' };
    const left = (why: LeftCode): PlannedRecord => ({ ...base, verdict: 'left', why });
    if (!known.isBorn) return left('not-from-there');
    if (!this.#facts.mayEdit(draft.kind, id, ['sourceKey'])) return left('not-allowed');
    if (this.#facts.isInUse(draft.kind, id) || hasOwn(known)) return left('has-own');
    return { ...base, verdict: 'deleted', said: { ...known.before, [deletedMark]: digestOf(true) } };
  }

  #says(draft: Draft, bodyId: string | null): Record<string, Said> {
    const refs = Object.entries(draft.refs).map(([field, reference]) => [field, this.#idOf(reference)] as const);
    const values: Record<string, Plain> = {
      ...draft.says,
      ...this.#fromStore(draft),
      ...Object.fromEntries(refs),
      ...(bodyId !== null && ofABody.includes(draft.kind) ? { bodyId } : {}),
    };
    // "Parlament" is what OParl calls the council of a district, too.
    if (values['kind'] === 'council' && bodyId !== null && this.#facts.isDistrict(bodyId))
      values['kind'] = 'district_council';
    return Object.fromEntries(
      Object.entries(values).map(([field, value]): [string, Said] => [field, { state: 'value', value }]),
    );
  }

  /** An item of an agenda and its consultation complete each other, and one of them may have been read in before. */
  #fromStore({ kind, says, partner, refs }: Draft): Record<string, Plain> {
    const other =
      partner === null || this.#drafts.has(keyOf(partner)) ? null : this.#facts.find(partner.kind, partner.source);
    if (kind === 'agendaItem') {
      const paperId = other?.values['paperId'];
      return refs['paperId'] === undefined && typeof paperId === 'string' ? { paperId } : {};
    }
    if (kind !== 'consultation') return {};
    const on = says['plannedOn'] ?? this.#dayOf(refs['meetingId']);
    const words = other?.values['result'];
    return {
      ...(typeof on === 'string' ? { plannedOn: on } : {}),
      ...(says['resultText'] === undefined && typeof words === 'string'
        ? withoutNull(resultSays(words, typeof on === 'string' ? on : null))
        : {}),
    };
  }

  #dayOf(meeting: Reference | undefined): string | null {
    if (meeting === undefined) return null;
    const draft = this.#drafts.get(keyOf(meeting));
    const day = draft?.says['startsOn'] ?? this.#facts.find('meeting', meeting.source)?.values['startsOn'];
    return typeof day === 'string' ? day : null;
  }

  /** Records that were read in before and are not among the files, with what these say of them now. */
  #derived(): readonly Draft[] {
    const found = new Map<string, Draft>();
    const add = (from: Draft, to: Reference, says: Readonly<Record<string, Plain>>, refs: Draft['refs'] = {}): void => {
      const key = keyOf(to);
      const known = this.#facts.find(to.kind, to.source);
      if (this.#drafts.has(key) || known === null || known.isDeleted) return;
      const before = found.get(key) ?? { ...from, ...to, says: {}, refs: {}, rest: null, partner: null };
      // What stands here and no object ever said is a person's.
      const isOpen = ([field]: [string, unknown]) =>
        isUnsaid(known.values[field]) || known.before?.[field] !== undefined || field.startsWith('result');
      const open = <Value>(of: Readonly<Record<string, Value>>): Record<string, Value> =>
        Object.fromEntries(Object.entries(of).filter(isOpen));
      found.set(key, { ...before, says: { ...before.says, ...open(says) }, refs: { ...before.refs, ...open(refs) } });
    };
    for (const draft of this.#drafts.values()) {
      const { kind, partner, result, refs, says, isDeleted } = draft;
      if (isDeleted) continue;
      const { paperId, meetingId } = refs;
      if (kind === 'agendaItem' && partner !== null && result !== null)
        add(draft, partner, withoutNull(resultSays(result, this.#dayOf(meetingId))));
      if (kind === 'consultation' && partner !== null && paperId !== undefined) add(draft, partner, {}, { paperId });
      const { startsOn } = says;
      if (kind !== 'meeting' || startsOn === undefined) continue;
      for (const { source, isDecided } of this.#facts.consultationsAt(this.#idOf(draft)))
        add(
          draft,
          { kind: 'consultation', source },
          { plannedOn: startsOn, ...(isDecided ? { decidedOn: startsOn } : {}) },
        );
    }
    return [...found.values()];
  }

  /** What a record remembers of its source, and that it is not public: that is only ever tightened (OM3). */
  #marks(draft: Draft, known: KnownRecord | null): Record<string, unknown> {
    const is = known?.values ?? {};
    const isSameRest =
      draft.rest === null || digestOf(sorted(draft.rest)) === digestOf(sorted(is['sourceRest'] ?? null));
    return {
      ...(is['sourceKey'] === draft.source ? {} : { sourceKey: draft.source }),
      ...(isSameRest ? {} : { sourceRest: draft.rest }),
      ...(draft.isNonpublic && is['classification'] !== nonpublic ? { classification: nonpublic } : {}),
    };
  }
}
