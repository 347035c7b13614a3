import type { MissingReference } from '../../shared/records/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { useAnswer } from './answers.ts';
import { missingTexts } from './missing-texts.ts';

export type MissingWords = {
  /** Instead of the name. */
  readonly name: string;
  /** Who has what is missing here, and the next step. */
  readonly sentence: string;
};

/** What to say of a reference `entity:id` whose record has not arrived; `null` for one that has, or for none. */
export function useMissing(reference: string | null): MissingWords | null {
  const texts = useTexts(missingTexts);
  const references = reference === null ? [] : [reference];
  const titles = useAnswer('record.titles', { references }, { enabled: reference !== null });
  const isMissing = reference !== null && titles.state === 'ready' && titles.value.titles[reference] === undefined;
  const answer = useAnswer('reference.missing', { references }, { enabled: isMissing });
  if (!isMissing || answer.state !== 'ready') return null;
  const missing = answer.value.missing[reference];
  return missing === undefined ? null : { name: texts.name, sentence: sentenceOf(missing, texts) };
}

type Texts = (typeof missingTexts)['de'];

/** One sentence for a person: what is missing, where it lies, what to do. */
export function sentenceOf({ state, isProved, sources }: MissingReference, texts: Texts): string {
  if (state === 'newer') return texts.newer;
  if (sources.length === 0) return texts.unknown;
  const sites = [...new Set(sources.map(({ site }) => site))];
  const gaps = sources.flatMap(({ site, from, to }) => (to === null ? [] : [{ site, from, to }]));
  const created = isProved ? texts.created(sites) : texts.createdProbably(sites);
  const [only] = gaps;
  const lacking = only === undefined ? '' : sites.length === 1 ? texts.lacksThere(gaps) : texts.lacks(gaps);
  return [texts.notArrived, `${created}${lacking}.`, texts.next(sites)].join(' ');
}
