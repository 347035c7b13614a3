import type { CallName, Parsed } from '../../shared/contract.ts';
import type { ExchangeWay } from '../../shared/policy/policy.ts';
import { folderRefusal, preferencesRefusal, wayRefusal } from '../../shared/policy/rules.ts';
import type { Office } from '../office/office.ts';
import { placeWith } from '../transport/places.ts';

type Check<N extends CallName> = (office: Office, input: Parsed<N>) => string | null;

const way = (office: Office, kind: ExchangeWay): string | null => wayRefusal(office.policy.policy, kind);

/** A bundle the program itself has made of what waited at a place is no file somebody brought. */
const byFile = (office: Office, tickets: readonly string[]): string | null =>
  tickets.every((ticket) => office.hasIssued(ticket)) ? null : way(office, 'file');

const atPlace = (office: Office, { place }: { readonly place: string }): string | null => {
  const open = office.opened();
  const kept = open.ok ? placeWith(open.value.store.reader, place) : null;
  if (kept === null) return null;
  return way(office, kept.kind) ?? (kept.kind === 'folder' ? folderRefusal(office.policy.policy, kept.address) : null);
};

/** The calls a policy may forbid; each says why, or `null`. */
const checks: { readonly [N in CallName]?: Check<N> } = {
  'transport.add': (office, { where }) => {
    const refused = way(office, where.kind);
    if (refused !== null || where.kind === 'webdav') return refused;
    const path = where.ticket === undefined ? where.path : office.files.pathOf(where.ticket)?.path;
    return path === undefined ? null : folderRefusal(office.policy.policy, path);
  },
  'transport.look': atPlace,
  'transport.send': atPlace,
  'transport.take': atPlace,
  'transport.renew': atPlace,
  'bundle.create': (office) => way(office, 'file'),
  'bundle.open': (office, { ticket }) => byFile(office, [ticket]),
  'bundle.preview': (office, { ticket }) => byFile(office, [ticket]),
  'bundle.import': (office, { ticket }) => byFile(office, [ticket]),
  'bundle.previewAll': (office, { sources }) =>
    byFile(
      office,
      sources.map(({ ticket }) => ticket),
    ),
  'bundle.importAll': (office, { sources }) =>
    byFile(
      office,
      sources.map(({ ticket }) => ticket),
    ),
  'inbox.choose': (office) => way(office, 'file'),
  'attachment.pack': (office) => way(office, 'file'),
  'attachment.takeIn': (office) => way(office, 'file'),
  'setting.put': (office, { key, value }) =>
    key === 'view.preferences' ? preferencesRefusal(office.policy.policy, value) : null,
};

/** Why the policy of this computer forbids a call; `null`: it does not. Asked for every call, whichever door it came through. */
export function policyRefusal(office: Office, name: CallName, input: unknown): string | null {
  if (office.policy.source === 'none') return null;
  const check = checks[name] as ((office: Office, input: unknown) => string | null) | undefined;
  return check?.(office, input) ?? null;
}
