import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesWith } from '../helpers/bytes.ts';
import { mailWith } from '../helpers/mail.ts';
import { exchangeAll, hand, openCoordination, openMember, writerOf } from '../helpers/members.ts';
import { exportAll, type TestOffice } from '../helpers/office.ts';
import { attach, contentOf, filesOf, pack, presences, project, sha256Of } from './help.ts';

let kreis: TestOffice;
let olfen: TestOffice;
let on: string;

beforeEach(async () => {
  kreis = await openCoordination();
  olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
  on = `project:${await project(kreis)}`;
});
afterEach(() => {
  for (const office of [kreis, olfen]) office.close();
});

const lacking = { which: { kind: 'lacking' } } as const;

test('the record goes with the bundle and the content does not: the other site says what is missing and who has it', async () => {
  const { sha256 } = await attach(kreis, on, 'Bescheid.pdf', 'Zwetschgenwasser');
  await hand(kreis, olfen);
  expect(await presences(olfen, on)).toEqual(['Bescheid.pdf: missing']);
  expect(filesOf(olfen)).toEqual([]);
  expect(filesWith(olfen.dir, 'Zwetschgenwasser')).toEqual([]);
  const { documents } = await olfen.get('attachment.list', { on });
  const saved = await olfen.ask('attachment.save', { id: documents[0]?.id ?? '', ticket: olfen.file('x') });
  expect(saved).toMatchObject({ ok: false, error: { code: 'content-missing', site: 'Kreis', isOwn: false } });
  if (saved.ok) throw new Error('saved what is not there');
  expect(saved.error.message).toMatch(/^Der Inhalt ist hier nicht vorhanden; Kreis hat ihn\./);
  expect(sha256).toBe(sha256Of('Zwetschgenwasser'));
});

test('bundle and companion bring the same bytes to the other site, whether sealed, by passphrase or plain', async () => {
  const writer = await writerOf(olfen);
  const wrappings: readonly { passphrase?: string; seal?: string[] }[] = [
    {},
    { passphrase: 'Kennwort' },
    { seal: [writer] },
  ];
  for (const [index, how] of wrappings.entries()) {
    const content = Buffer.from(`Inhalt ${index} \0\n{"end":1}\n`);
    const { sha256 } = await attach(kreis, on, `Dokument ${index}.bin`, content);
    await hand(kreis, olfen);
    const { ticket, packed } = await pack(kreis, { ...lacking, to: [writer], ...how }, `b${index}.dabeipack`);
    expect(packed).toEqual({ contents: 1, bytes: content.length, missing: 0, left: 0 });
    expect(readFileSync(ticket).includes(content)).toBe(index === 0);
    const opener = how.passphrase === undefined ? {} : { passphrase: how.passphrase };
    const into = await olfen.get('attachment.takeIn', { ticket, ...opener });
    expect(into).toMatchObject({ count: 1, known: 0, refusedCount: 0, fault: null });
    expect(into.taken).toEqual([{ name: `Dokument ${index}.bin`, bytes: content.length }]);
    expect(contentOf(olfen, sha256)).toEqual(content);
  }
});

test('what a site made itself or was sent is not sent again; a chosen project goes whole', async () => {
  await attach(kreis, on, 'a.txt', 'vom Kreis');
  const mine = `project:${await project(olfen, 'Aus Olfen')}`;
  await attach(olfen, mine, 'b.txt', 'aus Olfen');
  await exchangeAll(kreis, olfen);
  expect(await kreis.get('attachment.outlook', lacking)).toEqual({ contents: 1, bytes: 9, missing: 0, left: 0 });
  const { ticket } = await pack(kreis, lacking);
  await olfen.get('attachment.takeIn', { ticket });
  expect(await kreis.get('attachment.outlook', lacking)).toMatchObject({ contents: 0 });
  const whole = { which: { kind: 'project', id: on.slice('project:'.length) } } as const;
  expect(await kreis.get('attachment.outlook', whole)).toMatchObject({ contents: 1 });
  const other = { which: { kind: 'project', id: mine.slice('project:'.length) } } as const;
  expect(await kreis.get('attachment.outlook', other)).toMatchObject({ contents: 0, missing: 1 });
});

test('where no other site is known yet, nobody is taken to have anything', async () => {
  const alone = await openCoordination('Allein');
  try {
    await attach(alone, `project:${await project(alone)}`, 'a.txt', 'für wen auch immer');
    expect(await alone.get('attachment.outlook', lacking)).toMatchObject({ contents: 1 });
  } finally {
    alone.close();
  }
});

test('a document of a part of the project goes with the project', async () => {
  const id = on.slice('project:'.length);
  const task = (await kreis.get('record.create', { entity: 'task', fields: { title: 'Antrag', projectId: id } })).id;
  await attach(kreis, `task:${task}`, 'a.txt', 'zur Aufgabe');
  const whole = { which: { kind: 'project', id } } as const;
  expect(await kreis.get('attachment.outlook', whole)).toMatchObject({ contents: 1 });
});

