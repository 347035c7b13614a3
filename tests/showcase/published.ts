import { create } from '../helpers/create.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

const open = { visibility: 'public', classification: 'public' } as const;

/** Words that would break a page that takes them for markup. */
export const hostile = `<script>alert("x")</script> & 'Zitat' </p><img src=//böse.example/x>`;

/** The example office with much of it public, its obligatory texts filled in, an event ahead and a message behind. */
export async function openPublishedOffice(): Promise<TestOffice> {
  const office = await openTestOffice({ mode: 'example', label: 'Kreis Coesfeld', now: '2026-11-23T08:00:00Z' });
  const idsOf = async (entity: string) => (await office.get('record.list', { entity, limit: 1000 })).rows;
  for (const entity of [
    'project',
    'projectBody',
    'milestone',
    'trend',
    'strategyField',
    'strategyMeasure',
    'position',
  ]) {
    const ids = (await idsOf(entity)).map(({ id }) => id);
    await office.get('record.updateMany', { entity, ids, set: open });
  }
  const [first, second, third] = await idsOf('project');
  const update = (id: string | undefined, set: object) =>
    office.get('record.update', { entity: 'project', id: id ?? '', set: set as never });
  await update(first?.id, { publicSummary: 'Ein Absatz.\n\nNoch einer,\nmit Zeilenumbruch.' });
  await update(second?.id, { publicSummary: hostile, title: `Projekt ${hostile}` });
  await update(third?.id, {
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  });
  const by = await create(office, 'person', { displayName: 'Pressestelle', legalBasis: 'Dienst' });
  const item = (fields: Record<string, unknown>) =>
    create(office, 'communicationItem', { ...open, approvedByPersonId: by, approvedOn: '2026-11-20', ...fields });
  await item({
    title: 'Digitaltag im Rathaus',
    text: 'Offene Türen für alle.',
    channel: 'event',
    status: 'scheduled',
    plannedOn: '2027-01-15',
    plannedTime: '14:00',
    place: 'Dülmen',
    url: 'https://example.org/digitaltag',
    projectId: first?.id ?? null,
  });
  await item({
    title: 'Serviceportal gestartet',
    text: 'Seit heute.',
    channel: 'press',
    status: 'published',
    publishedOn: '2026-10-01',
  });
  await item({
    title: 'Noch ein Entwurf',
    text: 'Unfertig.',
    channel: 'press',
    status: 'draft',
    url: 'javascript:alert(1)',
  });
  const words = {
    title: 'Digitalagentur COE',
    introDe: 'Zwölf Verwaltungen, eine Strategie.',
    introEn: 'Twelve administrations, one strategy.',
    operator: 'Kreis Coesfeld\nFriedrich-Ebert-Straße 7\n48653 Coesfeld',
    email: 'digital@example.org',
    phone: '+49 2541 18-0',
    imprintDe: 'Verantwortlich: Koordination.',
    privacyDe: 'Bereitgestellt vom Kreis; Protokolle werden nach sieben Tagen gelöscht.',
    enforcement: 'Ombudsstelle des Landes.',
  };
  await office.get('setting.put', { key: 'showcase', value: words });
  return office;
}
