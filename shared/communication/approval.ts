import type { Label } from '../core/field.ts';
import { leftPlaceholders } from './placeholders.ts';

/**
 * Who has approved a contribution, when, and for which words.
 *
 * KA1  Nothing is published without an approval: a person and a day.
 * KA2  An approval is for the words that were shown. Heading or text changed afterwards, it has to be given again.
 * KA3  What is published has a day. Setting the state alone fills in today.
 * KA4  Nothing is published in which a placeholder is left.
 *
 * Only the step is judged: what another site has published stays as it is and is shown for what it is.
 */
export type Approvable = {
  readonly title: string | null;
  readonly text: string | null;
  readonly approvedByPersonId: string | null;
  readonly approvedOn: string | null;
  readonly approvedWords: string | null;
};

export type ApprovalState = 'none' | 'given' | 'changed';

/** Heading and text as one, as they are kept with the approval. */
export const wordsOf = ({ title, text }: Pick<Approvable, 'title' | 'text'>): string =>
  `${title ?? ''}\n\n${text ?? ''}`;

export function approvalState(item: Approvable): ApprovalState {
  if (item.approvedByPersonId === null || item.approvedOn === null) return 'none';
  return item.approvedWords === null || item.approvedWords === wordsOf(item) ? 'given' : 'changed';
}

type Values = Readonly<Record<string, unknown>>;
type Refusal = { readonly rule: string; readonly words: Label };

const textIn = (values: Values, field: string): string | null => {
  const value = values[field];
  return typeof value === 'string' && value !== '' ? value : null;
};

const approvable = (values: Values): Approvable => ({
  title: textIn(values, 'title'),
  text: textIn(values, 'text'),
  approvedByPersonId: textIn(values, 'approvedByPersonId'),
  approvedOn: textIn(values, 'approvedOn'),
  approvedWords: textIn(values, 'approvedWords'),
});

const refuse = (rule: string, de: string, en: string): Refusal => ({ rule, words: { de, en } });

/** What an edit of a contribution fills in by itself, or why it is refused. `before` is `null` for a new one. */
export function approvalRules<Changes extends Values>(
  before: Values | null,
  changes: Changes,
  today: string,
): { readonly changes: Changes } | { readonly refusal: Refusal } {
  // What comes back from the bin comes back as it was.
  if (before?.['deleted'] === true) return { changes };
  const { approvedWords: _typed, ...filled }: Record<string, unknown> = changes;
  const after = () => ({ ...before, ...filled });
  const isApproving =
    'approvedByPersonId' in changes || 'approvedOn' in changes ? textIn(after(), 'approvedByPersonId') !== null : false;
  if ('approvedByPersonId' in changes && isApproving && textIn(after(), 'approvedOn') === null)
    filled['approvedOn'] = today;
  if ('approvedByPersonId' in changes || 'approvedOn' in changes) {
    // The words of this moment; taken back, an approval is for none.
    filled['approvedWords'] =
      isApproving && textIn(after(), 'approvedOn') !== null ? wordsOf(approvable(after())) : null;
  }
  const isPublished = (values: Values | null) => values?.['status'] === 'published';
  if (isPublished(after()) && !isPublished(before)) {
    const refusal = publishingRefusal(after());
    if (refusal !== null) return { refusal };
    if (textIn(after(), 'publishedOn') === null) filled['publishedOn'] = today;
  }
  return { changes: filled as Changes };
}

function publishingRefusal(after: Values): Refusal | null {
  const item = approvable(after);
  const [left] = leftPlaceholders(wordsOf(item));
  if (left !== undefined) {
    return refuse(
      'KA4',
      `Im Text steht noch der Platzhalter ${left}. Bitte füllen oder ersetzen Sie ihn; danach lässt sich der Beitrag veröffentlichen.`,
      `The placeholder ${left} is still in the text. Please fill or replace it; then the contribution can be published.`,
    );
  }
  switch (approvalState(item)) {
    case 'given':
      return null;
    case 'changed':
      return refuse(
        'KA2',
        'Überschrift oder Text wurden nach der Freigabe geändert. Bitte lassen Sie die neue Fassung freigeben; danach lässt sie sich veröffentlichen.',
        'Heading or text were changed after the approval. Please have the new wording approved; then it can be published.',
      );
    case 'none':
      return refuse(
        'KA1',
        'Ohne Freigabe wird nichts veröffentlicht. Bitte tragen Sie zuerst ein, wer den Beitrag wann freigegeben hat.',
        'Nothing is published without an approval. Please enter first who approved the contribution, and when.',
      );
  }
}
