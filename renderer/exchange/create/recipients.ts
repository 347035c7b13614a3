import type { Output } from '../../../shared/contract.ts';
import type { SiteLine } from '../sites/site-lines.ts';
import type { Whom } from './view.ts';

/** How a file is closed: not at all, by a passphrase, or so that only certain sites can open it. */
export type Closing =
  | { readonly kind: 'open' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'sites' };

export type Outlook = Output<'bundle.outlook'>;
export type Lack = Outlook['lacks'][number];

/** Sites a bundle can be made for: not this one, whatever it was called before, no stranger, none nobody listens to any more. */
export const possibleRecipients = (lines: readonly SiteLine[], ownLogs: readonly string[] = []): readonly SiteLine[] =>
  lines
    .filter(
      ({ standing, writer }) =>
        standing !== 'own' && standing !== 'waiting' && standing !== 'revoked' && !ownLogs.includes(writer),
    )
    .sort((a, b) => byName.compare(a.name, b.name));

const byName = new Intl.Collator('de', { numeric: true });

export type Addressees = {
  /** Whose gaps decide what is in the file; nobody means that everything is. */
  readonly to: readonly SiteLine[];
  /** Who can open a file that is closed for sites. */
  readonly opening: readonly SiteLine[];
  /** Who should, but has no key. */
  readonly locked: readonly SiteLine[];
};

/** For whom a bundle is, as the person chose. Who is no longer known is no longer a recipient; a stranger has no key here. */
export function addressees(possible: readonly SiteLine[], whom: Whom, chosen: readonly string[]): Addressees {
  const to = whom === 'some' ? possible.filter(({ writer }) => chosen.includes(writer)) : [];
  const readers = whom === 'some' ? to : whom === 'all' ? possible : [];
  return {
    to,
    opening: readers.filter(({ canOpenSealed }) => canOpenSealed),
    locked: readers.filter(({ canOpenSealed }) => !canOpenSealed),
  };
}

/** What each site lacks; whoever has never been heard of lacks everything. */
export function lacksOf(sites: readonly SiteLine[], outlook: Outlook): ReadonlyMap<string, Lack> {
  const known = new Map(outlook.lacks.map((lack) => [lack.writer, lack]));
  return new Map(
    sites.map(({ writer }) => [
      writer,
      known.get(writer) ?? { writer, ops: outlook.total, since: null, lastReceivedAt: null, lastSentAt: null },
    ]),
  );
}

/** Since when a file for these sites tells what happened; `null` when it holds everything. */
export function sinceOf(to: readonly SiteLine[], lacks: ReadonlyMap<string, Lack>): string | null {
  const moments = to.map(({ writer }) => lacks.get(writer)?.since ?? null);
  if (to.some(({ writer }) => (lacks.get(writer)?.lastReceivedAt ?? null) === null)) return null;
  return moments.reduce<string | null>(
    (first, at) => (at !== null && (first === null || at < first) ? at : first),
    null,
  );
}
