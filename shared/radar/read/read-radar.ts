import { radarLimits } from '../radar.ts';
import { type FolderFile, readAoe } from './aoe.ts';
import { readByorCsv, readByorJson } from './byor.ts';
import type { ReadRadar } from './collect.ts';
import { readZalando } from './zalando.ts';

/** Why a file is no radar at all; what is wrong with single entries stands among its faults. */
export const radarTroubles = ['empty', 'too-large', 'not-json', 'unknown-format', 'too-many'] as const;
export type RadarTrouble = (typeof radarTroubles)[number];

export type RadarReading = { readonly radar: ReadRadar } | { readonly trouble: RadarTrouble };

const trouble = (code: RadarTrouble): RadarReading => ({ trouble: code });
const isPast = (count: number): boolean => count > radarLimits.entries;

/** Reads a radar in whatever format it comes; a folder, or several Markdown files, is one of AOE. */
export function readRadar(files: readonly FolderFile[]): RadarReading {
  if (files.length === 0 || files.every(({ text }) => text.trim() === '')) return trouble('empty');
  const markdown = files.filter(({ path }) => /\.md$/i.test(path));
  if (isPast(markdown.length)) return trouble('too-many');
  if (markdown.length > 0) return withEntries(readAoe(markdown, settingsIn(files)));
  const [file] = files;
  if (files.length !== 1 || file === undefined) return trouble('unknown-format');
  const text = file.text.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(text) ? readJson(text) : readTable(text);
}

/** The settings beside a folder; whatever cannot be read says nothing. */
function settingsIn(files: readonly FolderFile[]): unknown {
  const file = files.find(({ path }) => /(^|\/)[^/]*config[^/]*\.json$/i.test(path));
  try {
    return file === undefined ? null : (JSON.parse(file.text) as unknown);
  } catch {
    return null;
  }
}

function readJson(text: string): RadarReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return trouble('not-json');
  }
  const entries = Array.isArray(value) ? value : (value as { entries?: unknown } | null)?.entries;
  if (!Array.isArray(entries)) return trouble('unknown-format');
  if (isPast(entries.length)) return trouble('too-many');
  if (entries.length === 0) return trouble('empty');
  if (!Array.isArray(value)) return withEntries(readZalando(value as Readonly<Record<string, unknown>>));
  return withEntries(readByorJson(entries));
}

function readTable(text: string): RadarReading {
  let isTooMuch = false;
  const radar = readByorCsv(text, (count) => {
    isTooMuch = isPast(count);
    return isTooMuch;
  });
  if (radar === null) return trouble('unknown-format');
  return isTooMuch ? trouble('too-many') : withEntries(radar);
}

/** A file that holds neither an entry nor a fault holds nothing. */
const withEntries = (radar: ReadRadar): RadarReading =>
  radar.entries.length === 0 && radar.faults.length === 0 ? trouble('empty') : { radar };
