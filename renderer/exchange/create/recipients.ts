import type { SiteLine } from '../sites/site-lines.ts';
import type { Whom } from './view.ts';

/** How a file is closed: not at all, by a passphrase, or so that only certain sites can open it. */
export type Closing =
  | { readonly kind: 'open' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'sites' };

/** Sites a bundle can be made for: not this one, not a stranger, not one nobody listens to any more. */
export const possibleRecipients = (lines: readonly SiteLine[]): readonly SiteLine[] =>
  lines.filter(({ standing }) => standing !== 'own' && standing !== 'waiting' && standing !== 'revoked');

export type Addressees = {
  /** Whose gaps decide what is in the file; nobody means that everything is. */
  readonly to: readonly SiteLine[];
  /** Who can open a file that is closed for sites. */
  readonly opening: readonly SiteLine[];
  /** Who should, but has no key. */
  readonly locked: readonly SiteLine[];
};

/** For whom a bundle is, as the person chose. Who is no longer known is no longer a recipient. */
export function addressees(possible: readonly SiteLine[], whom: Whom, chosen: readonly string[]): Addressees {
  const to = whom === 'some' ? possible.filter(({ writer }) => chosen.includes(writer)) : [];
  const readers = whom === 'some' ? to : possible;
  return {
    to,
    opening: readers.filter(({ canOpenSealed }) => canOpenSealed),
    locked: readers.filter(({ canOpenSealed }) => !canOpenSealed),
  };
}
