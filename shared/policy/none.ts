import type { Policy } from './policy.ts';

/** Where a policy was found. `machine`: the place only an administrator writes to; `portable`: beside the program on the stick. */
export type PolicySource = 'none' | 'machine' | 'portable';

export type ReadPolicy = {
  readonly source: PolicySource;
  readonly policy: Policy;
  /** A German sentence where the file could not be understood, or something it names is not there; the program then keeps to `safePolicy`. */
  readonly trouble: string | null;
};

/**
 * Without a file: everything is the person's choice, and no address is known to ask for versions. What `Policy` makes of an empty file,
 * written out, because a page starts with it and needs no schemas for that.
 */
export const openPolicy: Policy = {
  version: 1,
  exchange: { allowed: ['file', 'folder', 'webdav'], folder: null },
  updateCheck: { address: null },
  language: null,
  theme: null,
  restorePoints: { keep: null },
  externalLinks: true,
  tray: true,
  spellcheck: true,
  regionFile: null,
};

export const noPolicy: ReadPolicy = { source: 'none', policy: openPolicy, trouble: null };
