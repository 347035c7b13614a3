import type { LogRun, SalvageReport, SavedPart } from './salvage.ts';

const partWords: Readonly<Record<SavedPart, string>> = {
  undo: 'Was rückgängig gemacht werden konnte',
  exchange: 'Das Protokoll des Austauschs: was wann gelesen und geschickt wurde',
  news: 'Neuigkeiten, die noch niemand gelesen hatte',
  settings: 'Einzelne Einstellungen dieses Rechners',
};

const rangeWords = ({ from, to }: LogRun): string =>
  to === null ? `ab Nr. ${from}, Ende unbekannt` : from === to ? `Nr. ${from}` : `Nr. ${from} bis ${to}`;

const whose = ({ writer, site }: LogRun): string => (writer === 'local' ? 'Private Einträge auf diesem Rechner' : site);

const comesBack = ({ holders, own, writer }: LogRun): string => {
  if (holders.length > 0) return `kommt mit dem nächsten Bündel von ${holders.join(', ')} zurück`;
  if (writer === 'local') return 'gab es nur hier';
  return own
    ? 'kommt zurück, falls es ein anderer Standort schon hat'
    : 'kommt mit dem nächsten Bündel dieses Standorts zurück';
};

const lineOf = (run: LogRun): string =>
  `- ${whose(run)}${run.writer === 'local' ? '' : ` (${run.writer})`}: Änderungen ${rangeWords(run)}; ${comesBack(run)}`;

/** The list a person keeps and gives on: what was saved, what was not, and who has it. Plain text, lines end with CR LF. */
export function salvageText(report: Omit<SalvageReport, 'file'>): string {
  const { at, keptAs, saved, lost, waiting, parts, isDirectoryLost } = report;
  const lines = [
    'Digitalagentur: Bericht über die Rettung einer beschädigten Ablage',
    `Zeitpunkt: ${at}`,
    `Die beschädigte Ablage liegt unverändert unter: restore/${keptAs}`,
    '',
    `Gerettet: ${saved.records} Einträge aus ${saved.signed} unterschriebenen und ${saved.unsigned} noch nicht unterschriebenen Änderungen.`,
    '',
    lost.length === 0 && !isDirectoryLost ? 'Nicht gerettet: nichts.' : 'Nicht gerettet:',
    ...lost.map(lineOf),
    ...(isDirectoryLost
      ? [
          '- Die Liste der Protokolle war nicht lesbar. Es kann weitere gegeben haben, von denen hier nichts mehr steht.',
        ]
      : []),
    ...(waiting.length > 0
      ? ['', 'Gerettet, zählt aber erst, wenn das davor wieder da ist:', ...waiting.map(lineOf)]
      : []),
    ...(parts.length > 0 ? ['', 'Außerdem nicht gerettet:', ...parts.map((part) => `- ${partWords[part]}`)] : []),
    '',
    'Früher Eingelesenes lässt sich nicht mehr zurücknehmen. Nächster Schritt: Bitten Sie die genannten Standorte um ein Bündel und lesen Sie es ein.',
    '',
  ];
  return lines.join('\r\n');
}
