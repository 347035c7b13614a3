import { resolve } from 'node:path';
import type { Words } from './arguments.ts';
import { call, openOffice } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

const closed = ['private', 'site', 'nonpublic'] as const;

/** Everything this site holds, for other programs; what is not for everybody only if it is named. */
export async function exportAll(words: Words): Promise<Outcome> {
  const format = words.text('format');
  if (format !== 'json' && format !== 'xlsx') {
    const message = `Die Form „${format}“ gibt es nicht. Bitte geben Sie --format json oder --format xlsx an.`;
    return refused({ code: 'usage', message });
  }
  const history = words.flag('history');
  if (history && format === 'xlsx') {
    const message =
      'Den Verlauf gibt es nur als JSON. Bitte lassen Sie --history weg, oder geben Sie --format json an.';
    return refused({ code: 'usage', message });
  }
  const office = openOffice(words);
  try {
    const ticket = resolve(words.text('out') ?? '');
    const include = closed.filter((kind) => words.flag(kind));
    const reply = await call(office, 'export.all', { ticket, format, include, history });
    return reply.ok ? done(reply.value) : refused(reply.error);
  } finally {
    office.close();
  }
}
