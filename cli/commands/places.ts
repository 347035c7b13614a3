import { resolve } from 'node:path';
import type { Office } from '../../db/office/office.ts';
import type { AnyFailure, Result } from '../../shared/core/result.ts';
import type { Place } from '../../shared/transport/contract.ts';
import { secretFrom, type Words } from './arguments.ts';
import { readIn } from './exchange.ts';
import { call, openOffice, settle } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

const usage = (message: string): Outcome => refused({ code: 'usage', message });

/** Opens, works, lets the search read what may have come, closes. */
async function inOffice(words: Words, work: (office: Office) => Promise<Outcome>): Promise<Outcome> {
  const office = openOffice(words);
  try {
    return await work(office);
  } finally {
    settle(office);
  }
}

const printed = (reply: Result<unknown, AnyFailure>): Outcome => (reply.ok ? done(reply.value) : refused(reply.error));

export const list = (words: Words): Promise<Outcome> =>
  inOffice(words, async (office) => printed(await call(office, 'transport.list', {})));

/** A folder, or an address with a name; the password comes from the environment and is kept nowhere. */
export async function add(words: Words): Promise<Outcome> {
  const [folder, url, user] = [words.text('folder'), words.text('url'), words.text('user')];
  if ((folder === undefined) === (url === undefined)) return usage('Bitte geben Sie entweder --folder oder --url an.');
  const password = secretFrom(words, 'password-env');
  if (typeof password === 'object') return refused(password);
  if (url !== undefined && (user === undefined || password === undefined))
    return usage('Zu --url gehören --user und --password-env.');
  const label = words.text('label');
  // A share is kept as typed: resolving it here would make another path of it.
  const path = folder === undefined || /^(\\\\|\/\/)/.test(folder) ? folder : resolve(folder);
  return inOffice(words, async (office) =>
    printed(
      await call(office, 'transport.add', {
        where:
          url === undefined
            ? { kind: 'folder', path: path ?? '' }
            : { kind: 'webdav', url, user: user ?? '', password: password ?? '' },
        ...(label === undefined ? {} : { label }),
        autoSend: words.flag('auto-send'),
        nonpublic: words.flag('nonpublic'),
      }),
    ),
  );
}

export const remove = (words: Words): Promise<Outcome> =>
  inOffice(words, async (office) =>
    printed(await call(office, 'transport.remove', { place: words.operands[0] ?? '' })),
  );

/** What one place answered. */
type Line = { readonly line: unknown; readonly worst: AnyFailure | null };

/** All places, or those named by id or name, one after the other; trouble with one does not keep the others out. */
async function atEach(words: Words, work: (office: Office, place: Place) => Promise<Line>): Promise<Outcome> {
  const password = secretFrom(words, 'password-env');
  if (typeof password === 'object') return refused(password);
  return inOffice(words, async (office) => {
    const known = await call(office, 'transport.list', {});
    if (!known.ok) return refused(known.error);
    const named = words.operands;
    const isMeant = ({ id, label }: Place) => named.length === 0 || named.includes(id) || named.includes(label);
    const chosen = known.value.places.filter(isMeant);
    const unknown = named.find((name) => !chosen.some(({ id, label }) => id === name || label === name));
    if (unknown !== undefined)
      return refused({ code: 'not-found', message: `Den Ort „${unknown}“ gibt es hier nicht. Die Liste: places.` });
    const places: unknown[] = [];
    let worst: AnyFailure | null = null;
    for (const place of chosen) {
      if (password !== undefined && place.kind === 'webdav')
        await call(office, 'transport.change', { place: place.id, password });
      const { line, worst: bad } = await work(office, place);
      places.push(line);
      worst ??= bad;
    }
    return worst === null ? done({ places }) : refused(worst, { places });
  });
}

const asked =
  (name: 'transport.look' | 'transport.send' | 'transport.renew') =>
  async (office: Office, { id, label }: Place): Promise<Line> => {
    const reply = await call(office, name, { place: id });
    return reply.ok
      ? { line: { id, label, ...reply.value }, worst: null }
      : { line: { id, label, error: reply.error }, worst: reply.error };
  };

export const look = (words: Words): Promise<Outcome> => atEach(words, asked('transport.look'));
export const send = (words: Words): Promise<Outcome> => atEach(words, asked('transport.send'));
export const renew = (words: Words): Promise<Outcome> => atEach(words, asked('transport.renew'));

/** Fetches and reads in, or with `--preview` only says what reading in would do. Whoever types this has decided it. */
export const take = (words: Words): Promise<Outcome> =>
  atEach(words, async (office, { id, label }) => {
    const taken = await call(office, 'transport.take', { place: id });
    if (!taken.ok) return { line: { id, label, error: taken.error }, worst: taken.error };
    const { file, segments, ops, more } = taken.value;
    if (file === null) return { line: { id, label, segments, ops, more, files: [] }, worst: null };
    const { ticket, name } = file;
    const read = await readIn(office, { file: name, ticket, isPreview: words.flag('preview') });
    return { line: { id, label, segments, ops, more, files: read.files }, worst: read.worst };
  });
