import { afterEach, expect, test } from 'vitest';
import { create } from '../../helpers/create.ts';
import { programRow, writePrograms } from '../../lists/program-list.ts';
import { closeAll, join, openRoot, openSite, send } from '../../trust/offices.ts';

afterEach(closeAll);

test('holidays, editions and facts are kept by the coordination; the other sites compute with them and change none', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  await join(kreis, nottuln, 'implementation');
  const holiday = await create(kreis, 'holiday', { name: 'Landesfeier', freeOn: '2028-02-29', calendar: 'NW' });
  const programId = await create(kreis, 'fundingProgram', { title: 'Programm' });
  await create(kreis, 'programFact', { statement: 'Quote 65 %', programId, quote: 'bis zu 65 v. H.' });
  await send(kreis, nottuln);

  const rule = { rule: 'KLAGEFRIST_1_MONTH', input: { noticeDate: '2028-01-31' } };
  expect(await nottuln.get('rules.evaluate', rule)).toMatchObject({ dueDate: '2028-03-01' });
  expect((await nottuln.get('catalogue.list', {})).programs).toMatchObject([{ title: 'Programm', facts: 1 }]);

  const refused = { ok: false, error: { code: 'not-allowed' } };
  const fields = { name: 'Meiner', freeOn: '2028-03-01', calendar: 'NW' };
  expect(await nottuln.ask('record.create', { entity: 'holiday', fields })).toMatchObject(refused);
  expect(await nottuln.ask('record.update', { entity: 'holiday', id: holiday, set: { name: 'Anders' } })).toMatchObject(
    refused,
  );
  const edition = { edition: 'Meine', ruleId: 'VN_NRW_6_MONTHS', amount: 99, unit: 'years' };
  expect(await nottuln.ask('record.create', { entity: 'ruleEdition', fields: edition })).toMatchObject(refused);
  const fact = { statement: 'x', programId };
  expect(await nottuln.ask('record.create', { entity: 'programFact', fields: fact })).toMatchObject(refused);

  // A list of programmes is refused row by row in the preview, before anything is written.
  const path = writePrograms(nottuln.file('fdb.csv'), [programRow(1)]);
  const shown = await nottuln.get('list.preview', { ticket: path, kind: 'programs' });
  expect(shown.rows[0]?.faults.map(({ code }) => code)).toEqual(['may-not-create']);
  expect(shown.counts).toMatchObject({ written: 0, faulty: 1 });
});
