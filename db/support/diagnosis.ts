import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { arch, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { crashesIn } from '../../shared/support/crash-log.ts';
import { fileBeside } from '../backup/check-beside.ts';
import { schemaVersion } from '../migrations/index.ts';
import type { Office } from '../office/office.ts';
import type { Reader } from '../store/database.ts';
import { readSetting } from '../store/setting.ts';
import { placesOf } from '../transport/places.ts';

const mostCrashes = 20;
const mostBundles = 50;
const megabyte = 1024 * 1024;

const sizeOf = (path: string): number => fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** How many files lie in a folder, and how large they are together; their names stay here. */
function folderSize(path: string): { readonly files: number; readonly bytes: number } {
  if (!fs.existsSync(path)) return { files: 0, bytes: 0 };
  const files = fs.readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, file) => sum + sizeOf(join(file.parentPath, file.name)), 0) };
}

const rowsOf = (db: Reader, text: string): readonly Record<string, unknown>[] =>
  db.prepare(text).all() as Record<string, unknown>[];

/** Words that are a choice of the program; any other text of a setting was written by a person. */
const choices = new Set(['de', 'en', 'system', 'light', 'dark', 'contrast', 'auto', 'compact', 'normal', 'meeting']);
const alsoChoices = new Set(['simple', 'full']);
const isChoice = (value: unknown): boolean =>
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  choices.has(String(value)) ||
  alsoChoices.has(String(value));

const preferenceNames = [
  ...['locale', 'theme', 'density', 'textSize', 'view', 'exchangeWarningDays', 'reminders'],
  ...['tray', 'spellcheck', 'updateCheck'],
];

function preferencesOf(db: Reader): Record<string, unknown> {
  const kept = JSON.parse(readSetting(db, 'view.preferences') ?? '{}') as Record<string, unknown>;
  return Object.fromEntries(preferenceNames.filter((name) => isChoice(kept[name])).map((name) => [name, kept[name]]));
}

/** Sites in the order in which they first appear: a key would name them. */
function numbering(): (key: string) => string {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return `Standort ${number}`;
  };
}

function bundleLog(db: Reader) {
  const numberOf = numbering();
  return rowsOf(db, `SELECT direction, at, sender, verdict, ops FROM bundle ORDER BY at DESC LIMIT ${mostBundles}`).map(
    ({ direction, at, sender, verdict, ops }) => ({
      direction,
      at,
      sender: numberOf(String(sender)),
      verdict: /^[a-z-]{1,30}$/.test(String(verdict)) ? verdict : 'other',
      ops,
    }),
  );
}

/** SQLite's own words about its file speak of pages and indexes, never of contents; more than its signs is left out all the same. */
const withSignsOnly = (fault: string): string => fault.replace(/[^A-Za-z0-9_ .:,-]/g, '·');

async function storePart(office: Office) {
  const open = office.opened();
  if (!open.ok) return { state: open.error.code };
  const { faults, tables } = await fileBeside(open.value.store.folder.store);
  const after = office.opened();
  if (!after.ok) return { state: after.error.code };
  const db = after.value.store.reader;
  return {
    state: 'open',
    integrity: faults.map(withSignsOnly),
    tables,
    preferences: preferencesOf(db),
    places: placesOf(db).map(({ kind, autoSend, nonpublic, trouble, lookedAt, sentAt, takenAt }) => ({
      ...{ kind, autoSend, nonpublic, lookedAt, sentAt, takenAt },
      trouble: trouble?.reason ?? null,
    })),
    bundles: bundleLog(db),
  };
}

/** The policy without its paths and addresses. */
function policyPart({ policy: { source, policy, trouble } }: Office) {
  return {
    source,
    isUnderstood: trouble === null,
    exchange: policy.exchange.allowed,
    hasFolder: policy.exchange.folder !== null,
    hasUpdateAddress: policy.updateCheck.address !== null,
    language: policy.language,
    theme: policy.theme,
    pointsKept: policy.restorePoints.keep,
    externalLinks: policy.externalLinks,
    tray: policy.tray,
    spellcheck: policy.spellcheck,
    hasRegionFile: policy.regionFile !== null,
  };
}

export type Diagnosis = { readonly content: string; readonly digest: string };

/**
 * What helps somebody to help, as text.
 *
 * DS1  It says how much there is, how large, how old and in which state; of what people have written, of names, keys, paths and
 *      addresses it says nothing.
 */
export async function diagnosisOf(office: Office): Promise<Diagnosis> {
  const { folder } = office;
  const diagnosis = {
    about: 'Diagnose der Digitalagentur: Versionen, Mengen, Größen und Zustände, ohne Inhalte, ohne Namen, ohne Pfade.',
    at: new Date(office.ports.nowMs()).toISOString(),
    app: office.app,
    schema: schemaVersion,
    machine: {
      platform: process.platform,
      arch: arch(),
      release: release().replace(/[^0-9.].*$/, ''),
      memoryMegabytes: Math.round(totalmem() / megabyte),
      node: process.versions.node,
      electron: process.versions['electron'] ?? null,
      sqlite: office.opened().ok ? sqliteVersion(office) : null,
    },
    sizes: {
      store: sizeOf(folder.store),
      log: sizeOf(`${folder.store}-wal`),
      archive: folderSize(folder.archive),
      restore: folderSize(folder.restore),
      attachments: folderSize(folder.attachments),
    },
    policy: policyPart(office),
    store: await storePart(office),
    crashes: crashesIn(fs, folder.root, mostCrashes),
  };
  const content = `${JSON.stringify(diagnosis, null, 1)}\n`;
  return { content, digest: createHash('sha256').update(content).digest('hex') };
}

function sqliteVersion(office: Office): string | null {
  const open = office.opened();
  return open.ok ? String(rowsOf(open.value.store.reader, 'SELECT sqlite_version() AS v')[0]?.['v']) : null;
}
