import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joined } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { type CallName, callNamed, callNames } from '../../shared/contract.ts';
import { codesOf, declared } from './declared.ts';
import {
  documents,
  drawn,
  foreign,
  missing,
  type Provoked,
  projects,
  provoked,
  rule,
  table,
  whole,
  written,
} from './provoked.ts';
import { cards, preparePerson, savedCards, told } from './provoked-contacts.ts';
import { at, closeScene, empty, folders, fresh, office, prepareScene, root } from './refusal-scene.ts';

beforeAll(async () => {
  await prepareScene();
  await preparePerson();
});
afterAll(closeScene);

test('every refusal is declared with a code in kebab case and a message', () => {
  for (const name of callNames) {
    for (const { properties } of declared(name)) {
      expect(properties.code.const, name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(properties.message, name).toMatchObject({ type: 'string' });
    }
  }
});

test('every declared refusal is provoked', () => {
  const all = callNames.flatMap((name) => codesOf(name).map((code) => `${name} ${code}`));
  const cancelled = all.filter((pair) => pair.endsWith(' cancelled'));
  expect(cancelled.sort()).toEqual(
    Object.keys(toCancel)
      .map((name) => `${name} cancelled`)
      .sort(),
  );
  expect(all.filter((pair) => !cancelled.includes(pair)).sort()).toEqual(Object.keys(provoked).sort());
});

/** Long calls, each stopped at its first step. */
const toCancel: Readonly<Record<string, () => object>> = {
  'attachment.list': () => ({ on: documents() }),
  'attachment.add': () => ({ ticket: at['bundle'], on: documents() }),
  'attachment.save': () => ({ ticket: office.file('never'), id: at['document'] }),
  'attachment.outlook': () => ({ which: { kind: 'lacking' } }),
  'attachment.pack': () => ({ ticket: office.file('never'), ...whole() }),
  'attachment.takeIn': () => ({ ticket: at['companion'] }),
  'contact.previewCards': () => cards,
  'contact.takeCards': () => ({ ...cards, seen: '' }),
  'contact.saveCards': savedCards,
  'contact.disclose': told,
  'contact.saveDisclosure': () => ({ ...told(), ticket: office.file('never') }),
  'radar.savePicture': () => ({ ticket: office.file('never'), ...drawn }),
  'oparl.preview': () => ({ tickets: [at['oparl']] }),
  'oparl.import': () => ({ tickets: [at['oparl']], seen: '' }),
  'radar.preview': () => ({ ...foreign, tickets: [at['radar']] }),
  'radar.import': () => ({ ...foreign, tickets: [at['radar']], seen: '' }),
  'radar.export': () => ({ ticket: office.file('never'), format: 'byor' }),
  'bundle.create': () => ({ ticket: office.file('never.dabundle') }),
  'bundle.preview': () => ({ ticket: at['bundle'] }),
  'bundle.import': () => ({ ticket: at['bundle'] }),
  'bundle.previewAll': () => ({ sources: [{ ticket: at['bundle'] }] }),
  'bundle.importAll': () => ({ sources: [{ ticket: at['bundle'] }] }),
  'inbox.list': () => ({}),
  'export.all': () => ({ ticket: office.file('never'), format: 'json' }),
  'document.export': () => ({ ticket: office.file('never'), ...written }),
  'showcase.export': () => ({ ticket: office.file('never') }),
  'table.export': () => ({ ticket: office.file('never'), ...table }),
  'list.open': () => ({ ...projects, ticket: at['list'] }),
  'list.preview': () => ({ ...projects, ticket: at['list'] }),
  'list.apply': () => ({ ...projects, ticket: at['list'], seen: '' }),
  'transport.add': () => {
    const path = mkdtempSync(joined(tmpdir(), 'place-'));
    folders.push(path);
    return { where: { kind: 'folder', path } };
  },
  'transport.look': () => ({ place: at['folderPlace'] }),
  'transport.send': () => ({ place: at['folderPlace'] }),
  'transport.take': () => ({ place: at['folderPlace'] }),
  'transport.renew': () => ({ place: at['folderPlace'] }),
};

const sentences = /^[A-ZÄÖÜ„].*[.]$/su;

describe('a refusal is what the contract declares, with a German sentence:', () => {
  test.each(Object.keys(provoked))('%s', async (pair) => {
    const [name, code] = pair.split(' ') as [CallName, string];
    const { input, prepare, where } = provoked[pair] as Provoked;
    await prepare?.();
    const target = { office, empty, fresh, root }[where ?? 'office'];
    const reply = await target.ask(name, input() as never);
    expect(reply).toMatchObject({ ok: false, error: { code } });
    if (reply.ok) return;
    expect(callNamed(name).failure.safeParse(reply.error)).toMatchObject({ success: true });
    expect(reply.error.message).toMatch(sentences);
  });

  test.each(Object.keys(toCancel))('%s cancelled', async (name) => {
    const input = toCancel[name]?.();
    const { reply, touches } = await answer(office.office, name, input, { task: 't', isCancelled: () => true });
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled', message: expect.stringMatching(sentences) } });
    // What a call with turns of its own has written stays, so screens ask again.
    const { ownTurn, touches: declaredTouches } = callNamed(name as CallName);
    expect(touches).toEqual(ownTurn ? declaredTouches : []);
  });
});

describe('without a store', () => {
  const inputs: Readonly<Record<string, object>> = {
    'crash.note': { error: { name: 'Error', frames: [] } },
    'diagnosis.save': { ticket: 'x', digest: 'x' },
    'office.begin': { mode: 'empty', bodyAgs: '09999', label: 'X' },
    'rules.evaluate': rule,
    'backup.restore': { name: 'x' },
    'region.save': { file: 'x' },
    'backup.look': { name: 'x' },
    'backup.since': { name: 'x' },
    'backup.records': { name: 'x', entity: 'project' },
    'backup.record': { name: 'x', entity: 'project', id: missing },
  };

  test.each(callNames.filter((name) => callNamed(name).early))('%s is answered all the same', async (name) => {
    const reply = await empty.ask(name, (inputs[name] ?? {}) as never);
    // Nothing is there to be saved, and it says so as any other call does.
    if (!reply.ok)
      expect([...codesOf(name), ...(name === 'store.salvage' ? ['no-office'] : [])]).toContain(reply.error.code);
  });

  test.each(callNames.filter((name) => !callNamed(name).early && name !== 'office.leaveExample'))(
    '%s is refused with the next step',
    async (name) => {
      const pair = Object.keys(provoked).find((key) => key.startsWith(`${name} `));
      const input = pair === undefined ? minimal[name] : provoked[pair]?.input();
      const reply = await empty.ask(name, (input ?? {}) as never);
      expect(reply).toMatchObject({ error: { code: 'no-office', message: expect.stringMatching(/Legen Sie zuerst/) } });
    },
  );
});

/** Inputs of calls that declare no refusal of their own. */
const minimal: Readonly<Record<string, object>> = {
  'lock.of': { entity: 'position', id: missing },
  'week.mine': { personId: missing },
  'project.history': { projectId: missing },
  'project.councils': { projectId: missing },
  'paper.known': { references: [] },
  'links.around': { reference: `project:${missing}` },
  'reference.missing': { references: [] },
  'conflict.preview': { take: { kind: 'newest' } },
  'task.tree': { projectId: null },
  'setting.put': { key: 'x', value: 1 },
  'record.titles': { references: [] },
  search: { text: 'x' },
  'search.find': { text: 'x' },
  'note.capture': { text: 'x' },
  'note.similar': { text: 'x' },
  'bundle.leftOut': { kind: 'private' },
  'attachment.list': { on: `project:${missing}` },
  'news.mark': { batches: [missing], isRead: true },
  'bundle.previewAll': { sources: [{ ticket: 'x' }] },
  'bundle.importAll': { sources: [{ ticket: 'x' }] },
};
