/**
 * Own words in a report.
 *
 * RS1  A sentence is known by its key. Own words hold for their key, whatever the period, until somebody takes them back.
 * RS2  Own words are shown instead of what the data say; an empty text leaves the sentence out on paper.
 * RS3  They are outdated once the data say something else than what they replaced; they are shown all the same, and a person looks.
 * RS4  Own words whose sentence does not exist at present are kept and named.
 */
import { assert } from '../core/assert.ts';
import type { Report, ReportBlock, ReportSentence } from './contract.ts';
import type { DraftBlock, DraftSentence } from './draft.ts';

export type OwnWords = { readonly text: string; readonly made: string; readonly version: string };

type Worded = Pick<Report, 'blocks' | 'unused'> & {
  readonly sentences: number;
  readonly edited: number;
  readonly outdated: number;
};

/** A draft with everybody's own words in their places, by key. */
export function withOwnWords(blocks: readonly DraftBlock[], words: ReadonlyMap<string, OwnWords>): Worded {
  const used = new Set<string>();
  let [edited, outdated] = [0, 0];
  const sentence = ({ key, text: made, lead }: DraftSentence): ReportSentence => {
    assert(!used.has(key), `the key ${key} names one sentence`);
    used.add(key);
    const named = { key, ...(lead === undefined ? {} : { lead }) };
    const own = words.get(key);
    if (own === undefined)
      return { ...named, text: made, made, edited: null, version: null, isOutdated: false, replaced: null };
    const isOutdated = own.made !== made;
    edited += 1;
    if (isOutdated) outdated += 1;
    return { ...named, text: own.text, made, edited: own.text, version: own.version, isOutdated, replaced: own.made };
  };
  const worded = blocks.map((block): ReportBlock => {
    if (block.kind === 'list') return { kind: 'list', items: block.items.map(sentence) };
    if (block.kind !== 'paragraph') return block;
    return { kind: 'paragraph', ...sentence(block) };
  });
  const unused = [...words].flatMap(([key, { text, version }]) => (used.has(key) ? [] : [{ key, text, version }]));
  return { blocks: worded, unused, sentences: used.size, edited, outdated };
}
