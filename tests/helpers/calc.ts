import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A cell as LibreOffice understood it: what it is for it, and its value. */
export type CalcCell = { readonly type: string; readonly value: string };

/** Filters that open a file as a person in Germany would: CSV with semicolons and days recognised, a table of a page. */
const filters = {
  csv: ['--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false'],
  html: ['--infilter=calc_HTML_WebQuery:1031'],
  xlsx: [],
} as const;

/** Opens a file in LibreOffice Calc with German settings and answers the cells of its first sheet, row by row; `null` where it is missing. */
export function openedByCalc(content: Buffer, form: keyof typeof filters): readonly (readonly CalcCell[])[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'calc-'));
  try {
    writeFileSync(join(folder, `liste.${form}`), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const more = [...filters[form], '--convert-to', 'fods', '--outdir', folder, join(folder, `liste.${form}`)];
    execFileSync('soffice', [profile, '--headless', ...more], { timeout: 120_000, stdio: 'ignore' });
    // Without its spreadsheet program it says that it cannot open the file, and that all is well.
    const opened = join(folder, 'liste.fods');
    return existsSync(opened) ? cellsIn(readFileSync(opened, 'utf8')) : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether LibreOffice is here with its spreadsheet program; says what is not run where it is missing. */
export function hasCalc(what: string): boolean {
  const found = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
  const isHere = found && openedByCalc(Buffer.from('a;b\r\n'), 'csv') !== null;
  if (!isHere) {
    console.log(`NOT RUN: ${what} are not opened by LibreOffice Calc, which is missing (libreoffice-calc-nogui)`);
  }
  return isHere;
}

const attribute = (of: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(of)?.[1];

function cellsIn(document: string): readonly (readonly CalcCell[])[] | null {
  const [sheet] = /<table:table [\s\S]*?<\/table:table>/.exec(document) ?? [];
  if (sheet === undefined) return null;
  return [...sheet.matchAll(/<table:table-row[\s\S]*?<\/table:table-row>/g)].map(([row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(
      ([, head = '', body = '']) => {
        const words = [...body.matchAll(/<text:p>([\s\S]*?)<\/text:p>/g)].map(([, text = '']) => text).join('\n');
        const cell = {
          type: attribute(head, 'office:value-type') ?? 'empty',
          value:
            attribute(head, 'office:date-value') ??
            attribute(head, 'office:value') ??
            (attribute(head, 'office:string-value') ?? words).replace(/<[^>]+>/g, ''),
        };
        const times = Number(attribute(head, 'table:number-columns-repeated') ?? 1);
        return Array.from({ length: Math.min(times, 20) }, () => cell);
      },
    ),
  );
}
