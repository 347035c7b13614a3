import { pictureOf } from '../../../shared/radar/picture/picture.ts';
import { ask } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useTableExport } from '../../app/output/table-export.ts';
import { useTexts } from '../../i18n/define.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { radarTexts } from '../texts.ts';
import type { Radar } from '../use-radar.ts';
import { editionTexts } from './texts.ts';

/** Writes a state of the radar as a report: every trend in its field and ring, with how it moved and what it is. */
export function useReport(radar: Radar, edition: Radar['editions'][number] | null): () => Promise<void> {
  const texts = useTexts(editionTexts);
  const words = useTexts(radarTexts);
  const { save } = useTableExport();
  return async () => {
    const ids = { radarId: radar.radar.id, ...(edition === null ? {} : { editionId: edition.id }) };
    const reply = await ask('radar.get', ids);
    if (!reply.ok) return void say('error', failureSentence(reply.error, currentLocale()));
    const { blips, places, sectors, rings } = reply.value;
    const title = texts.reportTitle(radar.radar.title, edition?.name ?? texts.today);
    const { columns } = words;
    await save('radar', 'xlsx', () => ({
      title,
      about: [title, ...(edition?.notes ? [edition.notes] : [])],
      columns: [
        { title: columns.number, kind: 'integer', width: 6 },
        { title: columns.title, kind: 'text', width: 40 },
        { title: columns.sector, kind: 'text', width: 30 },
        { title: columns.ring, kind: 'text', width: 16 },
        { title: columns.movement, kind: 'text', width: 16 },
        { title: columns.impact, kind: 'integer', width: 10 },
        { title: texts.summary, kind: 'text', width: 80 },
      ],
      rows: pictureOf(blips, places, sectors, rings).blips.map(({ blip, number, sector, ring }) => [
        number,
        blip.title,
        sectors[sector]?.title ?? words.noSector,
        rings[ring]?.title ?? words.noRing,
        words.movements[blip.movement],
        blip.impact,
        blip.summary,
      ]),
    }));
  };
}
