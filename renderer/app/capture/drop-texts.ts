import { attachmentLimits } from '../../../shared/attachments/limits.ts';
import { mostFiles } from '../../../shared/scouting/dropped.ts';
import { defineTexts } from '../../i18n/define.ts';

const megabytes = attachmentLimits.fileBytes / 1_000_000;

/** What is said of things that fall on the window. */
export const dropTexts = defineTexts(
  {
    over: 'Loslassen: wird eine Notiz',
    dialogFirst: 'Ein Dialog ist offen. Schließen Sie ihn, und ziehen Sie noch einmal.',
    noFile:
      'Dieses Bild ist keine Datei auf Ihrem Rechner und kann nicht angehängt werden. Speichern Sie es zuerst, dann ziehen Sie die Datei herein.',
    refused: {
      folder: (name: string) =>
        `„${name}“ ist ein Ordner und wird keine Notiz. Ziehen Sie die einzelnen Dateien daraus herein.`,
      empty: (name: string) =>
        `„${name}“ ist leer und wurde nicht angehängt. Prüfen Sie, ob die Datei fertig gespeichert ist.`,
      'too-large': (name: string) =>
        `„${name}“ ist größer als ${megabytes} MB und wurde nicht angehängt. Legen Sie die Datei dort ab, wo alle sie erreichen, und notieren Sie den Verweis.`,
      bundle: (name: string) =>
        `„${name}“ wird keine Notiz: Bündel und E-Mails mit Bündeln lesen Sie unter Austausch › Einlesen ein.`,
      program: (name: string) =>
        `„${name}“ kann auf einem Rechner etwas ausführen und wird nicht angehängt. Notieren Sie, woher es kommt.`,
      unknown: (name: string) =>
        `„${name}“ ist von keiner bekannten Art und wird nicht angehängt. Speichern Sie es als PDF oder Bild und ziehen Sie das herein.`,
      'too-many': (name: string) =>
        `„${name}“ wurde nicht angehängt: an eine neue Notiz gehen ${mostFiles} Dateien auf einmal. Hängen Sie weitere an der Notiz selbst an.`,
      'too-long': () => 'Dieser Text ist länger als 10 000 Zeichen. Ziehen Sie nur die Stelle herein, um die es geht.',
      nothing: () => 'Daran ist weder ein Text noch ein Verweis noch eine Datei: daraus wird keine Notiz.',
    },
  },
  {
    over: 'Let go: it becomes a note',
    dialogFirst: 'A dialog is open. Close it and drag once more.',
    noFile: 'This picture is no file on your computer and cannot be attached. Save it first, then drag the file in.',
    refused: {
      folder: (name: string) => `“${name}” is a folder and becomes no note. Drag in the single files.`,
      empty: (name: string) => `“${name}” is empty and was not attached. Check whether the file has been saved.`,
      'too-large': (name: string) =>
        `“${name}” is larger than ${megabytes} MB and was not attached. Put the file where all can reach it and note the link.`,
      bundle: (name: string) =>
        `“${name}” becomes no note: bundles, and mails with bundles, are read under Exchange › Read.`,
      program: (name: string) =>
        `“${name}” can run something on a computer and is not attached. Note where it comes from.`,
      unknown: (name: string) =>
        `“${name}” is of no known kind and is not attached. Save it as PDF or picture and drag that in.`,
      'too-many': (name: string) =>
        `“${name}” was not attached: a new note takes ${mostFiles} files at once. Attach more to the note itself.`,
      'too-long': () => 'This text is longer than 10,000 characters. Drag in only the part it is about.',
      nothing: () => 'There is neither text nor link nor file in this: it becomes no note.',
    },
  },
);