test('merged, two projects show the documents of both, and all of them go with the one that is shown', async () => {
  await attach(kreis, on, 'a.txt', 'vom einen');
  const twin = await project(kreis, 'Radweg Nord');
  await attach(kreis, `project:${twin}`, 'b.txt', 'vom anderen');
  await kreis.get('record.merge', { entity: 'project', keep: on.slice('project:'.length), drop: twin });
  expect(await presences(kreis, on)).toEqual(['a.txt: here', 'b.txt: here']);
  const whole = { which: { kind: 'project', id: on.slice('project:'.length) } } as const;
  expect(await kreis.get('attachment.outlook', whole)).toMatchObject({ contents: 2 });
});

test('with nothing to send no file is written', async () => {
  const ticket = kreis.file('leer.dabeipack');
  expect(await kreis.get('attachment.pack', { ...lacking, ticket })).toMatchObject({ contents: 0 });
  expect(() => readFileSync(ticket)).toThrow(/ENOENT/);
});

test('a content that is damaged here does not go out, and the file is whole without it', async () => {
  const first = await attach(kreis, on, 'a.txt', 'erster');
  await attach(kreis, on, 'b.txt', 'zweiter');
  writeFileSync(kreis.file(`attachments/${first.sha256.slice(0, 2)}/${first.sha256}`), 'ersteR');
  await hand(kreis, olfen);
  const { ticket, packed } = await pack(kreis, lacking);
  expect(packed).toMatchObject({ contents: 1, missing: 1 });
  expect(await olfen.get('attachment.takeIn', { ticket })).toMatchObject({ count: 1, fault: null });
});

test('a content that lies here damaged is mended by the companion, also when it has the right size', async () => {
  const { sha256 } = await attach(kreis, on, 'a.txt', 'heil');
  await hand(kreis, olfen);
  const { ticket } = await pack(kreis, lacking);
  await olfen.get('attachment.takeIn', { ticket });
  writeFileSync(olfen.file(`attachments/${sha256.slice(0, 2)}/${sha256}`), 'Heil');
  expect(await olfen.get('attachment.takeIn', { ticket })).toMatchObject({ count: 1, known: 0 });
  expect(contentOf(olfen, sha256).toString()).toBe('heil');
});

describe('what stays at its site', () => {
  const closed = [
    ['a private project', { visibility: 'private' }],
    ['a project of this site', { visibility: 'site' }],
    ['a project of a non-public session', { classification: 'nonpublic_session' }],
  ] as const;
  test.each(closed)('of %s neither record nor content goes out', async (_name, more) => {
    const subject = `project:${await project(kreis, 'Geheim', more)}`;
    const { sha256 } = await attach(kreis, subject, 'Sperrig.txt', 'Quittengelee');
    for (const which of [{ kind: 'lacking' }, { kind: 'project', id: subject.slice('project:'.length) }] as const)
      expect(await kreis.get('attachment.outlook', { which })).toMatchObject({ contents: 0, missing: 0 });
    const text = readFileSync(await exportAll(kreis, 'alles.dabundle'), 'utf8');
    expect(text).not.toContain(sha256);
  });

  test('a non-public content goes when it is asked for by name', async () => {
    const subject = `project:${await project(kreis, 'Geheim', { classification: 'nonpublic_session' })}`;
    await attach(kreis, subject, 'Vorlage.txt', 'Quittengelee');
    const asked = { ...lacking, include: ['nonpublic_session' as const] };
    expect(await kreis.get('attachment.outlook', asked)).toMatchObject({ contents: 1 });
  });

  test('a shared record of a document cannot carry out what belongs to a private project', async () => {
    const subject = `project:${await project(kreis, 'Geheim', { visibility: 'private' })}`;
    await attach(kreis, subject, 'a.txt', 'Quittengelee');
    const fields = { on: subject, name: 'b.txt', sizeBytes: 12, sha256: sha256Of('Quittengelee') };
    await kreis.get('record.create', { entity: 'attachment', fields });
    expect(await kreis.get('attachment.outlook', lacking)).toMatchObject({ contents: 0 });
  });

  test('who knows a hash does not get the content: a foreign record cannot carry out what stays here, removed or not', async () => {
    const subject = `project:${await project(kreis, 'Geheim', { visibility: 'private' })}`;
    const { id, sha256 } = await attach(kreis, subject, 'a.txt', 'Quittengelee');
    const foreign = `project:${await project(olfen, 'Köder')}`;
    const fields = { on: foreign, name: 'b.txt', sizeBytes: 12, sha256 };
    await olfen.get('record.create', { entity: 'attachment', fields });
    await hand(olfen, kreis);
    const whole = { which: { kind: 'project', id: foreign.slice('project:'.length) } } as const;
    expect(await kreis.get('attachment.outlook', whole)).toMatchObject({ contents: 0, missing: 0 });
    await kreis.get('record.delete', { entity: 'attachment', id });
    expect(await kreis.get('attachment.outlook', whole)).toMatchObject({ contents: 0, missing: 0 });
    // What this site attaches for everybody itself is for everybody.
    await attach(kreis, on, 'c.txt', 'Quittengelee');
    expect(await kreis.get('attachment.outlook', lacking)).toMatchObject({ contents: 1 });
  });

  test('nor what is of a non-public session, unless that goes along', async () => {
    const subject = `project:${await project(kreis, 'Geheim', { classification: 'nonpublic_session' })}`;
    const { sha256 } = await attach(kreis, subject, 'a.txt', 'Quittengelee');
    const foreign = `project:${await project(olfen, 'Köder')}`;
    const fields = { on: foreign, name: 'b.txt', sizeBytes: 12, sha256 };
    await olfen.get('record.create', { entity: 'attachment', fields });
    await hand(olfen, kreis);
    const whole = { which: { kind: 'project', id: foreign.slice('project:'.length) } } as const;
    expect(await kreis.get('attachment.outlook', whole)).toMatchObject({ contents: 0 });
    const asked = { ...whole, include: ['nonpublic_session' as const] };
    expect(await kreis.get('attachment.outlook', asked)).toMatchObject({ contents: 1 });
  });

  test('shared later, the project takes its documents along', async () => {
    const id = await project(kreis, 'Geheim', { visibility: 'private' });
    await attach(kreis, `project:${id}`, 'a.txt', 'Quittengelee');
    await kreis.get('record.update', { entity: 'project', id, set: { visibility: 'shared' } });
    expect(await kreis.get('attachment.outlook', lacking)).toMatchObject({ contents: 1 });
  });

  test('what was removed does not go out', async () => {
    const { id } = await attach(kreis, on, 'a.txt', 'weg');
    await kreis.get('record.delete', { entity: 'attachment', id });
    expect(await kreis.get('attachment.outlook', lacking)).toMatchObject({ contents: 0 });
  });
});

