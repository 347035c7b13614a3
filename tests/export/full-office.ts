import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

/** An office in which everything occurs that an export must not lose, and the town it has disagreed with. */
export async function openFullOffice(): Promise<{ readonly office: TestOffice; readonly town: TestOffice }> {
  const office = await openTestOffice({ mode: 'example', label: 'Kreis Coesfeld' });
  const town = await openTestOffice({ body: '05558032', label: 'Nottuln' });
  const path = await create(office, 'project', { title: 'Radwegenetz', budgetCents: 123_456_789, endOn: '2027-06-30' });
  const gone = await create(office, 'note', { text: 'Wird gelöscht' });
  await create(office, 'comment', { on: `project:${path}`, text: '=HYPERLINK("http://böse")' });
  await create(office, 'note', { text: 'Geheimer Gedanke', visibility: 'private' });
  await create(office, 'note', { text: 'Nur im Kreishaus', visibility: 'site' });
  await create(office, 'note', { text: 'Grundstückssache', classification: 'nonpublic_session' });
  await town.get('bundle.import', { ticket: await exportAll(office) });
  await office.get('record.update', { entity: 'project', id: path, set: { title: 'Radwegenetz Nord' } });
  await town.get('record.update', { entity: 'project', id: path, set: { title: 'Radwegenetz Süd' } });
  await office.get('record.delete', { entity: 'note', id: gone });
  await office.get('bundle.import', { ticket: await exportAll(town) });
  return { office, town };
}
