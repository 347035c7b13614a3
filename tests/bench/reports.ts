import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seedManyProjects } from '../../db/seed/run.ts';
import { openTestOffice } from '../helpers/office.ts';

const projects = 10_000;
/** JSON is the report as it is read: what a form needs beyond that is its writer's. */
const forms = ['json', 'md', 'html', 'odt', 'docx', 'pdf'] as const;

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

type Written = { readonly ms: number; readonly mb: number; readonly bytes: number };

/** One report by the command line, in a process of its own: time, highest memory, and how large the file is. */
function written(dataDir: string, form: string, out: string): Written | string {
  const peak = `${out}.peak`;
  const words = ['report', '--data', dataDir, '--kind', 'status', '--format', form, '--out', out];
  const began = performance.now();
  const done = spawnSync(
    process.execPath,
    ['--import', pathOf('peak-at-exit.ts'), pathOf('../../cli/main.ts'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, PEAK_FILE: peak },
    },
  );
  if (done.status !== 0) return `${done.stdout}${done.stderr}`.trim().split('\n').at(-1) ?? '';
  return { ms: performance.now() - began, mb: Number(readFileSync(peak, 'utf8')), bytes: statSync(out).size };
}

/** The Sachstandsbericht of an office with ten thousand projects in each form, beside the same report as JSON. */
export async function benchReports(print: (line: string) => void): Promise<void> {
  const office = await openTestOffice({ mode: 'example' });
  const open = office.office.opened();
  if (!open.ok) throw new Error(open.error.message);
  seedManyProjects(open.value, office.ports, projects);
  office.office.close();
  try {
    let usual: Written | null = null;
    for (const form of forms) {
      const found = written(office.dir, form, office.file(`bericht.${form}`));
      if (typeof found === 'string') {
        print(`Bericht, ${projects} Projekte, ${form}: nicht gemessen (${found})`);
        continue;
      }
      usual ??= found;
      const times = (of: keyof Written) => ((found[of] as number) / ((usual as Written)[of] as number)).toFixed(1);
      const sized = `${(found.ms / 1000).toFixed(1)} s (×${times('ms')}), ${found.mb.toFixed(0)} MB (×${times('mb')})`;
      print(`Bericht, ${projects} Projekte, ${form}: ${sized}, Datei ${(found.bytes / 1e6).toFixed(1)} MB`);
    }
  } finally {
    office.close();
  }
}
