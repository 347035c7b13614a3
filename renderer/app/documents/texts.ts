import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The sentences about documents. */
export const documentTexts = defineTexts(
  {
    list: 'Liste der Dokumente',
    heading: 'Dokumente',
    name: 'Name',
    kind: 'Art',
    size: 'Größe',
    added: 'Angehängt',
    content: 'Inhalt',
    actions: 'Aktionen',
    by: (site: string, moment: string) => `${site}, ${moment}`,
    file: 'Datei',
    program: 'Programm',
    presence: { here: 'hier', missing: 'fehlt hier', damaged: 'beschädigt' },
    missing: (site: string) =>
      `Der Inhalt ist hier nicht vorhanden; ${site} hat ihn. Bitten Sie ${site} um ein Bündel mit Dokumenten, und lesen Sie das Beipack ein.`,
    damaged: (site: string) =>
      `Der Inhalt ist hier beschädigt und wird nicht ausgegeben; ${site} hat ihn. Bitten Sie ${site} um ein Bündel mit Dokumenten, und lesen Sie das Beipack ein.`,
    ownMissing:
      'Der Inhalt ist hier nicht vorhanden. Hängen Sie dieselbe Datei noch einmal an, oder bitten Sie einen Standort, der sie bekommen hat, um ein Bündel mit Dokumenten.',
    ownDamaged:
      'Der Inhalt ist hier beschädigt und wird nicht ausgegeben. Hängen Sie dieselbe Datei noch einmal an, oder bitten Sie einen Standort, der sie bekommen hat, um ein Bündel mit Dokumenten.',
    mayRun:
      'Wird diese Datei geöffnet, kann sie ein Programm ausführen. Hier wird sie nie geöffnet. Speichern Sie sie nur, wenn Sie wissen, von wem sie kommt.',
    saveTitle: 'Programm speichern?',
    saveAnyway: 'Trotzdem speichern …',
    save: 'Speichern …',
    saveOne: (name: string) => `„${name}“ speichern …`,
    saved: (name: string) => `„${name}“ ist gespeichert.`,
    saving: 'Dokument speichern',
    notSaved: 'Abgebrochen; es wurde keine Datei angelegt.',
    attach: 'Dateien anhängen …',
    dropTitle: 'Dateien hierher ziehen oder auswählen',
    dropMore: 'Weitere Dateien hierher ziehen oder auswählen',
    dropNow: 'Loslassen, um anzuhängen',
    dropText: (most: string) =>
      `Bescheide, Protokolle, Pläne, je bis ${most}. Der Eintrag geht mit dem nächsten Bündel an alle; der Inhalt nur, wenn Sie beim Erstellen „Dokumente mitgeben“ wählen.`,
    attaching: (name: string) => `„${name}“ anhängen`,
    attached: (name: string) => `„${name}“ ist angehängt.`,
    attachedBefore: (name: string) => `Dieser Inhalt hängt schon als „${name}“ an.`,
    attachedMany: (count: number) => `${zahl(count, 'Dokument ist', 'Dokumente sind')} angehängt.`,
    notAttached: 'Abgebrochen; die Datei wurde nicht angehängt.',
    tooLarge: (name: string, most: string) =>
      `„${name}“ ist größer als ${most} und wurde nicht angehängt. Legen Sie die Datei dort ab, wo alle sie erreichen, und tragen Sie den Verweis ein.`,
    removed: (name: string) => `Dokument „${name}“ entfernt`,
    remove: 'Entfernen',
    removeOne: (name: string) => `„${name}“ entfernen`,
    storeLarge: (size: string) =>
      `Alle Dokumente zusammen belegen hier ${size}. Prüfen Sie, ob der Datenträger und die Sicherung des Datenordners dafür reichen.`,
  },
  {
    list: 'List of documents',
    heading: 'Documents',
    name: 'Name',
    kind: 'Type',
    size: 'Size',
    added: 'Attached',
    content: 'Content',
    actions: 'Actions',
    by: (site: string, moment: string) => `${site}, ${moment}`,
    file: 'file',
    program: 'program',
    presence: { here: 'here', missing: 'not here', damaged: 'damaged' },
    missing: (site: string) =>
      `The content is not here; ${site} has it. Ask ${site} for a bundle with documents, and read in the companion file.`,
    damaged: (site: string) =>
      `The content here is damaged and is not handed out; ${site} has it. Ask ${site} for a bundle with documents, and read in the companion file.`,
    ownMissing:
      'The content is not here. Attach the same file once more, or ask a site that has got it for a bundle with documents.',
    ownDamaged:
      'The content here is damaged and is not handed out. Attach the same file once more, or ask a site that has got it for a bundle with documents.',
    mayRun:
      'When this file is opened it may run a program. It is never opened here. Save it only if you know whom it comes from.',
    saveTitle: 'Save a program?',
    saveAnyway: 'Save anyway …',
    save: 'Save …',
    saveOne: (name: string) => `Save “${name}” …`,
    saved: (name: string) => `“${name}” is saved.`,
    saving: 'Saving the document',
    notSaved: 'Cancelled; no file was made.',
    attach: 'Attach files …',
    dropTitle: 'Drag files here or choose them',
    dropMore: 'Drag more files here or choose them',
    dropNow: 'Let go to attach',
    dropText: (most: string) =>
      `Notices, minutes, plans, up to ${most} each. The entry goes to everybody with the next bundle; the content only if you choose “Send documents along” when you create it.`,
    attaching: (name: string) => `Attaching “${name}”`,
    attached: (name: string) => `“${name}” is attached.`,
    attachedBefore: (name: string) => `This content is attached already, as “${name}”.`,
    attachedMany: (count: number) => `${number(count, 'document is', 'documents are')} attached.`,
    notAttached: 'Cancelled; the file was not attached.',
    tooLarge: (name: string, most: string) =>
      `“${name}” is larger than ${most} and was not attached. Put the file where everybody can reach it, and enter a link to it.`,
    removed: (name: string) => `Document “${name}” removed`,
    remove: 'Remove',
    removeOne: (name: string) => `Remove “${name}”`,
    storeLarge: (size: string) =>
      `All documents together take ${size} here. Check whether the disk and the backup of the data folder have room for that.`,
  },
);
