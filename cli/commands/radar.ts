import { resolve } from 'node:path';
import { officeRadarId } from '../../shared/radar/office-radar.ts';
import { radarLimits } from '../../shared/radar/radar.ts';
import { radarFaultSentence } from '../../shared/radar/read/fault.ts';
import type { Words } from './arguments.ts';
import { call, openOffice, settle } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

/** Reads a radar in, or says what that would do. An entry that cannot be read refuses nothing; it is named. */
export async function importRadar(words: Words): Promise<Outcome> {
  const title = words.text('radar');
  const edition = words.text('edition');
  const target = {
    tickets: words.operands.map((file) => resolve(file)),
    radar: title === undefined ? { id: officeRadarId } : { title },
    ...(edition === undefined ? {} : { edition }),
  };
  const office = openOffice(words);
  try {
    const shown = await call(office, 'radar.preview', { ...target, limit: radarLimits.entries });
    if (!shown.ok) return refused(shown.error);
    const { format, radar, edition: into, isOlder, counts, faults, digest } = shown.value;
    const said = {
      format,
      radar: radar.title,
      edition: into.name,
      isOlder,
      counts,
      faults: faults.map((fault) => ({ ...fault, message: radarFaultSentence(fault.code, 'de') })),
    };
    if (words.flag('preview')) return done({ ...said, applied: false });
    const applied = await call(office, 'radar.import', { ...target, seen: digest });
    if (!applied.ok) return refused(applied.error);
    const { radarId, editionId } = applied.value;
    return done({ ...said, applied: true, radarId, editionId });
  } finally {
    settle(office);
  }
}

/** Writes a radar, today's or an edition, for other programs. */
export async function exportRadar(words: Words): Promise<Outcome> {
  const format = words.text('format');
  if (format !== 'zalando' && format !== 'byor') {
    const message = `Die Form „${format}“ gibt es nicht. Bitte geben Sie --format zalando oder --format byor an.`;
    return refused({ code: 'usage', message });
  }
  const office = openOffice(words);
  try {
    const listed = await call(office, 'radar.list', {});
    if (!listed.ok) return refused(listed.error);
    const title = words.text('radar');
    const radar = listed.value.radars.find((one) => (title === undefined ? one.isOffice : one.title === title));
    const name = words.text('edition');
    const edition = radar?.editions.find((one) => one.name === name);
    if (radar === undefined || (name !== undefined && edition === undefined)) {
      const names = listed.value.radars.map((one) => `${one.title} (${one.editions.map((e) => e.name).join(', ')})`);
      const message = `Dieses Radar oder diese Ausgabe gibt es hier nicht. Es gibt: ${names.join('; ')}.`;
      return refused({ code: 'not-found', message });
    }
    const ids = { radarId: radar.id, ...(edition === undefined ? {} : { editionId: edition.id }) };
    const written = await call(office, 'radar.export', { ticket: resolve(words.text('out') ?? ''), format, ...ids });
    return written.ok ? done(written.value) : refused(written.error);
  } finally {
    office.close();
  }
}
