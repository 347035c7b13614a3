import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail } from '../../shared/core/result.ts';
import { dayOfEdition } from '../../shared/radar/plan.ts';
import { radarLimits } from '../../shared/radar/radar.ts';
import type { FolderFile } from '../../shared/radar/read/aoe.ts';
import type { ReadRadar } from '../../shared/radar/read/collect.ts';
import { type RadarTrouble, readRadar } from '../../shared/radar/read/read-radar.ts';
import type { Files } from '../scope.ts';
import { fileMissing } from '../store/place-trouble.ts';
import { textOfBytes } from '../views/text-of-bytes.ts';

const sentences: Readonly<Record<RadarTrouble, string>> = {
  empty: 'In dieser Datei steht kein Radar. Bitte wählen Sie eine andere Datei.',
  'too-large': 'Diese Datei ist größer, als ein Radar sein kann. Es wurde nichts übernommen.',
  'not-json':
    'Diese JSON-Datei ist beschädigt oder unvollständig. Bitte laden Sie sie noch einmal herunter, oder exportieren Sie sie neu.',
  'unknown-format':
    'Das ist kein Radar, das dieses Programm kennt. Lesbar sind JSON von Zalando, CSV und JSON von „Build Your Own Radar“ und Ordner von AOE.',
  'too-many': `Dieses Radar hat mehr als ${radarLimits.entries} Einträge. Bitte teilen Sie es auf; es wurde nichts übernommen.`,
};

export const radarRefusal = (reason: RadarTrouble) =>
  fail({ code: 'unreadable-radar' as const, reason, message: sentences[reason] });

class TooLarge extends Error {}

/** Folders of folders of folders are no radar. */
const deepest = 4;

/** The files of a folder, links left aside: nothing outside of it is read. Only Markdown and settings are of interest. */
function* filesIn(
  root: string,
  below: string,
  depth: number,
): Generator<{ readonly path: string; readonly at: string }> {
  if (depth > deepest) return;
  for (const name of readdirSync(join(root, below)).sort()) {
    const path = below === '' ? name : `${below}/${name}`;
    const at = join(root, path);
    const stats = lstatSync(at);
    if (stats.isDirectory()) yield* filesIn(root, path, depth + 1);
    else if (stats.isFile() && /\.(md|json)$/i.test(name)) yield { path, at };
  }
}

/** A Markdown file that was chosen by itself still lies in the folder of its release, if that is called like a day. */
function nameBelow(path: string, name: string): string {
  const folder = basename(dirname(path));
  return /\.md$/i.test(name) && dayOfEdition(folder) !== null ? `${folder}/${name}` : name;
}

function gather(places: readonly { readonly path: string; readonly name: string }[]): FolderFile[] {
  const files: FolderFile[] = [];
  let bytes = 0;
  const take = (path: string, at: string): void => {
    bytes += statSync(at).size;
    if (bytes > radarLimits.fileBytes || files.length >= radarLimits.files) throw new TooLarge(path);
    files.push({ path, text: textOfBytes(readFileSync(at)) });
  };
  for (const { path, name } of places) {
    if (!statSync(path).isDirectory()) take(nameBelow(path, name), path);
    else for (const file of filesIn(path, '', 0)) take(file.path, file.at);
  }
  return files;
}

/** What a person has chosen, as a radar, and the name of the first file without its ending. */
export function readRadarFiles(files: Files, tickets: readonly string[]) {
  const places = tickets.map((ticket) => files.pathOf(ticket));
  const found = places.filter((place) => place !== null);
  if (found.length < places.length) return fileMissing;
  try {
    const reading = readRadar(gather(found));
    if ('trouble' in reading) return radarRefusal(reading.trouble);
    const name = (found[0]?.name ?? '').replace(/\.[^.]{1,5}$/, '').trim();
    return { ok: true as const, value: { radar: reading.radar as ReadRadar, name } };
  } catch (error) {
    if (error instanceof TooLarge) return radarRefusal('too-large');
    if ((error as { code?: unknown }).code === 'ENOENT') return fileMissing;
    throw error;
  }
}
