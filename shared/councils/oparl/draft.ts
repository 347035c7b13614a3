/**
 * What each object says about the record it becomes. References are ids of OParl until it is known which records they are.
 *
 * OM1  What an object does not say is not taken away: its field stays as it is.
 * OM2  A result whose words nobody knows is kept word for word and means nothing (D7).
 * OM3  What is not public in the council is marked so, and so is what quotes it.
 */

import {
  Context,
  consultationSourceOf,
  firstId,
  isNonpublicItem,
  itemSourceOf,
  meetingOf,
  paperOf,
} from './context.ts';
import type { OparlFault } from './fault.ts';
import type { OparlFile, OparlObject } from './gather.ts';
import type { ImportedKind } from './kind.ts';
import { Look } from './look.ts';
import {
  agendaItemSays,
  committeeSays,
  consultationSays,
  meetingSays,
  type Plain,
  paperSays,
  type Reference,
} from './says.ts';

export type Draft = {
  readonly kind: ImportedKind;
  /** The id of the object. */
  readonly source: string;
  readonly file: string;
  readonly title: string;
  readonly day: string | null;
  readonly says: Readonly<Record<string, Plain>>;
  readonly refs: Readonly<Record<string, Reference>>;
  readonly rest: Readonly<Record<string, unknown>> | null;
  /** Whose it is, as far as the files say so: ids of bodies, the surest first. */
  readonly bodies: readonly string[];
  /** Records whose body it is, where no file says it. */
  readonly bodyOf: readonly Reference[];
  readonly isNonpublic: boolean;
  readonly isDeleted: boolean;
  /** The words of a result, for whoever wants to see what was made of them. */
  readonly result: string | null;
  /** Of an item of an agenda its consultation, of a consultation its item: one says what came of the other. */
  readonly partner: Reference | null;
};

export type Drafts = {
  readonly drafts: readonly Draft[];
  readonly faults: readonly OparlFault[];
  /** Groups that are no committees, besides what the reader has left. */
  readonly others: number;
};

const said = <Value>(record: Readonly<Record<string, Value | null>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== null));

const order: readonly ImportedKind[] = ['committee', 'meeting', 'paper', 'agendaItem', 'consultation'];

/** What becomes of the objects of a reading; records that others refer to come first. */
export function draftsOf(file: OparlFile): Drafts {
  const context = new Context(file.objects);
  const faults = [...file.faults];
  let others = file.others;
  const drafts: Draft[] = [];
  for (const object of file.objects) {
    if (object.kind === 'body') continue;
    const draft = draftOf(object as OparlObject & { kind: ImportedKind }, context, faults);
    if (draft === null) others += 1;
    else drafts.push(draft);
  }
  drafts.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return { drafts, faults, others };
}

const readers = {
  committee: committeeSays,
  meeting: meetingSays,
  paper: paperSays,
  agendaItem: agendaItemSays,
  consultation: consultationSays,
} as const;

function draftOf(
  object: OparlObject & { readonly kind: ImportedKind },
  context: Context,
  faults: OparlFault[],
): Draft | null {
  const { kind, id, file, isDeleted } = object;
  const shared = { kind, source: id, file, isDeleted, ...whoseOf(object, context) };
  // What is deleted says nothing more but its id; what a server adds to it does not count.
  if (isDeleted)
    return {
      ...shared,
      title: '',
      day: null,
      says: {},
      refs: {},
      rest: null,
      isNonpublic: false,
      result: null,
      partner: null,
    };
  const look = new Look(object, faults);
  const read = readers[kind](look, object, context);
  if (read === null) return null;
  const { title, day = null, says, refs } = read;
  const result = says['resultText'] ?? says['result'];
  return {
    ...shared,
    title,
    day,
    says: said(says),
    refs: said(refs),
    rest: look.rest(),
    isNonpublic: isNonpublic(object, context),
    partner: partnerOf(object, context),
    result: typeof result === 'string' && (kind === 'agendaItem' || kind === 'consultation') ? result : null,
  };
}

function partnerOf(object: OparlObject, context: Context): Reference | null {
  const found =
    object.kind === 'agendaItem'
      ? ({ kind: 'consultation', source: consultationSourceOf(object, context) } as const)
      : ({
          kind: 'agendaItem',
          source: object.kind === 'consultation' ? itemSourceOf(object, context) : null,
        } as const);
  return found.source === null ? null : { kind: found.kind, source: found.source };
}

function isNonpublic(object: OparlObject, context: Context): boolean {
  if (object.kind === 'agendaItem') return isNonpublicItem(object);
  if (object.kind === 'consultation') {
    const item = context.itemOf(object);
    return item !== null && isNonpublicItem(item);
  }
  if (object.kind !== 'paper') return false;
  const items = context.itemsOf(object);
  return items.length > 0 && items.every(isNonpublicItem);
}

/** Which body an object belongs to, by itself or by what it hangs on. */
function whoseOf(object: OparlObject, context: Context): Pick<Draft, 'bodies' | 'bodyOf'> {
  const bodies: string[] = [];
  const bodyOf: Reference[] = [];
  const seen = new Set<string>();
  const follow = (kind: OparlObject['kind'], id: string | null): void => {
    if (id === null || seen.has(`${kind} ${id}`)) return;
    seen.add(`${kind} ${id}`);
    if (kind === 'body') bodies.push(id);
    else {
      bodyOf.push({ kind: kind as ImportedKind, source: id });
      const found = context.find(kind, id);
      if (found !== null) visit(found);
    }
  };
  const visit = (at: OparlObject): void => {
    follow('body', firstId(at, 'body'));
    if (at.parent?.kind === 'body') follow('body', at.parent.id);
    if (at.kind === 'consultation' || at.kind === 'agendaItem') follow('paper', paperOf(at));
    if (at.kind === 'meeting' || at.kind === 'consultation') follow('committee', firstId(at, 'organization'));
    if (at.kind === 'consultation' || at.kind === 'agendaItem') follow('meeting', meetingOf(at));
    if (at.parent?.kind === 'committee') follow('committee', at.parent.id);
  };
  visit(object);
  return { bodies, bodyOf };
}
