import { afterEach, expect, test } from 'vitest';
import { exportAll } from '../helpers/office.ts';
import { closeAll, createProject, join, openRoot, openSite } from './offices.ts';

afterEach(closeAll);

test('around a change from the future: what else is, since when it cannot be true, and the correction makes it believable', async () => {
  const kreis = await openRoot();
  const nottuln = await openSite('nottuln', kreis);
  const writer = await join(kreis, nottuln, 'implementation');
  const id = await createProject(nottuln, 'Richtig');
  nottuln.ports.set('2030-05-01T08:00:00Z');
  for (const title of ['Falsch', 'Auch falsch'])
    await nottuln.get('record.update', { entity: 'project', id, set: { title } });
  nottuln.ports.set('2026-11-23T09:30:00Z');
  await nottuln.get('record.update', { entity: 'project', id, set: { title: 'Wieder richtig' } });
  kreis.ports.set('2026-11-23T10:00:00Z');
  await kreis.get('bundle.import', { ticket: await exportAll(nottuln) });

  const { entries } = await kreis.get('record.history', { entity: 'project', id });
  const wrong = entries.find(({ at }) => at.startsWith('2030'));
  const seq = Number(wrong?.dot.split('.')[1]);
  const found = await kreis.get('clock.inspect', { writer, seq, kind: 'ahead', ms: 0 });
  expect(found).toMatchObject({ site: 'nottuln', from: seq, to: seq + 1, shiftMs: 0 });
  expect(Date.parse(found.lastAt) + found.suggestedMs).toBe(Date.parse(found.receivedAt ?? ''));

  await kreis.get('clock.correct', { writer, from: found.from, to: found.to, shiftMs: found.suggestedMs });
  const after = await kreis.get('record.history', { entity: 'project', id });
  expect(after.entries.every(({ at }) => at.startsWith('2026'))).toBe(true);
  expect(await kreis.get('clock.inspect', { writer, seq, kind: 'ahead', ms: 0 })).toMatchObject({
    shiftMs: found.suggestedMs,
  });
  // Taken back by saying 0.
  await kreis.get('clock.correct', { writer, from: found.from, to: found.to, shiftMs: 0 });
  const back = await kreis.get('record.history', { entity: 'project', id });
  expect(back.entries.some(({ at }) => at.startsWith('2030'))).toBe(true);
});

test('of a log nobody knows, and of a change that is not there, nothing can be said', async () => {
  const kreis = await openRoot();
  const { own } = await kreis.get('registry.status', {});
  const question = { seq: 9999, kind: 'behind', ms: 0 } as const;
  expect(await kreis.ask('clock.inspect', { writer: own.writer, ...question })).toMatchObject({
    error: { code: 'not-found' },
  });
  expect(await kreis.ask('clock.inspect', { writer: 'aaaaaaaaaaaaaaaa', ...question })).toMatchObject({
    error: { code: 'unknown-member' },
  });
});
