import { resolve } from 'node:path';
import type { Words } from './arguments.ts';
import { call, openOffice } from './office.ts';
import { done, type Outcome, refused, say } from './outcome.ts';

/** Writes the Schaufenster into a folder; says before which of its obligatory texts are still gaps. */
export async function exportShowcase(words: Words): Promise<Outcome> {
  const office = openOffice(words);
  try {
    const shown = await call(office, 'showcase.preview', {});
    if (!shown.ok) return refused(shown.error);
    const { missing } = shown.value;
    if (missing.length > 0)
      say(`Auf den Seiten fehlen noch Pflichtangaben (${missing.join(', ')}); sie stehen dort als „Noch auszufüllen“.`);
    const written = await call(office, 'showcase.export', { ticket: resolve(words.text('out') ?? '') });
    return written.ok ? done(written.value) : refused(written.error);
  } finally {
    office.close();
  }
}
