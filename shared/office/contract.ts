import { z } from 'zod';
import { SalvageReport } from '../backup/salvage.ts';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day } from '../core/schema.ts';
import type { Home } from '../region/home.ts';
import { parseRoot } from '../trust/words.ts';

const Role = z.enum(['coordination', 'implementation', 'contact']);

const Body = z.object({ id: z.string(), ags: z.string(), name: z.string(), shortName: z.string(), kind: z.string() });

export const officeContract = {
  /** The first question of every screen: is there a store, whose is it, what day is it here. */
  'office.status': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      state: z.enum(['empty', 'open']),
      app: z.string(),
      today: Day,
      /** Nobody may write in this folder: everything can be looked at, and every change is refused. */
      isReadOnly: z.boolean(),
      example: z.boolean(),
      site: z
        .object({
          writer: z.string(),
          fingerprint: z.string(),
          label: z.string(),
          role: Role,
          bodyId: z.string(),
          bodyName: z.string(),
          author: z.string(),
        })
        .nullable(),
      /** Bodies of the region, for the first choice and for names that have not arrived yet. */
      region: z.object({
        name: z.string(),
        attribution: z.string(),
        bodies: z.array(Body),
        /** Its words, laws and holidays (shared/region/home.ts). */
        home: z.custom<Home>((value) => typeof value === 'object' && value !== null),
      }),
      schema: z.number(),
      /** A sentence if the clock of this machine seems wrong; asked before the first write. */
      clockWarning: z.string().nullable(),
    }),
    early: true,
  })),
  /** Creates the store: empty, or as the example office. */
  'office.begin': command(() => ({
    input: z.strictObject({
      mode: z.enum(['empty', 'example']),
      bodyAgs: z.string().regex(/^\d{5}(\d{3,4})?$/),
      /** The text of a region package; without one the office works in the region the program brings. */
      region: z
        .string()
        .max(8 * 1024 * 1024)
        .optional(),
      label: z.string().trim().min(1).max(100),
      role: Role.default('contact'),
      /** Fingerprint of the coordination site, or its twelve words; pinned here. */
      root: z
        .string()
        .max(500)
        .refine((text) => parseRoot(text) !== null, {
          message:
            'erwartet wird der Fingerabdruck der Koordination (acht Gruppen zu vier Zeichen) oder ihre zwölf Wörter',
        })
        .optional(),
    }),
    output: z.object({ site: z.string(), writer: z.string(), fingerprint: z.string() }),
    failure: refusals(
      refusal('exists-already'),
      refusal('unknown-body'),
      refusal('invalid-region', {
        faults: z.array(z.object({ place: z.array(z.union([z.string(), z.number()])), message: z.string() })),
      }),
    ),
    touches: ['office', 'record', 'conflict', 'exchange', 'backup', 'setting', 'undo'],
    early: true,
  })),
  /** Puts the example aside (it stays on disk) and returns to the first start. */
  'office.leaveExample': command(() => ({
    input: z.strictObject({}),
    output: z.object({ keptAs: z.string() }),
    failure: refusals(refusal('not-an-example')),
    touches: ['office', 'record', 'conflict', 'exchange', 'backup', 'setting', 'undo'],
  })),
  /** Settings of this installation, never exchanged: views, drafts, language, theme. Values are JSON. */
  'setting.list': query(() => ({
    input: z.strictObject({ prefix: z.string().max(100).default('') }),
    output: z.object({ settings: z.record(z.string(), z.json()) }),
  })),
  /** `null` forgets the setting. */
  'setting.put': command(() => ({
    input: z.strictObject({ key: z.string().min(1).max(200), value: z.json() }),
    output: z.object({ key: z.string() }),
    touches: [],
  })),
  'backup.create': command(() => ({
    long: true,
    input: z.strictObject({ reason: z.string().max(200).default('von Hand') }),
    output: z.object({ name: z.string(), bytes: z.number() }),
    touches: ['backup'],
  })),
  'backup.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      /** There is little room on the disk: fewer automatic restore points are kept. */
      isTight: z.boolean(),
      points: z.array(
        z.object({
          name: z.string(),
          at: z.string(),
          reason: z.string(),
          /** The moment one went back to, of a point that was made before going back. */
          restored: z.string().nullable(),
          bytes: z.number(),
          /** Records people would see there; `null` if it cannot be read. */
          records: z.number().nullable(),
          /** Made or caused by a person: stays until somebody deletes it by hand; the others are kept by rule. */
          isKept: z.boolean(),
          /** The next automatic one takes its place. */
          isNextToGo: z.boolean(),
        }),
      ),
      /** Whole stores that were moved out of the way: the example, one that was damaged. Never deleted by the program. */
      aside: z.array(
        z.object({
          name: z.string(),
          at: z.string(),
          reason: z.string(),
          bytes: z.number(),
          records: z.number().nullable(),
        }),
      ),
    }),
    early: true,
  })),
  /** Goes back to a restore point; the state of now is kept as one more restore point. */
  'backup.restore': command(() => ({
    input: z.strictObject({ name: z.string().max(200) }),
    output: z.object({ restored: z.string(), keptAs: z.string(), writer: z.string() }),
    failure: refusals(refusal('not-found'), refusal('store-damaged')),
    touches: ['office', 'record', 'conflict', 'exchange', 'backup', 'setting', 'undo'],
    early: true,
  })),
  /** Makes a usable store of a damaged one and says what could not be saved; the damaged one is put aside. The site gets new writers. */
  'store.salvage': command(() => ({
    input: z.strictObject({}),
    output: SalvageReport,
    failure: refusals(refusal('not-damaged')),
    touches: ['office', 'record', 'conflict', 'exchange', 'backup', 'setting', 'undo'],
    early: true,
  })),
  /** What is wrong with a store that cannot be opened; `null`: nothing was found. And the newest restore point that is whole. */
  'store.trouble': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({
      damage: z.enum(['structure', 'log', 'unsigned', 'registers', 'missing']).nullable(),
      point: z.object({ name: z.string(), at: z.string() }).nullable(),
    }),
    early: true,
  })),
  'store.digest': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({
      vv: z.record(z.string(), z.number()),
      digest: z.string(),
      tables: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
    }),
  })),
  /** Takes bodies out of the log that were replaced, that every active member holds, and whose time is up (policy of the registry). */
  'store.prune': command(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ ops: z.number(), bytes: z.number() }),
    touches: ['office'],
  })),
  /** Computes registers and rows anew from the log. */
  'store.rebuild': command(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ ops: z.number(), records: z.number(), differed: z.number() }),
    touches: ['record', 'conflict'],
  })),
  'store.status': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({
      /** Where the data lie on this machine, for a person who wants to find or save them; empty in memory. */
      folder: z.string(),
      integrity: z.string(),
      bytes: z.number(),
      schema: z.number(),
      records: z.number(),
      ops: z.number(),
      unsealed: z.number(),
      held: z.number(),
      searchBehind: z.number(),
      /** Copies of the store in the data folder that an erasure could not reach, because they cannot be read. */
      unreached: z.array(z.string()),
    }),
  })),
} as const;
