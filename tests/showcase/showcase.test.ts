import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { create } from '../helpers/create.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { filesBelow } from './files.ts';
import { hostile, openPublishedOffice } from './published.ts';

let office: TestOffice;
let folder: string;
let pages: readonly string[];
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => {
  office = await openPublishedOffice();
  folder = office.file('schaufenster');
  await office.get('showcase.export', { ticket: folder });
  pages = filesBelow(folder).filter((name) => name.endsWith('.html'));
});
afterAll(() => office.close());

describe('every page', () => {
  test('is right by an HTML validator', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
    const faults: string[] = [];
    for (const name of pages) {
      const { results } = await validator.validateString(read(name));
      // How long a title is, is the business of whoever wrote it.
      for (const { messages } of results)
        for (const { ruleId, message, line } of messages)
          if (ruleId !== 'long-title') faults.push(`${name}:${line} ${ruleId} ${message}`);
    }
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(80);
  });

  test('SH2: runs nothing, loads nothing from elsewhere, and links only to pages that are there', () => {
    const there = new Set(filesBelow(folder));
    for (const name of pages) {
      const text = read(name);
      expect(text, name).not.toMatch(/<script|<img|<iframe|<form|javascript:|\son[a-z]+="|style="/i);
      expect(text, name).toContain(`content="default-src &#39;none&#39;; style-src &#39;self&#39;;`);
      const base = name.startsWith('en/') ? 'en/' : '';
      for (const [, href = ''] of text.matchAll(/\shref="([^"]*)"/g)) {
        if (/^(#|mailto:|tel:)/.test(href)) continue;
        if (/^https?:/.test(href)) {
          expect(text, name).toContain(`<a href="${href}" rel="noreferrer">`);
          continue;
        }
        const target = new URL(href, `https://site.invalid/${base}`).pathname.slice(1);
        expect(there, `${name} links to ${href}`).toContain(target);
      }
    }
  });

  test('shows what people typed as text, whatever it is', () => {
    const broken = pages.filter((name) => read(name).includes('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'));
    // Its own page in two languages, the lists, and the first page.
    expect(broken.length).toBeGreaterThanOrEqual(4);
    expect(read('style.css')).not.toMatch(/url\(|@import|@font-face/);
  });

  test('in English marks what is German, and has a page in the other language', () => {
    for (const name of pages) {
      const text = read(name);
      const other = text.match(/rel="alternate" hreflang="(?:de|en)" href="([^"]+)"/)?.[1] ?? '';
      const path = new URL(other, `https://site.invalid/${name}`).pathname.slice(1);
      expect(existsSync(join(folder, path)), `${name} → ${other}`).toBe(true);
    }
    expect(read('en/news.html')).toContain('<span lang="de">Digitaltag im Rathaus</span>');
    expect(read('en/projects.html')).toMatch(/class="status">running</);
  });
});

describe('the pages say', () => {
  test('the event that is ahead, the message that was published, and no draft', () => {
    const text = read('aktuelles.html');
    expect(text.indexOf('Digitaltag im Rathaus')).toBeGreaterThan(text.indexOf('<h2>Termine</h2>'));
    expect(text.indexOf('Serviceportal gestartet')).toBeGreaterThan(text.indexOf('<h2>Beiträge</h2>'));
    expect(text).not.toContain('Noch ein Entwurf');
  });

  test('KA2: no contribution whose words changed after the approval', async () => {
    const [item] = (await office.get('record.list', { entity: 'communicationItem', limit: 10 })).rows.filter(
      (row) => row['title'] === 'Serviceportal gestartet',
    );
    await office.get('record.update', { entity: 'communicationItem', id: item?.id ?? '', set: { text: 'Anderes.' } });
    expect((await office.get('showcase.file', { path: 'aktuelles.html' })).text).not.toContain(
      'Serviceportal gestartet',
    );
    const { soon } = await office.get('showcase.preview', {});
    expect(soon).toContainEqual({
      entity: 'communicationItem',
      id: item?.id,
      title: 'Serviceportal gestartet',
      reason: 'unfinished',
    });
    await office.get('undo', {});
  });

  test('gaps where obligatory texts are missing, and name them before', async () => {
    const empty = await openTestOffice();
    expect((await empty.get('showcase.preview', {})).missing).toEqual([
      'operator',
      'email',
      'imprintDe',
      'privacyDe',
      'enforcement',
    ]);
    expect((await empty.get('showcase.file', { path: 'impressum.html' })).text).toContain(
      '<strong>Noch auszufüllen:</strong>',
    );
    empty.close();
    expect((await office.get('showcase.preview', {})).missing).toEqual([]);
    expect(read('impressum.html')).not.toContain('Noch auszufüllen');
  });
});

