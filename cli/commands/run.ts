import { failureOf } from '../../db/store/failure.ts';
import { readWords, type Shape, type Words } from './arguments.ts';
import { contract, many, one } from './calls.ts';
import { exportBundle, importBundles, verify } from './exchange.ts';
import { exportAll } from './export-all.ts';
import { importList } from './import-list.ts';
import { type Outcome, refused, say } from './outcome.ts';
import * as places from './places.ts';
import * as radar from './radar.ts';
import { region } from './region.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { exportShowcase } from './showcase.ts';
import * as site from './site.ts';
import * as trust from './trust.ts';

type Command = Shape & { readonly does: string; readonly run: (words: Words) => Promise<Outcome> };

const data = { text: ['data'], required: ['data'] } as const;

/** Commands that go to all places, or to those named. */
const atPlaces = { text: ['data', 'password-env'], required: ['data'], operands: [0, 100] } as const;

/** The commands of docs/cli.md; names, options and outputs are what others script against. */
const commands: Readonly<Record<string, Command>> = {
  init: {
    usage: 'init --data DIR --body AGS --label TEXT [--role ROLLE] [--root FINGERABDRUCK] [--region DATEI]',
    does: 'legt einen Standort an',
    text: ['data', 'body', 'label', 'role', 'root', 'region'],
    required: ['data', 'body', 'label'],
    run: site.init,
  },
  request: {
    text: ['data', 'out'],
    required: ['data', 'out'],
    usage: 'request --data DIR --out DATEI',
    does: 'schreibt die Beitrittsanfrage dieses Standorts',
    run: trust.request,
  },
  admit: {
    text: ['data', 'role', 'words'],
    required: ['data'],
    usage: 'admit --data DIR DATEI [--role ROLLE] [--words WÖRTER]',
    does: 'lässt einen Standort zu (nur die Koordination)',
    operands: [1, 1],
    run: trust.admit,
  },
  trust: {
    ...data,
    flags: ['replace'],
    usage: 'trust --data DIR FINGERABDRUCK|WÖRTER [--replace]',
    does: 'hält die Koordination fest, der dieser Standort glaubt',
    operands: [1, 12],
    run: trust.trust,
  },
  members: { ...data, usage: 'members --data DIR', does: 'wer mitarbeitet', run: trust.members },
  revoke: {
    text: ['data', 'seq'],
    required: ['data'],
    usage: 'revoke --data DIR KENNUNG [--seq N]',
    does: 'sperrt einen Standort (nur die Koordination)',
    operands: [1, 1],
    run: trust.revoke,
  },
  thaw: {
    ...data,
    usage: 'thaw --data DIR KENNUNG',
    does: 'gibt einen Standort wieder frei, von dem es zwei Fassungen gibt',
    operands: [1, 1],
    run: trust.thaw,
  },
  erase: {
    ...data,
    usage: 'erase --data DIR ENTITÄT ID',
    does: 'entfernt einen Datensatz aus allen Protokollen (die Koordination; was diesen Rechner nie verließ, jeder)',
    operands: [2, 2],
    run: trust.erase,
  },
  contract: { usage: 'contract', does: 'alle Aufrufe mit Schema', run: contract },
  call: { ...data, usage: 'call --data DIR NAME [JSON|-]', does: 'ein Aufruf', operands: [1, 2], run: one },
  calls: { ...data, usage: 'calls --data DIR', does: 'viele Aufrufe, einer je Zeile', run: many },
  export: {
    usage:
      'export --data DIR --out DATEI [--to KENNUNG …] [--gzip] [--seal KENNUNG …] [--passphrase-env VARIABLE] [--snapshot] [--nonpublic] [--attachments lacking|PROJEKT]',
    does: 'schreibt ein Bündel, auf Wunsch mit einem Beipack für Dokumente',
    text: ['data', 'out', 'passphrase-env', 'attachments'],
    list: ['to', 'seal'],
    flags: ['gzip', 'nonpublic', 'snapshot'],
    required: ['data', 'out'],
    run: exportBundle,
  },
  'export-all': {
    usage: 'export-all --data DIR --format json|xlsx --out DATEI [--private] [--site] [--nonpublic] [--history]',
    does: 'gibt alles aus, was hier steht, für andere Programme',
    text: ['data', 'format', 'out'],
    flags: ['private', 'site', 'nonpublic', 'history'],
    required: ['data', 'format', 'out'],
    run: exportAll,
  },
  import: {
    usage: 'import --data DIR DATEI … [--preview] [--passphrase-env VARIABLE]',
    does: 'liest Bündel ein, danach Beipacke',
    text: ['data', 'passphrase-env'],
    flags: ['preview'],
    required: ['data'],
    operands: [1, 10_000],
    run: importBundles,
  },
  'import-list': {
    usage: 'import-list --data DIR --kind projects DATEI [--mapping DATEI] [--sheet N] [--preview]',
    does: 'übernimmt eine Projektliste aus XLSX oder CSV',
    text: ['data', 'kind', 'mapping', 'sheet'],
    flags: ['preview'],
    required: ['data', 'kind'],
    operands: [1, 1],
    run: importList,
  },
  'radar-import': {
    usage: 'radar-import --data DIR DATEI|ORDNER … [--radar TITEL] [--edition NAME] [--preview]',
    does: 'liest ein Trendradar ein (Zalando, Build Your Own Radar, AOE)',
    text: ['data', 'radar', 'edition'],
    flags: ['preview'],
    required: ['data'],
    operands: [1, 10_000],
    run: radar.importRadar,
  },
  'radar-export': {
    usage: 'radar-export --data DIR --format zalando|byor --out DATEI [--radar TITEL] [--edition NAME]',
    does: 'gibt ein Trendradar oder eine seiner Ausgaben aus',
    text: ['data', 'format', 'out', 'radar', 'edition'],
    required: ['data', 'format', 'out'],
    run: radar.exportRadar,
  },
  showcase: {
    usage: 'showcase --data DIR --out ORDNER',
    does: 'schreibt das Schaufenster, die Webseite alles Öffentlichen, in einen Ordner',
    text: ['data', 'out'],
    required: ['data', 'out'],
    run: exportShowcase,
  },
  places: {
    ...data,
    usage: 'places --data DIR',
    does: 'Orte für den Austausch, und was dort zuletzt lag',
    run: places.list,
  },
  'place-add': {
    usage:
      'place-add --data DIR (--folder DIR | --url ADRESSE --user NAME --password-env VARIABLE) [--label TEXT] [--auto-send] [--nonpublic]',
    does: 'richtet einen Ordner oder eine WebDAV-Ablage für den Austausch ein',
    text: ['data', 'folder', 'url', 'user', 'password-env', 'label'],
    flags: ['auto-send', 'nonpublic'],
    required: ['data'],
    run: places.add,
  },
  'place-remove': {
    ...data,
    usage: 'place-remove --data DIR ORT',
    does: 'vergisst einen Ort; was dort liegt, bleibt',
    operands: [1, 1],
    run: places.remove,
  },
  look: {
    ...atPlaces,
    usage: 'look --data DIR [ORT …] [--password-env VARIABLE]',
    does: 'sieht nach, was an den Orten wartet und fehlt',
    run: places.look,
  },
  send: {
    ...atPlaces,
    usage: 'send --data DIR [ORT …] [--password-env VARIABLE]',
    does: 'legt an den Orten ab, was dort fehlt',
    run: places.send,
  },
  take: {
    ...atPlaces,
    flags: ['preview'],
    usage: 'take --data DIR [ORT …] [--preview] [--password-env VARIABLE]',
    does: 'holt, was an den Orten wartet, und liest es ein',
    run: places.take,
  },
  'place-renew': {
    ...atPlaces,
    operands: [1, 1],
    usage: 'place-renew --data DIR ORT [--password-env VARIABLE]',
    does: 'beginnt an einem geleerten oder vertauschten Ort neu',
    run: places.renew,
  },
  'undo-import': {
    ...data,
    usage: 'undo-import --data DIR BÜNDEL',
    does: 'nimmt ein Einlesen zurück',
    operands: [1, 1],
    run: site.undoImport,
  },
  verify: {
    text: ['passphrase-env'],
    usage: 'verify DATEI [--passphrase-env VARIABLE]',
    does: 'prüft ein Bündel ohne Ablage',
    operands: [1, 1],
    run: verify,
  },
  conflicts: { ...data, usage: 'conflicts --data DIR', does: 'offene Konflikte', run: site.conflicts },
  digest: { ...data, usage: 'digest --data DIR', does: 'Prüfsummen des Standes', run: site.digest },
  prune: {
    ...data,
    usage: 'prune --data DIR',
    does: 'kürzt das Protokoll, wo es nicht mehr gebraucht wird',
    run: site.prune,
  },
  salvage: {
    ...data,
    usage: 'salvage --data DIR',
    does: 'macht aus einer beschädigten Ablage eine brauchbare und sagt, was nicht zu retten war',
    run: site.salvage,
  },
  rebuild: { ...data, usage: 'rebuild --data DIR', does: 'rechnet alles aus dem Protokoll neu', run: site.rebuild },
  backup: {
    text: ['data', 'reason'],
    required: ['data'],
    usage: 'backup --data DIR [--reason TEXT]',
    does: 'legt einen Wiederherstellungspunkt an',
    run: site.backup,
  },
  restore: {
    ...data,
    usage: 'restore --data DIR NAME',
    does: 'geht zu einem Wiederherstellungspunkt zurück',
    operands: [1, 1],
    run: site.restore,
  },
  region: {
    usage: 'region check DATEI | region schema',
    does: 'prüft ein Regionspaket, ohne etwas anzulegen; nennt das Schema',
    operands: [1, 2],
    run: region,
  },
  status: { ...data, usage: 'status --data DIR', does: 'Ablage, Standort, Austausch', run: site.status },
  report: {
    usage:
      'report --data DIR --kind ART --format docx|odt|md|html|pdf|json --out DATEI [--scope UMFANG] [--from TAG] [--to TAG] [--public]',
    does: 'schreibt einen Bericht, etwa den Sachstandsbericht (--kind status)',
    text: ['data', 'kind', 'format', 'out', 'scope', 'from', 'to'],
    flags: ['public'],
    required: ['data', 'kind', 'format', 'out'],
    run: report,
  },
  seed: {
    text: ['data', 'office'],
    required: ['data'],
    usage: 'seed --data DIR [--office coe|N]',
    does: 'füllt mit dem Beispielbüro oder N Projekten',
    run: site.seed,
  },
  serve: {
    text: ['data', 'port'],
    required: ['data'],
    usage: 'serve --data DIR [--port N]',
    does: 'stellt die Oberfläche auf diesem Rechner bereit',
    run: serve,
  },
};

const overview = (): string =>
  ['Befehle:', ...Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`)].join('\n');

/** Runs one command, prints its document, answers the exit code: 0 done, 2 refused, 1 trouble. */
export async function run(words: readonly string[]): Promise<number> {
  // Whoever reads only the first lines (`| head`) closes the pipe; that is no fault of anybody.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const outcome = await outcomeOf(words).catch((error: unknown) => refused(failureOf(error)));
  if (outcome.document !== null) process.stdout.write(`${JSON.stringify(outcome.document, null, 2)}\n`);
  return outcome.exit;
}

async function outcomeOf([name = '', ...rest]: readonly string[]): Promise<Outcome> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    say(overview());
    const message =
      name === ''
        ? 'Welcher Befehl? Die Liste steht oben.'
        : `Den Befehl „${name}“ gibt es in dieser Version nicht. Die Liste steht oben.`;
    return refused({ code: 'usage', message });
  }
  const parsed = readWords(command, rest);
  return parsed.ok ? command.run(parsed.value) : refused(parsed.error);
}
