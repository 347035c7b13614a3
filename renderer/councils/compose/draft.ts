import type { Output } from '../../../shared/contract.ts';
import { type Day, dayOrNull } from '../../../shared/core/day.ts';
import { type ComposedPart, composedParts } from '../../../shared/councils/compose/compose.ts';
import type { PaperTexts } from '../../../shared/councils/compose/layout.ts';
import { fillIn, placeholdersOf } from '../../../shared/councils/compose/variant.ts';
import { useDraft } from '../../app/drafts.ts';

type Texts = { readonly [name: string]: string };

/** A paper that is being written. It outlives the window: what was typed is not lost. */
export type ComposeDraft = {
  /** `entity:id`; empty while nobody has chosen. */
  readonly about: string;
  readonly date: string;
  /** By part. */
  readonly parts: Texts;
  /** By body: its reference, also an empty one, if it gets a variant. */
  readonly references: Texts;
  /** By body and part, where a council gets other words. */
  readonly others: Texts;
};

export const emptyDraft: ComposeDraft = { about: '', date: '', parts: {}, references: {}, others: {} };

export const useComposeDraft = () => useDraft<ComposeDraft>('councils.compose', emptyDraft);

export type CouncilLine = Output<'paper.compose'>['councils'][number];

export const otherKey = (bodyId: string, part: ComposedPart): string => `${bodyId} ${part}`;

export type Variant = {
  readonly paper: PaperTexts & { readonly title: string };
  /** Placeholders nobody has filled, each once. */
  readonly open: readonly string[];
};

/** The paper one council gets: the one text with its own words, and what was written for it alone. */
export function variantOf(draft: ComposeDraft, council: CouncilLine): Variant {
  const date: Day | null = dayOrNull(draft.date);
  const reference = (draft.references[council.bodyId] ?? '').trim();
  const values = placeholdersOf({
    bodyName: council.name,
    kind: council.kind,
    reference,
    date,
    ownCents: council.ownCents,
  });
  const open = new Set<string>();
  const paper: Record<string, string> = { paperType: 'Sitzungsvorlage' };
  if (reference !== '') paper['reference'] = reference;
  if (date !== null) paper['date'] = date;
  for (const part of composedParts) {
    const filled = fillIn(draft.others[otherKey(council.bodyId, part)] ?? draft.parts[part] ?? '', values);
    for (const name of filled.open) open.add(name);
    if (filled.text.trim() !== '') paper[part] = filled.text.trim();
  }
  return { paper: { ...paper, title: paper['title'] ?? '' }, open: [...open] };
}