describe('what is public', () => {
  const listed = async (at: TestOffice) => (await at.get('showcase.file', { path: 'projekte.html' })).text;

  test('PB1: is what says so twice; one word alone is named as missing, and released with one undo', async () => {
    const at = await openTestOffice();
    const id = await create(at, 'project', { title: 'Halb öffentlich', visibility: 'public' });
    expect(await listed(at)).not.toContain('Halb öffentlich');
    const { soon } = await at.get('showcase.preview', {});
    expect(soon).toEqual([{ entity: 'project', id, title: 'Halb öffentlich', reason: 'half' }]);
    await at.get('record.updateMany', { entity: 'project', ids: [id], set: { classification: 'public' } });
    expect(await listed(at)).toContain('Halb öffentlich');
    await at.get('undo', {});
    expect(await listed(at)).not.toContain('Halb öffentlich');
    await at.get('redo', {});
    expect(await listed(at)).toContain('Halb öffentlich');
    await at.get('record.delete', { entity: 'project', id });
    expect(await listed(at)).not.toContain('Halb öffentlich');
    at.close();
  });

  test('PB1: is nothing the sites disagree about', async () => {
    const at = await openTestOffice({ label: 'Kreis' });
    const town = await openTestOffice({ body: '05558032', label: 'Nottuln' });
    const id = await create(at, 'project', { title: 'Umstritten', visibility: 'public', classification: 'internal' });
    await town.get('bundle.import', { ticket: await exportAll(at) });
    await at.get('record.update', { entity: 'project', id, set: { classification: 'public' } });
    await town.get('record.update', { entity: 'project', id, set: { classification: 'confidential' } });
    expect(await listed(at)).toContain('Umstritten');
    await at.get('bundle.import', { ticket: await exportAll(town) });
    expect((await at.get('conflict.list', {})).conflicts.map(({ field }) => field)).toContain('classification');
    expect(await listed(at)).not.toContain('Umstritten');
    at.close();
    town.close();
  });

  test('PB3: opens neither what hangs on it nor what it names; both are offered', async () => {
    const at = await openTestOffice();
    const field = await create(at, 'strategyField', { title: 'Geheimes Feld' });
    const open = { visibility: 'public', classification: 'public' };
    const id = await create(at, 'project', { title: 'Offen', summary: 'Interna', fieldId: field, ...open });
    const milestone = await create(at, 'milestone', { projectId: id, title: 'Interner Schritt' });
    const secret = await create(at, 'milestone', {
      projectId: id,
      title: 'Ganz intern',
      classification: 'confidential',
    });
    const { text } = await at.get('showcase.file', { path: `projekt-${id}.html` });
    expect(text).toContain('Offen');
    for (const word of ['Geheimes Feld', 'Interner Schritt', 'Ganz intern', 'Interna'])
      expect(text).not.toContain(word);
    const { soon, withoutText } = await at.get('showcase.preview', {});
    expect(soon.map((one) => [one.id, one.reason])).toEqual([
      [milestone, 'part'],
      [field, 'named'],
    ]);
    expect(soon.some((one) => one.id === secret)).toBe(false);
    expect(withoutText).toEqual([{ id, title: 'Offen' }]);
    at.close();
  });
});

