import { defineTexts } from '../../i18n/define.ts';
import { number, zahl } from '../../i18n/plural.ts';

/** The sentences about files with contents of documents. */
export const companionTexts = defineTexts(
  {
    title: (n: number) => (n === 1 ? 'Beipack mit Dokumenten' : `${n} Beipacke mit Dokumenten`),
    take: 'Dokumente übernehmen',
    remove: 'Entfernen',
    finish: 'Fertig',
    afterBundles: 'Übernehmen Sie zuerst die Bündel; die Dokumente werden danach von selbst übernommen.',
    taking: (name: string) => `Dokumente aus „${name}“ werden geprüft und übernommen`,
    waiting: (name: string) => `„${name}“ wartet. Jeder Inhalt wird gegen die Prüfsumme seines Eintrags geprüft.`,
    sealed: (name: string) => `„${name}“ ist mit einem Kennwort verschlossen.`,
    enterPassphrase: 'Kennwort eingeben …',
    failed: (name: string, why: string) => `„${name}“: ${why}`,
    done: (name: string, taken: number, known: number) =>
      `„${name}“: ${taken === 0 ? 'kein neuer Inhalt' : zahl(taken, 'Inhalt übernommen', 'Inhalte übernommen')}${
        known === 0 ? '' : `, ${zahl(known, 'war schon hier', 'waren schon hier')}`
      }.`,
    more: (n: number) => `und ${n} weitere`,
    refused: {
      'no-record': (name: string) =>
        `Zum Inhalt ${name} … nennt hier kein Eintrag ein Dokument. Lesen Sie zuerst das Bündel ein, zu dem das Beipack gehört, und dann das Beipack noch einmal.`,
      'wrong-hash': (name: string) =>
        `Der Inhalt von „${name}“ ist nicht der, den der Eintrag nennt, und wurde nicht übernommen. Lassen Sie sich das Beipack noch einmal schicken.`,
      'wrong-size': (name: string) =>
        `Der Inhalt von „${name}“ hat eine andere Größe, als der Eintrag nennt, und wurde nicht übernommen.`,
      'too-large': (name: string) => `Der Inhalt von „${name}“ ist größer als erlaubt und wurde nicht übernommen.`,
      doubled: (name: string) => `Der Inhalt „${name}“ steht zweimal im Beipack; der zweite wurde nicht beachtet.`,
    },
    fault:
      'Das Beipack ist beschädigt oder unvollständig. Was davor stand, ist übernommen; lassen Sie es sich noch einmal schicken.',
  },
  {
    title: (n: number) => (n === 1 ? 'Companion file with documents' : `${n} companion files with documents`),
    take: 'Take documents in',
    remove: 'Remove',
    finish: 'Done',
    afterBundles: 'Apply the bundles first; the documents are then taken in by themselves.',
    taking: (name: string) => `Verifying and taking in documents of “${name}”`,
    waiting: (name: string) => `“${name}” waits. Each content is verified against the checksum of its entry.`,
    sealed: (name: string) => `“${name}” is sealed with a passphrase.`,
    enterPassphrase: 'Enter passphrase …',
    failed: (name: string, why: string) => `“${name}”: ${why}`,
    done: (name: string, taken: number, known: number) =>
      `“${name}”: ${taken === 0 ? 'no new content' : number(taken, 'content taken in', 'contents taken in')}${
        known === 0 ? '' : `, ${number(known, 'was here already', 'were here already')}`
      }.`,
    more: (n: number) => `and ${n} more`,
    refused: {
      'no-record': (name: string) =>
        `No entry here names a document for the content ${name} …. Read in the bundle this companion file goes with, and then the companion file once more.`,
      'wrong-hash': (name: string) =>
        `The content of “${name}” is not the one its entry names, and was not taken in. Ask for the companion file to be sent again.`,
      'wrong-size': (name: string) =>
        `The content of “${name}” is of another size than its entry says, and was not taken in.`,
      'too-large': (name: string) => `The content of “${name}” is larger than allowed, and was not taken in.`,
      doubled: (name: string) => `The content “${name}” stands twice in the companion file; the second was ignored.`,
    },
    fault: 'The companion file is damaged or incomplete. What came before is taken in; ask for it to be sent again.',
  },
);
