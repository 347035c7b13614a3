import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';

/** Whether LibreOffice is here; says what is not run where it is missing. */
export function hasLibreOffice(what: string): boolean {
  const isHere = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
  if (!isHere) {
    console.log(
      `NOT RUN: ${what} are not opened by LibreOffice, which is missing (apt-get install libreoffice-writer-nogui)`,
    );
  }
  return isHere;
}

/** Opens a document, makes a PDF of it and its text, and answers both. With `PICTURES` the PDF is kept for people to look at. */
export function openedByLibreOffice(path: string): { readonly pdf: Buffer; readonly text: string } {
  const folder = dirname(path);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = (to: string) =>
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, path], {
      timeout: 120_000,
    });
  convert('pdf');
  convert('txt:Text (encoded):UTF8');
  const { name, ext } = parse(path);
  const pdf = readFileSync(join(folder, `${name}.pdf`));
  const pictures = process.env['PICTURES'];
  if (pictures) writeFileSync(join(pictures, `${name}${ext}.pdf`), pdf);
  return { pdf, text: readFileSync(join(folder, `${name}.txt`), 'utf8') };
}
