import { z } from 'zod';
import { Look, type Place } from '../../shared/transport/contract.ts';
import { type TroubleReason, troubleReasons, troubleSentence } from '../../shared/transport/trouble.ts';
import type { Secrets } from '../scope.ts';
import { type Reader, sql, type Writer } from '../store/database.ts';
import { forgetSetting, putSetting, readSetting } from '../store/setting.ts';

const prefix = 'transport.place/';

/** A place as it is kept among the settings of this installation: never in the log, so it never travels. */
const KeptPlace = z.object({
  id: z.string(),
  kind: z.enum(['folder', 'webdav']),
  label: z.string(),
  address: z.string(),
  user: z.string().nullable(),
  autoSend: z.boolean(),
  nonpublic: z.boolean(),
  /** Exchanges whose markers were seen here: by them the folder is known again. */
  exchanges: z.array(z.string()),
  addedAt: z.string(),
  lookedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  takenAt: z.string().nullable(),
  /** Number of the last head put here: numbers go on also where the folder was emptied. */
  headNo: z.number(),
  trouble: z.object({ reason: z.enum(troubleReasons), at: z.string() }).nullable(),
  look: Look.nullable(),
  /** Bundles made of what waited here, and the segments in them. */
  offered: z.array(z.object({ bundle: z.string(), segments: z.array(z.string()) })),
  /** Segments that were read in and refused, and the position of the registry then: another one may let them in. */
  declined: z.array(z.object({ segment: z.string(), registry: z.number() })),
});
export type KeptPlace = z.output<typeof KeptPlace>;

export const newPlace = (
  given: Pick<KeptPlace, 'id' | 'kind' | 'label' | 'address' | 'user' | 'autoSend' | 'nonpublic' | 'addedAt'>,
): KeptPlace => ({
  ...given,
  exchanges: [],
  lookedAt: null,
  sentAt: null,
  takenAt: null,
  headNo: 0,
  trouble: null,
  look: null,
  offered: [],
  declined: [],
});

const parsed = (value: string): KeptPlace | null => {
  const place = KeptPlace.safeParse(JSON.parse(value));
  return place.success ? place.data : null; // Of a newer version, or not ours.
};

/** All places, in the order in which they were set up. */
export function placesOf(db: Reader): KeptPlace[] {
  const rows = db.all(
    sql.selectFrom('setting').select('value').where('key', '>=', prefix).where('key', '<', `${prefix}\u{10ffff}`),
  );
  const places = rows.flatMap(({ value }) => parsed(value) ?? []);
  return places.sort((a, b) => (a.addedAt < b.addedAt || (a.addedAt === b.addedAt && a.id < b.id) ? -1 : 1));
}

export function placeWith(db: Reader, id: string): KeptPlace | null {
  const value = readSetting(db, prefix + id);
  return value === null ? null : parsed(value);
}

export const keepPlace = (db: Writer, place: KeptPlace): void =>
  putSetting(db, prefix + place.id, JSON.stringify(place));

export const forgetPlace = (db: Writer, id: string): void => forgetSetting(db, prefix + id);

export const secretName = (place: string): string => `place/${place}`;

/** What a screen sees of a place. */
export function shownPlace(place: KeptPlace, secrets: Secrets): Place {
  const { id, kind, label, address, user, autoSend, nonpublic, lookedAt, sentAt, takenAt, trouble, look } = place;
  return {
    id,
    kind,
    label,
    address,
    user,
    password: passwordState(place, secrets),
    autoSend,
    nonpublic,
    lookedAt,
    sentAt,
    takenAt,
    trouble: trouble && { ...trouble, message: troubleSentence(trouble.reason) },
    look,
  };
}

function passwordState({ id, kind }: KeptPlace, secrets: Secrets): Place['password'] {
  if (kind === 'folder') return 'not-needed';
  if (secrets.get(secretName(id)) === null) return 'missing';
  return secrets.isKept() ? 'kept' : 'session';
}

/** Notes trouble with a place, so that it is still said tomorrow; `null`: all is well again. */
export const withTrouble = (place: KeptPlace, reason: TroubleReason | null, at: string): KeptPlace => ({
  ...place,
  trouble: reason === null ? null : { reason, at },
});
