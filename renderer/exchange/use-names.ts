import { useMemo } from 'react';
import { useTitles } from '../app/titles.ts';
import { useTexts } from '../i18n/define.ts';
import type { TitleOf } from '../ui/field-text.ts';
import { exchangeTexts } from './texts.ts';

/** As many names as one question may ask for. */
const mostNames = 2000;

/**
 * Names for references in what is not taken in yet: what the bundle itself calls them, else the store; a record nobody has
 * sent is said to be missing instead of showing its id.
 */
export function useNames(references: readonly string[], own: ReadonlyMap<string, string>): TitleOf {
  const texts = useTexts(exchangeTexts);
  const asked = useMemo(
    () => references.filter((reference) => !own.has(reference)).slice(0, mostNames),
    [references, own],
  );
  const titleOf = useTitles(asked);
  return useMemo(
    () => (reference: string) => own.get(reference) ?? titleOf(reference) ?? texts.notReceived,
    [own, titleOf, texts],
  );
}

/** For screens that only show what is in the store. */
export const noOwnNames: ReadonlyMap<string, string> = new Map();
