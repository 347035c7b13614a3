import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainText, type RichNode } from '../../shared/rich/doc.ts';
import { exchange } from '../exchange/disputes.ts';
import { digestOf, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';

let offices: readonly [TestOffice, TestOffice, TestOffice];
let id: string;
beforeEach(async () => {
  offices = [
    await openTestOffice({ label: 'Kreis Coesfeld' }),
    await openTestOffice({ body: '05558032', label: 'Nottuln', now: '2026-11-23T09:00:00Z' }),
    await openTestOffice({ body: '05558036', label: 'Olfen', now: '2026-11-23T10:00:00Z' }),
  ];
  const fields = { title: 'Digitale Akte', profile: 'Akten liegen in Schränken.\nSie werden gescannt.' };
  id = (await offices[0].get('record.create', { entity: 'strategyMeasure', fields })).id;
  await exchange(offices);
});
afterEach(() => {
  for (const office of offices) office.close();
});

const words = (text: string, ...marks: string[]): RichNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const line = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const heading = (text: string): RichNode => ({ type: 'heading', attrs: { level: 2 }, content: [words(text)] });
const doc = (...content: RichNode[]) => ({ type: 'doc', content });
const write = (office: TestOffice, profile: unknown) =>
  office.get('record.update', { entity: 'strategyMeasure', id, set: { profile } });
const profileAt = async (office: TestOffice) =>
  (await office.get('record.get', { entity: 'strategyMeasure', id }))['profile'];

test('three sites that write in different places of one profile, one of them still plain, read the same document, and nobody is asked', async () => {
  const [kreis, nottuln, olfen] = offices;
  await write(
    kreis,
    doc(heading('Ausgangslage'), line(words('Akten liegen in Schränken.')), line(words('Sie werden gescannt.'))),
  );
  await write(nottuln, doc(line(words('Akten liegen in Schränken.')), line(words('Sie werden gescannt.', 'bold'))));
  await write(olfen, 'Akten liegen in Schränken.\nSie werden gescannt.\nOlfen beginnt.');
  await exchange(offices);
  for (const office of offices) {
    expect(await profileAt(office)).toEqual(
      doc(
        heading('Ausgangslage'),
        line(words('Akten liegen in Schränken.')),
        line(words('Sie werden gescannt.', 'bold')),
        line(words('Olfen beginnt.')),
      ),
    );
    expect((await office.get('conflict.list', {})).total).toBe(0);
    expect(await digestOf(office)).toEqual(await digestOf(kreis));
    await expectRebuiltSame(office);
  }
});

test('where they change the same sentence, every site sees base, all values and one proposal; what a person makes of it holds everywhere', async () => {
  const [kreis, nottuln, olfen] = offices;
  await write(kreis, doc(heading('Ziel'), line(words('Akten liegen im Archiv.')), line(words('Sie werden gescannt.'))));
  await write(nottuln, doc(line(words('Akten liegen im Keller.', 'bold')), line(words('Sie werden gescannt.'))));
  await write(olfen, 'Akten liegen in Schränken.\nSie werden gescannt und vernichtet.');
  await exchange(offices);
  const seen = await Promise.all(offices.map(async (office) => (await office.get('conflict.list', {})).conflicts));
  const [atKreis] = seen[0] ?? [];
  for (const conflicts of seen) {
    expect(conflicts).toHaveLength(1);
    const [conflict] = conflicts;
    expect(conflict?.base).toBe('Akten liegen in Schränken.\nSie werden gescannt.');
    expect(conflict?.values).toHaveLength(3);
    expect(conflict?.merged).toEqual(atKreis?.merged);
  }
  const proposal = atKreis?.merged;
  const text = plainText(proposal?.value);
  for (const said of ['Ziel', 'im Archiv', 'im Keller', 'gescannt und vernichtet']) expect(text).toContain(said);
  expect(text).not.toContain('gescannt.');
  expect(JSON.stringify(proposal?.value)).not.toContain('overlap');
  expect(JSON.stringify(proposal?.marked).match(/"overlap"/g)).toHaveLength(3);

  // Taken over and altered: the proposal without the cellar.
  const content = (proposal as { value: { content: RichNode[] } }).value.content.filter(
    (block) => !JSON.stringify(block).includes('Keller'),
  );
  await olfen.get('conflict.resolve', {
    entity: 'strategyMeasure',
    id,
    field: 'profile',
    value: doc(...content),
    seen: seen[2]?.[0]?.values.map(({ dot }) => dot),
  });
  await exchange(offices);
  for (const office of offices) {
    expect((await office.get('conflict.list', {})).total).toBe(0);
    expect(await profileAt(office)).toEqual(
      doc(heading('Ziel'), line(words('Akten liegen im Archiv.')), line(words('Sie werden gescannt und vernichtet.'))),
    );
    expect(await digestOf(office)).toEqual(await digestOf(kreis));
  }
});
