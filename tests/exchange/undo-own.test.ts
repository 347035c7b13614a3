import { afterEach, expect, test } from 'vitest';
import { closeAll, createProject, join, openRoot, openSite, titleAt } from '../trust/offices.ts';

afterEach(closeAll);

test('taking an import back keeps what was written here, though the file had brought it back', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const own = await createProject(kreis, 'Eigenes');
  await join(kreis, nottuln, 'implementation');
  const theirs = await createProject(nottuln, 'Aus Nottuln');
  const ticket = nottuln.file('antwort.dabundle');
  await nottuln.get('bundle.create', { ticket });
  const { bundle } = await kreis.get('bundle.import', { ticket });
  const later = await createProject(kreis, 'Danach');
  await kreis.get('bundle.create', { ticket: kreis.file('danach.dabundle') });
  await kreis.get('bundle.undo', { bundle });
  expect(await Promise.all([own, later, theirs].map((id) => titleAt(kreis, id)))).toEqual(['Eigenes', 'Danach', null]);
  expect((await kreis.get('record.history', { entity: 'project', id: own })).entries).toHaveLength(1);
});
