import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

/** Three offices that have worked apart for a week, seen from the district: conflicts of every kind. */
export type Disputes = {
  readonly kreis: TestOffice;
  readonly nottuln: TestOffice;
  readonly olfen: TestOffice;
  readonly ids: { readonly nottuln: readonly string[]; readonly olfen: readonly string[]; readonly note: string };
  readonly close: () => void;
};

/**
 * Nottuln and Olfen own three projects each. All three offices edit them alike and apart: titles by two and three of them, amounts, texts,
 * and a note deleted here and edited there.
 */
export async function prepareDisputes(): Promise<Disputes> {
  const kreis = await openTestOffice({ label: 'Kreis Coesfeld' });
  const nottuln = await openTestOffice({ body: '05558032', label: 'Nottuln', now: '2026-11-23T09:00:00Z' });
  const olfen = await openTestOffice({ body: '05558036', label: 'Olfen', now: '2026-11-23T10:00:00Z' });
  const offices = [kreis, nottuln, olfen];
  const projectsOf = async (office: TestOffice, name: string) => {
    const ids: string[] = [];
    for (const number of [1, 2, 3]) {
      const fields = {
        title: `${name} ${number}`,
        status: 'idea',
        summary: 'Am Anfang. Und am Ende.',
        budgetCents: 100,
      };
      ids.push((await office.get('record.create', { entity: 'project', fields })).id);
    }
    return ids;
  };
  const ids = {
    nottuln: await projectsOf(nottuln, 'Radweg'),
    olfen: await projectsOf(olfen, 'Schule'),
    note: (await kreis.get('record.create', { entity: 'note', fields: { text: 'Chatbot ansehen' } })).id,
  };
  await exchange(offices);
  const set = (office: TestOffice, id: string, values: Record<string, unknown>) =>
    office.get('record.update', { entity: 'project', id, set: values });
  for (const [at, id] of [...ids.nottuln, ...ids.olfen].entries()) {
    await set(nottuln, id, { title: `Nottuln sagt ${at}`, budgetCents: 1000 + at });
    await set(olfen, id, { title: `Olfen sagt ${at}`, ...(at % 2 === 0 ? { budgetCents: 2000 + at } : {}) });
    if (at % 3 === 0) await set(kreis, id, { title: `Der Kreis sagt ${at}`, summary: 'Am Anfang hier. Und am Ende.' });
    if (at % 3 === 0) await set(nottuln, id, { summary: 'Am Anfang dort. Und am Ende.' });
  }
  await kreis.get('record.delete', { entity: 'note', id: ids.note });
  await olfen.get('record.update', { entity: 'note', id: ids.note, set: { text: 'Chatbot ansehen, Termin steht' } });
  kreis.ports.set('2026-11-23T12:00:00Z');
  for (const other of [nottuln, olfen]) await kreis.get('bundle.import', { ticket: await exportAll(other) });
  return { kreis, nottuln, olfen, ids, close: () => offices.forEach((office) => void office.close()) };
}

/** Everybody gets everything, twice over, so that nobody lacks anything. */
export async function exchange(offices: readonly TestOffice[]): Promise<void> {
  for (let round = 0; round < 2; round += 1)
    for (const from of offices) {
      const ticket = await exportAll(from);
      for (const to of offices) if (to !== from) await to.get('bundle.import', { ticket });
    }
}
