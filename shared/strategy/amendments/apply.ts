import { mergeText3 } from '../../sync/text3.ts';
import { inReadingOrder, type PartKind, partName, type StrategyPart } from './parts.ts';

/** The words of a part that an amendment can put in another way. */
export type PartWords = Pick<StrategyPart, 'code' | 'title' | 'text' | 'fieldKey'>;

/** What an amendment asks for, as it was decided about. */
export type Wording = {
  readonly kind: 'add' | 'change' | 'drop' | 'merge';
  readonly targetKind: PartKind;
  /** Key of the part it is about; empty for `add`. */
  readonly target: string;
  /** Key of the part the target is to become a part of; empty unless `merge`. */
  readonly mergeInto: string;
  /** The new words: of the target, of what is added, or of the part that takes the target in. Not read for `drop`. */
  readonly words: PartWords;
  /** The words of that same part which the author had before him; `null` for `add` and `drop`. */
  readonly seen: PartWords | null;
};

export type Accepted = Wording & { readonly id: string };

/**
 * Why accepted amendments do not fit together. They are shown and never mended in silence: the part keeps the words it had.
 *
 * target-missing: the part is not there. dropped-and-changed: one drops (or merges away) what another one changes.
 * merged-apart: one part into two others. merged-into-gone: into a part that is dropped or merged itself. same-sentence: two put
 * the same sentence in different words. same-words: two give the same part another title, number or field. seen-changed: the part
 * was written anew since the amendment, in the same place. same-code: two parts would bear one number. field-in-use: a field is
 * dropped in which parts remain.
 */
export type AmendmentFault = {
  readonly code:
    | 'target-missing'
    | 'dropped-and-changed'
    | 'merged-apart'
    | 'merged-into-gone'
    | 'same-sentence'
    | 'same-words'
    | 'seen-changed'
    | 'same-code'
    | 'field-in-use';
  /** Key of the part it happens at. */
  readonly part: string;
  /** Its name, for a sentence. */
  readonly name: string;
  /** Ids of the amendments that contradict each other, or the one that cannot be followed. */
  readonly amendments: readonly string[];
};

export type Applied = { readonly parts: readonly StrategyPart[]; readonly faults: readonly AmendmentFault[] };

const ids = (amendments: readonly Accepted[]): readonly string[] => amendments.map(({ id }) => id);

/**
 * The parts of a new edition: what is there, with the accepted amendments.
 *
 * A1  The order in which amendments were accepted does not matter.
 * A2  Where amendments contradict each other, none of them is followed there, and the contradiction is named.
 * A3  What only some amendments change is changed as each of them says, also inside one text (sentence by sentence).
 */
export function applyAmendments(base: readonly StrategyPart[], amendments: readonly Accepted[]): Applied {
  const accepted = [...amendments].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byKey = new Map(base.map((part) => [part.key, part]));
  const faults: AmendmentFault[] = [];
  const there = accepted.filter((one) => {
    const missing = [one.target, one.mergeInto].find((key) => key !== '' && !byKey.has(key));
    if (missing === undefined && (one.kind !== 'merge' || one.mergeInto !== one.target)) return true;
    const part = missing ?? one.target;
    faults.push({ code: 'target-missing', part, name: partName(one.words), amendments: [one.id] });
    return false;
  });
  const contested = contestedAmong(byKey, there, faults);
  const followed = there.filter(({ id }) => !contested.has(id));
  const leaving = leavingParts(followed);
  const parts: StrategyPart[] = [];
  for (const part of base) {
    if (leaving.has(part.key)) continue;
    const changes = followed.filter(
      ({ kind, target, mergeInto }) =>
        (kind === 'change' && target === part.key) || (kind === 'merge' && mergeInto === part.key),
    );
    parts.push(changed(part, changes, faults));
  }
  for (const one of followed) if (one.kind === 'add') parts.push(added(one));
  const placed = parts.map((part) => inLivingField(part, leaving));
  findTwins(placed, faults);
  findLostParts(placed, leaving, byKey, faults);
  return { parts: inReadingOrder(placed), faults };
}

type Leaving = { readonly into: string; readonly amendments: readonly string[] };

const isEnding = ({ kind }: Accepted): boolean => kind === 'drop' || kind === 'merge';

/** A2: amendments that cannot both be followed, because one ends what another one needs. */
function contestedAmong(
  byKey: ReadonlyMap<string, StrategyPart>,
  accepted: readonly Accepted[],
  faults: AmendmentFault[],
): ReadonlySet<string> {
  const contested = new Set<string>();
  for (const part of byKey.values()) {
    const enders = accepted.filter((one) => one.target === part.key && isEnding(one));
    const said = (code: AmendmentFault['code'], involved: readonly Accepted[]) => {
      faults.push({ code, part: part.key, name: partName(part), amendments: ids(involved) });
      for (const { id } of involved) contested.add(id);
    };
    if (enders.length === 0) continue;
    const changes = accepted.filter(({ kind, target }) => kind === 'change' && target === part.key);
    const arriving = accepted.filter(({ kind, mergeInto }) => kind === 'merge' && mergeInto === part.key);
    const places = new Set(enders.map(({ kind, mergeInto }) => (kind === 'drop' ? '' : mergeInto)));
    if (places.size > 1) said('merged-apart', enders);
    if (changes.length > 0) said('dropped-and-changed', [...enders, ...changes]);
    if (arriving.length > 0) said('merged-into-gone', [...enders, ...arriving]);
  }
  return contested;
}

