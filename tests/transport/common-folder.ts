import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

/** A folder in which sites meet, new for every test, and the offices of the test. To be called once, at the top of a file. */
export function commonFolder() {
  const open: TestOffice[] = [];
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'austausch-'));
  });
  afterEach(() => {
    for (const office of open.splice(0)) office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Names of what lies there, by their ending. */
  const filesIn = (ending: string): string[] =>
    (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith(ending)).sort();
  const objects = () => filesIn('.daseg').map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  /** Closed when the test ends. */
  const keep = (office: TestOffice): TestOffice => {
    open.push(office);
    return office;
  };
  return {
    get folder() {
      return folder;
    },
    /** Another folder takes its place. */
    set folder(path: string) {
      folder = path;
    },
    filesIn,
    keep,
    /** The same office after a new start of the program. */
    restart: (office: TestOffice): TestOffice => {
      const again = office.reopen();
      open[open.indexOf(office)] = again;
      return again;
    },
    pair: async (): Promise<[TestOffice, TestOffice]> => [
      keep(await openTestOffice({ body: '05558', label: 'Kreis' })),
      keep(await openTestOffice({ body: '05558032', label: 'Nottuln' })),
    ],
    /** Sets the folder up as a place of an office; answers its id. */
    add: async (office: TestOffice, more = {}): Promise<string> => {
      const where = { kind: 'folder', path: folder } as const;
      return (await office.get('transport.add', { where, label: 'Ordner', ...more })).place.id;
    },
    /** All that is written in the objects there. */
    everything: (): string =>
      objects()
        .map(([, text]) => text)
        .join(''),
    /** The name of the object in which some words stand. */
    objectWith: (words: string): string => objects().find(([, text]) => text.includes(words))?.[0] ?? '',
  };
}

export const send = (office: TestOffice, place: string) => office.get('transport.send', { place });

export const look = async (office: TestOffice, place: string) =>
  (await office.get('transport.look', { place })).place.look;

/** Fetches and reads in what waits; `null` if nothing does. */
export async function take(office: TestOffice, place: string) {
  const { file } = await office.get('transport.take', { place });
  return file === null ? null : office.get('bundle.import', { ticket: file.ticket });
}

export const titles = async (office: TestOffice) =>
  (await office.get('record.list', { entity: 'project', sort: [{ field: 'title', direction: 'asc' }] })).rows.map(
    (row) => row['title'],
  );
