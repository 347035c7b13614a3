import { fold } from '../core/fold.ts';
import { usualRings } from './office-radar.ts';
import { type RadarPart, radarLimits } from './radar.ts';

/** What rings are called elsewhere. Hold is Caution since 2026; a radar that says both means one ring. */
const ringWords: Readonly<Record<string, string>> = {
  adopt: 'adopt',
  use: 'adopt',
  einfuhren: 'adopt',
  trial: 'trial',
  erproben: 'trial',
  assess: 'assess',
  bewerten: 'assess',
  hold: 'hold',
  caution: 'hold',
  abwarten: 'hold',
};

const plain = (text: string): string => fold(text).trim();

/** A key made of a title: the same title is the same part, however it is written. */
export const partKey = (title: string): string =>
  plain(title)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, radarLimits.partLength) || 'ohne-namen';

export const ringKey = (title: string): string => {
  const key = partKey(title);
  return (Object.hasOwn(ringWords, key) ? ringWords[key] : undefined) ?? key;
};

/** Rings in the order people know; those of a radar's own follow as they were met. */
export function orderRings(rings: readonly RadarPart[]): readonly RadarPart[] {
  const usual = usualRings.items.map(({ key }) => key as string);
  const rank = ({ key }: RadarPart) => (usual.includes(key) ? usual.indexOf(key) : usual.length);
  return [...rings].sort((one, other) => rank(one) - rank(other));
}

/**
 * Read parts as parts of a radar that is there: by key, else by title. What is new comes behind; the titles people gave stay.
 */
export function fitParts(
  present: readonly RadarPart[],
  read: readonly RadarPart[],
): { readonly parts: readonly RadarPart[]; readonly keyOf: (key: string) => string } {
  const parts = [...present];
  const keys = new Map<string, string>();
  for (const part of read) {
    const same =
      parts.find(({ key }) => key === part.key) ?? parts.find(({ title }) => plain(title) === plain(part.title));
    if (same === undefined) parts.push(part);
    keys.set(part.key, (same ?? part).key);
  }
  return { parts, keyOf: (key) => keys.get(key) ?? key };
}
