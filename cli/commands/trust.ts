import { resolve } from 'node:path';
import type { Office } from '../../db/office/office.ts';
import { type AnyFailure, ok, type Result } from '../../shared/core/result.ts';
import { Role } from '../../shared/trust/adm.ts';
import type { Words } from './arguments.ts';
import { call, openOffice, settle } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** Opens, asks once, lets the search read what may have come to count, closes. */
const asking =
  (ask: (office: Office, words: Words) => Promise<Result<unknown, AnyFailure>>) =>
  async (words: Words): Promise<Outcome> => {
    const office = openOffice(words);
    try {
      const reply = await ask(office, words);
      return reply.ok ? done(reply.value) : refused(reply.error);
    } finally {
      settle(office);
    }
  };

const usage = (message: string) => refused({ code: 'usage', message });

export const request = asking((office, words) =>
  call(office, 'request.create', { ticket: resolve(words.text('out') ?? '') }),
);

/** Signs a site in; its role is what it asks for unless somebody says otherwise. */
export async function admit(words: Words): Promise<Outcome> {
  const named = words.text('role');
  const role = Role.optional().safeParse(named);
  if (!role.success)
    return usage(`Die Rolle „${named}“ gibt es nicht. Erlaubt sind coordination, implementation und contact.`);
  const readOut = words.text('words');
  return asking((office) =>
    call(office, 'member.admit', {
      ticket: resolve(words.operands[0] ?? ''),
      ...(role.data === undefined ? {} : { role: role.data }),
      ...(readOut === undefined ? {} : { words: readOut }),
    }),
  )(words);
}

/** Fingerprint or words, in one piece or as several operands. */
export const trust = asking((office, words) =>
  call(office, 'root.pin', { root: words.operands.join(' '), replace: words.flag('replace') }),
);

export const members = asking((office) => call(office, 'registry.status', {}));

export async function revoke(words: Words): Promise<Outcome> {
  const named = words.text('seq');
  const seq = named === undefined ? undefined : Number(named);
  if (seq !== undefined && !(Number.isSafeInteger(seq) && seq >= 0 && named !== ''))
    return usage(`--seq erwartet die Nummer der letzten Änderung, die noch gilt, nicht „${named}“.`);
  return asking((office) =>
    call(office, 'member.revoke', { writer: words.operands[0] ?? '', ...(seq === undefined ? {} : { seq }) }),
  )(words);
}

export const thaw = asking((office, words) => call(office, 'member.thaw', { writer: words.operands[0] ?? '' }));

/** Answers too which copies of the store could not be reached, because they cannot be read. */
export const erase = asking(async (office, words) => {
  const erased = await call(office, 'record.erase', { entity: words.operands[0] ?? '', id: words.operands[1] ?? '' });
  if (!erased.ok) return erased;
  const store = await call(office, 'store.status', {});
  return store.ok ? ok({ ...erased.value, unreached: store.value.unreached }) : store;
});
