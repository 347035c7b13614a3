import { z } from 'zod';
import { httpsAddress } from '../host/https-address.ts';

/** Ways a site may exchange: files by hand (bundles, companions, mails), a shared folder, a WebDAV server. */
export const exchangeWays = ['file', 'folder', 'webdav'] as const;
export type ExchangeWay = (typeof exchangeWays)[number];

export const themes = ['system', 'light', 'dark', 'contrast'] as const;

const path = z.string().trim().min(1).max(1000);

/** An address nobody can be sent astray with: https, a host, no password in it. */
const HttpsAddress = z
  .string()
  .max(2000)
  .refine((text) => httpsAddress(text) !== null, { message: 'erwartet wird eine https-Adresse ohne Zugangsdaten' });

/** `isFixed`: nobody changes it at this computer; else it counts until somebody chooses. */
const chosen = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({ value, isFixed: z.boolean().default(false) })
    .nullable()
    .default(null);

/**
 * What an administrator decides for a computer, in one JSON file (docs/policy.md). What is left out is decided by the person.
 * Nothing unknown is allowed: a mistyped name would else be a rule that silently does not count.
 */
export const Policy = z.strictObject({
  /** For editors that know JSON Schema; without meaning here. */
  $schema: z.string().max(1000).optional(),
  version: z.literal(1),
  exchange: z
    .strictObject({
      allowed: z
        .array(z.enum(exchangeWays))
        .max(exchangeWays.length)
        .default([...exchangeWays]),
      /** The one folder bundles may be left in piece by piece; `null`: any. */
      folder: path.nullable().default(null),
    })
    .prefault({}),
  /** The https address of a small file that names the newest version; without one nobody ever asks. */
  updateCheck: z.strictObject({ address: HttpsAddress.nullable().default(null) }).prefault({}),
  language: chosen(z.enum(['de', 'en'])),
  theme: chosen(z.enum(themes)),
  restorePoints: z
    .strictObject({
      /** How many points before imports stay. */
      keep: z.int().min(3).max(200).nullable().default(null),
    })
    .prefault({}),
  externalLinks: z.boolean().default(true),
  tray: z.boolean().default(true),
  spellcheck: z.boolean().default(true),
  /** A file with another region, for the first start (docs/policy.md). */
  regionFile: path.nullable().default(null),
});
export type Policy = z.output<typeof Policy>;

/**
 * PO1  A file that cannot be understood forbids what leads out of the computer by itself, and nothing else: one can go on working and
 *      exchange files, and no rule somebody wanted is broken meanwhile.
 */
export const safePolicy: Policy = Policy.parse({
  version: 1,
  exchange: { allowed: ['file', 'folder'] },
  externalLinks: false,
  tray: false,
});
