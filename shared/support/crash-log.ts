import { type CrashEntry, crashFile, entriesOf, withEntry } from './crash.ts';

/** What the log needs of the file system; `node:fs` as it is. */
export type LogFiles = {
  readFileSync(path: string, encoding: 'utf8'): string;
  writeFileSync(path: string, text: string, options: { readonly mode: number }): void;
};

const pathIn = (dataDir: string): string => `${dataDir}/${crashFile}`;

function textIn(files: LogFiles, dataDir: string): string {
  try {
    return files.readFileSync(pathIn(dataDir), 'utf8');
  } catch {
    // Nothing has broken yet.
    return '';
  }
}

/** Notes in the data folder what broke. Answers whether it could: where nothing can be written there is nowhere to say it. */
export function noteCrash(files: LogFiles, dataDir: string, entry: CrashEntry): boolean {
  try {
    files.writeFileSync(pathIn(dataDir), withEntry(textIn(files, dataDir), entry), { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
}

/** The newest entries, newest first. */
export const crashesIn = (files: LogFiles, dataDir: string, most: number): readonly CrashEntry[] =>
  entriesOf(textIn(files, dataDir), most);
