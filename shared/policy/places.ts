import type { PolicySource } from './none.ts';

type Machine = { readonly platform: string; readonly env: Readonly<Record<string, string | undefined>> };

export type PolicyPlace = { readonly source: Exclude<PolicySource, 'none'>; readonly path: string };

/**
 * Where a policy is looked for; the first file that is there counts.
 *
 * PO3  The place of the machine comes first: whoever takes the portable program to a managed computer is under its rules.
 *
 * `PORTABLE_EXECUTABLE_DIR` is set by the portable program itself: where it was started from, not where it unpacks itself.
 */
export function policyPlaces({ platform, env }: Machine): readonly PolicyPlace[] {
  const beside = env['PORTABLE_EXECUTABLE_DIR'];
  if (platform === 'win32') {
    const machine = `${env['ProgramData'] || 'C:\\ProgramData'}\\Digitalagentur\\policy.json`;
    return [
      { source: 'machine', path: machine },
      ...(beside ? [{ source: 'portable', path: `${beside}\\policy.json` } as const] : []),
    ];
  }
  const machine =
    platform === 'darwin'
      ? '/Library/Application Support/Digitalagentur/policy.json'
      : '/etc/digitalagentur/policy.json';
  return [
    { source: 'machine', path: machine },
    ...(beside ? [{ source: 'portable', path: `${beside}/policy.json` } as const] : []),
  ];
}