describe('the folder', () => {
  let at: TestOffice;
  let place: string;
  beforeEach(async () => {
    at = await openTestOffice();
    place = at.file('web');
    return () => at.close();
  });
  const write = () => at.ask('showcase.export', { ticket: place });

  test('is the same, byte by byte, for the same content', () => {
    const again = office.file('noch-einmal');
    return office.get('showcase.export', { ticket: again }).then(() => {
      expect(filesBelow(again)).toEqual(filesBelow(folder));
      for (const name of filesBelow(again)) expect(readFileSync(join(again, name), 'utf8'), name).toBe(read(name));
    });
  });

  test('SF1: an earlier one is replaced whole: what is not public any more is gone', async () => {
    const id = await create(at, 'project', { title: 'Bald weg', visibility: 'public', classification: 'public' });
    expect(await write()).toMatchObject({ value: { replaced: false, projects: 1 } });
    expect(existsSync(join(place, `projekt-${id}.html`))).toBe(true);
    await at.get('record.update', { entity: 'project', id, set: { classification: 'internal' } });
    expect(await write()).toMatchObject({ value: { replaced: true, projects: 0 } });
    expect(existsSync(join(place, `projekt-${id}.html`))).toBe(false);
    expect(readdirSync(at.dir).filter((name) => name.startsWith('.web'))).toEqual([]);
  });

  test.each([
    ['a letter of somebody', (path: string) => writeFileSync(join(path, 'Brief.docx'), 'x'), 'Brief.docx'],
    ['an empty folder of somebody', (path: string) => mkdirSync(join(path, 'bilder')), 'bilder/'],
    ['a link', (path: string) => symlinkSync('/', join(path, 'alles')), 'alles'],
    [
      'a forged mark that names nothing',
      (path: string) => writeFileSync(join(path, 'schaufenster.json'), '{"format":"x"}'),
      'schaufenster.json',
    ],
  ])('SF1: with %s in it is refused, and stays as it is', async (_, put, name) => {
    mkdirSync(place);
    put(place);
    const before = readdirSync(place);
    const reply = await write();
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'folder-in-use', names: [name], message: expect.stringContaining(`„${name}“`) },
    });
    expect(readdirSync(place)).toEqual(before);
  });

  test('SF1: a mark that claims what is not ours is not believed', async () => {
    mkdirSync(place);
    writeFileSync(join(place, 'Haushalt 2027.xlsx'), 'x');
    const mark = { format: 'digitalagentur-schaufenster', v: 1, files: ['Haushalt 2027.xlsx', 'schaufenster.json'] };
    writeFileSync(join(place, 'schaufenster.json'), JSON.stringify(mark));
    expect(await write()).toMatchObject({ error: { code: 'folder-in-use', names: ['Haushalt 2027.xlsx'] } });
  });

  test('SF1: into an earlier one somebody has put something is refused, too', async () => {
    await write();
    writeFileSync(join(place, 'logo.png'), 'x');
    expect(await write()).toMatchObject({ error: { code: 'folder-in-use', names: ['logo.png'] } });
    expect(existsSync(join(place, 'logo.png'))).toBe(true);
  });

  test('what the system leaves in a folder is in nobody’s way', async () => {
    mkdirSync(place);
    writeFileSync(join(place, 'Thumbs.db'), 'x');
    expect(await write()).toMatchObject({ ok: true });
    expect(existsSync(join(place, 'Thumbs.db'))).toBe(false);
  });

  test('SF2: cancelled at any step, the old one is there and nothing beside it', async () => {
    await write();
    const before = readFileSync(join(place, 'index.html'), 'utf8');
    await create(at, 'project', { title: 'Neu', visibility: 'public', classification: 'public' });
    for (let steps = 1; steps < 18; steps += 4) {
      let left = steps;
      const isCancelled = () => {
        left -= 1;
        return left < 0;
      };
      const { reply } = await answer(at.office, 'showcase.export', { ticket: place }, { isCancelled });
      expect(reply).toMatchObject({ error: { code: 'cancelled' } });
      expect(readFileSync(join(place, 'index.html'), 'utf8')).toBe(before);
      expect(readdirSync(at.dir).filter((name) => name.startsWith('.web'))).toEqual([]);
    }
  });
});

test('a title of markup is shortened nowhere and stays one title', () => {
  const [name] = pages.filter(
    (page) => page.startsWith('projekt-') && read(page).includes('<title>Projekt &lt;script'),
  );
  expect(read(name ?? '')).toContain(
    hostile
      .slice(-12)
      .replace(/[<>&'"]/g, (sign) => `&${{ '<': 'lt', '>': 'gt', '&': 'amp', "'": '#39', '"': 'quot' }[sign]};`),
  );
});
