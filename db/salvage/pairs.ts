import { jsonIn } from '../backup/verify.ts';
import type { MetaKey } from '../store/meta.ts';

/** What becomes of each fact about a store when it is saved: taken over, or found out anew. */
const facts: Readonly<Record<MetaKey, boolean>> = {
  'site-label': true,
  'site-role': true,
  'site-body': true,
  author: true,
  'erased-here': true,
  example: true,
  clock: true,
  revision: true,
  created: true,
  region: true,
  root: true,
  inbox: true,
  'pruned-at': true,
  'list-projects': true,
  'list-programs': true,
  'list-oparl': true,
  'seen-once': true,
  // An erasure that was under way goes on; what could not be reached is looked for again.
  scrub: true,
  unreached: true,
  checked: false,
  model: false,
  rebuild: false,
  'leave-writer': false,
};

export const isKnownMeta = (key: string): boolean => Object.hasOwn(facts, key) && facts[key as MetaKey];

/** Settings are JSON under a name; what the search keeps for itself looks alike and is none. */
export const isSetting = (key: string, value: string): boolean =>
  !Object.hasOwn(facts, key) &&
  key.length <= 200 &&
  /^[\p{L}\p{N}._:/-]+$/u.test(key) &&
  (value === 'null' || jsonIn(value) !== null);