test('a companion is known by its content, in a mail too, and a bundle stays a bundle', async () => {
  await attach(kreis, on, 'a.txt', 'per Mail');
  const bundle = readFileSync(await exportAll(kreis, 'b.dabundle'));
  const { ticket } = await pack(kreis, lacking, 'umbenannt.bin');
  expect(await olfen.get('bundle.open', { ticket })).toMatchObject({ bundles: [], companions: [{ part: null }] });
  const sent = olfen.file('mail.eml');
  writeFileSync(sent, mailWith({ 'b.dabundle': bundle, 'anhang.dat': readFileSync(ticket) }));
  const opened = await olfen.get('bundle.open', { ticket: sent });
  expect(opened).toMatchObject({ bundles: [{ part: 0 }], companions: [{ part: 1, name: 'anhang.dat' }] });
  await olfen.get('bundle.importAll', { sources: [{ ticket: sent, part: 0 }] });
  expect(await olfen.get('attachment.takeIn', { ticket: sent, part: 1 })).toMatchObject({ count: 1 });
  expect(await presences(olfen, on)).toEqual(['a.txt: here']);
});

test('in a watched folder a companion is offered until everything in it was taken in', async () => {
  await attach(kreis, on, 'a.txt', 'im Ordner');
  const sent = kreis.file('runde.dabundle');
  const { bundle } = await kreis.get('bundle.create', { ticket: sent });
  const { ticket } = await pack(kreis, { ...lacking, bundle });
  const { mkdirSync } = await import('node:fs');
  mkdirSync(olfen.file('Eingang'));
  await olfen.get('inbox.choose', { ticket: olfen.file('Eingang') });
  writeFileSync(olfen.file('Eingang/b.dabeipack'), readFileSync(ticket));
  const files = async () => (await olfen.get('inbox.list', {})).files;
  const [offered] = await files();
  expect(offered).toMatchObject({ name: 'b.dabeipack', isRead: false });
  const early = await olfen.get('attachment.takeIn', { ticket: offered?.ticket ?? '' });
  expect(early).toMatchObject({ count: 0, refused: [{ reason: 'no-record', name: null }] });
  expect(await files()).toMatchObject([{ isRead: false }]);
  await olfen.get('bundle.import', { ticket: sent });
  expect(await olfen.get('attachment.takeIn', { ticket: offered?.ticket ?? '' })).toMatchObject({ count: 1 });
  expect(await files()).toMatchObject([{ isRead: true }]);
  // Taken back, the records are gone, and what belongs to them is offered again.
  await olfen.get('bundle.undo', { bundle });
  expect(await files()).toMatchObject([{ isRead: false }]);
});

test('a preview checks everything and keeps nothing', async () => {
  await attach(kreis, on, 'a.txt', 'nur ansehen');
  await hand(kreis, olfen);
  const { ticket } = await pack(kreis, lacking);
  expect(await olfen.get('attachment.takeIn', { ticket, isPreview: true })).toMatchObject({ count: 1 });
  expect(filesOf(olfen)).toEqual([]);
});

test('the bundle is what it was before there were documents: its form and its readers do not change', async () => {
  await attach(kreis, on, 'a.txt', 'Inhalt');
  const lines = readFileSync(await exportAll(kreis, 'b.dabundle'), 'utf8');
  expect(lines).toContain(sha256Of('Inhalt'));
  expect(lines).toContain('"fmt":"digitalagentur-bundle"');
  expect(lines).not.toContain('beipack');
});