/** Parts that are not in the new edition, and what they become a part of. */
function leavingParts(accepted: readonly Accepted[]): ReadonlyMap<string, Leaving> {
  const leaving = new Map<string, Leaving>();
  for (const { id, kind, target, mergeInto } of accepted.filter(isEnding)) {
    const into = kind === 'drop' ? '' : mergeInto;
    leaving.set(target, { into, amendments: [...(leaving.get(target)?.amendments ?? []), id] });
  }
  return leaving;
}

/** A part with what amendments say of it. A2: where two say different things, it keeps what it has. */
function changed(part: StrategyPart, changes: readonly Accepted[], faults: AmendmentFault[]): StrategyPart {
  if (changes.length === 0) return part;
  const said = (code: AmendmentFault['code'], involved: readonly Accepted[]) =>
    faults.push({ code, part: part.key, name: partName(part), amendments: ids(involved) });
  const pick = (field: 'code' | 'title' | 'fieldKey'): string => {
    const telling = changes.filter(({ words, seen }) => words[field] !== (seen ?? part)[field]);
    const [value, ...others] = new Set(telling.map(({ words }) => words[field]));
    if (others.length > 0) said('same-words', telling);
    return value === undefined || others.length > 0 ? part[field] : value;
  };
  const taken = changes.filter(({ kind }) => kind === 'merge').map(({ target }) => target);
  return {
    ...part,
    code: pick('code'),
    title: pick('title'),
    fieldKey: pick('fieldKey'),
    text: mergedText(part, changes, said),
    mergedFrom: [...new Set([...part.mergedFrom, ...taken])],
    amendments: [...part.amendments, ...ids(changes)],
  };
}

function mergedText(
  part: StrategyPart,
  changes: readonly Accepted[],
  said: (code: AmendmentFault['code'], involved: readonly Accepted[]) => void,
): string {
  const telling = changes.filter(({ words, seen }) => words.text !== (seen ?? part).text);
  const fitting: { readonly one: Accepted; readonly text: string }[] = [];
  for (const one of telling) {
    const { text, conflict } = mergeText3((one.seen ?? part).text, [part.text, one.words.text]);
    if (conflict) said('seen-changed', [one]);
    else fitting.push({ one, text });
  }
  const together = mergeText3(
    part.text,
    fitting.map(({ text }) => text),
  );
  if (!together.conflict) return together.text;
  said(
    'same-sentence',
    fitting.map(({ one }) => one),
  );
  return part.text;
}

const added = ({ id, targetKind, words }: Accepted): StrategyPart => ({
  key: `amendment:${id}`,
  kind: targetKind,
  ...words,
  details: '',
  mergedFrom: [],
  amendments: [id],
});

/** Measures of a field that becomes a part of another one stand in that one. */
const inLivingField = (part: StrategyPart, leaving: ReadonlyMap<string, Leaving>): StrategyPart => {
  const into = leaving.get(part.fieldKey)?.into ?? '';
  return into === '' ? part : { ...part, fieldKey: into };
};

/** Numbers are names: two parts of a kind with one number could not be told apart in a resolution. */
function findTwins(parts: readonly StrategyPart[], faults: AmendmentFault[]): void {
  const byCode = new Map<string, StrategyPart[]>();
  for (const part of parts) {
    if (part.code === '') continue;
    const code = `${part.kind} ${part.code.toLowerCase()}`;
    byCode.set(code, [...(byCode.get(code) ?? []), part]);
  }
  for (const twins of byCode.values()) {
    const [first] = twins;
    const amendments = [...new Set(twins.flatMap((part) => part.amendments))];
    // Twins that were there before are not the amendments' doing.
    if (first === undefined || twins.length === 1 || amendments.length === 0) continue;
    faults.push({ code: 'same-code', part: first.key, name: partName(first), amendments });
  }
}

function findLostParts(
  parts: readonly StrategyPart[],
  leaving: ReadonlyMap<string, Leaving>,
  byKey: ReadonlyMap<string, StrategyPart>,
  faults: AmendmentFault[],
): void {
  for (const [key, { into, amendments }] of leaving) {
    const field = byKey.get(key);
    if (field?.kind !== 'field' || into !== '' || !parts.some(({ fieldKey }) => fieldKey === key)) continue;
    faults.push({ code: 'field-in-use', part: key, name: partName(field), amendments });
  }
}
