import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

export const aboutTexts = defineTexts(
  {
    open: 'Über Digitalagentur',
    program: 'Dieses Programm',
    version: 'Version',
    commit: 'Stand des Quelltexts',
    noCommit: 'unbekannt',
    changed: (commit: string) => `${commit}, danach geändert`,
    schema: 'Datenmodell',
    host: 'Läuft',
    hosts: { electron: 'als Programm (Electron)', loopback: 'im Browser auf diesem Rechner' },
    folder: 'Datenordner',
    copyFolder: 'Pfad kopieren',
    folderCopied: 'Der Pfad des Datenordners liegt in der Zwischenablage.',
    folderNotCopied: 'Die Zwischenablage ist gesperrt. Bitte markieren Sie den Pfad und kopieren Sie ihn von Hand.',
    folderHint:
      'Hier liegen alle Daten. Installieren, Aktualisieren und Deinstallieren lassen diesen Ordner unberührt.',
    licence: 'Lizenz',
    licenceHint:
      'Digitalagentur ist freie Software unter der European Union Public Licence (EUPL) 1.2. Sie dürfen das Programm nutzen, untersuchen, weitergeben und verändern. Es gibt keine Gewähr.',
    licenceText: 'Text der EUPL 1.2',
    components: (count: number) => `Fremde Bestandteile (${count})`,
    componentsHint:
      'Mit jeder Ausgabe kommt eine Stückliste (SBOM, CycloneDX) als Datei digitalagentur.cdx.json. Electron enthält Chromium und Node.js; deren Lizenzen liegen im Programmordner (LICENSES.chromium.html).',
    find: 'Bestandteile filtern',
    found: (count: number) => zahl(count, 'Bestandteil', 'Bestandteile'),
    noneFound: 'Kein Bestandteil passt dazu. Leeren Sie das Feld, um alle zu sehen.',
    noNotices:
      'Die Lizenztexte entstehen beim Bau des ganzen Programms; diese Seite wurde allein gebaut. Sie stehen dann in den Paketen (node_modules).',
  },
  {
    open: 'About Digitalagentur',
    program: 'This program',
    version: 'Version',
    commit: 'State of the source',
    noCommit: 'unknown',
    changed: (commit: string) => `${commit}, changed since`,
    schema: 'Data model',
    host: 'Runs',
    hosts: { electron: 'as a program (Electron)', loopback: 'in the browser on this computer' },
    folder: 'Data folder',
    copyFolder: 'Copy the path',
    folderCopied: 'The path of the data folder is on the clipboard.',
    folderNotCopied: 'The clipboard is locked. Please select the path and copy it by hand.',
    folderHint: 'All data lie here. Installing, updating and uninstalling leave this folder untouched.',
    licence: 'Licence',
    licenceHint:
      'Digitalagentur is free software under the European Union Public Licence (EUPL) 1.2. You may use, study, share and change it. There is no warranty.',
    licenceText: 'Text of the EUPL 1.2',
    components: (count: number) => `Components by others (${count})`,
    componentsHint:
      'Each release comes with a bill of materials (SBOM, CycloneDX), the file digitalagentur.cdx.json. Electron contains Chromium and Node.js; their licences are in the folder of the program (LICENSES.chromium.html).',
    find: 'Filter components',
    found: (count: number) => number(count, 'component', 'components'),
    noneFound: 'No component matches. Empty the field to see all.',
    noNotices:
      'The licence texts are put together when the whole program is built; this page was built alone. Find them in the packages (node_modules).',
  },
);
