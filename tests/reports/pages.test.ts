import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxOf } from '../../db/export/docx.ts';
import { seedManyProjects } from '../../db/seed/run.ts';
import type { Input } from '../../shared/contract.ts';
import { reportDocument } from '../../shared/reports/document.ts';
import { hasLibreOffice, openedByLibreOffice } from '../helpers/libre-office.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';
import { idOf, keysOf, readPaper, sentence } from './read-paper.ts';

const isMissing = !hasLibreOffice('Papers of one page');

let folder: string;
let example: TestOffice;
let many: TestOffice;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  example = await openTestOffice({ mode: 'example' });
  many = await openTestOffice({ mode: 'example' });
  const open = many.office.opened();
  if (!open.ok) throw new Error(open.error.message);
  seedManyProjects(open.value, many.ports, 1500);
});
afterAll(() => {
  example.close();
  many.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many pages LibreOffice makes of a paper, and its last line. */
async function pagesOf(office: TestOffice, name: string, request: Input<'report.read'>) {
  const path = join(folder, `${name}.docx`);
  const report = await readPaper(office, request);
  writeFileSync(path, await docxOf(reportDocument(report)));
  const { pdf } = openedByLibreOffice(path);
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  return { report, pages };
}

test.skipIf(isMissing)(
  'the page of the example office is one page, and says what is not on it',
  async () => {
    const { report, pages } = await pagesOf(example, 'example', { kind: 'mayor' });
    expect(pages).toBe(1);
    expect(sentence(report, 'page/left')).toMatch(/weitere Projekte in Rot oder Gelb/);
    // The measure sees a second page where there is one.
    expect((await pagesOf(example, 'deadlines', { kind: 'deadlines' })).pages).toBeGreaterThan(1);
  },
  120_000,
);

test.skipIf(isMissing)(
  'with very many projects it is one page, too',
  async () => {
    const { report, pages } = await pagesOf(many, 'many', { kind: 'mayor' });
    expect(pages).toBe(1);
    const left = Number(/([\d.]+) weitere Projekte in Rot oder Gelb/.exec(sentence(report, 'page/left') ?? '')?.[1]);
    const shown = keysOf(report, 'attention/').filter((key) => key !== 'attention/grey').length;
    const { projects } = await many.get('project.list', {});
    const isMeant = ({ status, ampel }: (typeof projects)[number]) =>
      ['approved', 'running'].includes(status) && ['red', 'yellow'].includes(ampel);
    expect(left + shown).toBe(projects.filter(isMeant).length);
  },
  120_000,
);

test.skipIf(isMissing)(
  'somebody’s own words of many lines push others off the page, and not the page onto a second one',
  async () => {
    const report = await readPaper(example, { kind: 'mayor' });
    const [key = ''] = keysOf(report, 'attention/').slice(1);
    await example.get('report.say', {
      kind: 'mayor',
      key,
      text: 'Die Lenkungsgruppe hat den Stand ausführlich besprochen und einen neuen Zeitplan vereinbart. '.repeat(9),
      made: sentence(report, key) ?? '',
      seen: null,
    });
    const after = await pagesOf(example, 'own-words', { kind: 'mayor' });
    expect(after.pages).toBe(1);
    expect(sentence(after.report, key)).toContain('neuen Zeitplan');
  },
  120_000,
);

test.skipIf(isMissing)(
  'a profile is one page, however much there is of a project',
  async () => {
    const id = idOf(example, 'project', "code = 'DIG-17'");
    const add = (entity: string, fields: Record<string, unknown>) =>
      example.get('record.create', { entity, fields: { projectId: id, ...fields } });
    for (let no = 1; no <= 12; no += 1) {
      const words = `mit der Bezirksregierung abgestimmt und in allen elf kreisangehörigen Kommunen vorgestellt ${no}`;
      await add('milestone', { title: `Meilenstein ${words}`, dueOn: `2027-01-${String(no).padStart(2, '0')}` });
      await add('risk', { title: `Risiko ${words}`, probability: 5, impact: 5, response: `Gegenmaßnahme ${words}` });
    }
    const scope = { of: 'record', id: `project:${id}` } as const;
    const { report, pages } = await pagesOf(example, 'profile', { kind: 'project', scope });
    expect(pages).toBe(1);
    expect(sentence(report, 'page/left')).toMatch(/Meilensteine.*Risiken/);
  },
  120_000,
);
