import { defineTexts } from '../i18n/define.ts';

export const rootTexts = defineTexts(
  {
    label: 'Zwölf Wörter der Koordination',
    hint: 'Vier Buchstaben je Wort genügen. Der Fingerabdruck geht auch.',
    incomplete: (count: number) => `${count} von 12 Wörtern`,
    complete: 'Vollständig. Bitte vergleichen Sie noch einmal.',
    missing: (count: number) => `Das sind ${count} von 12 Wörtern. Bitte ergänzen Sie die fehlenden.`,
    unknownWord: (word: string) => `„${word}“ steht nicht in der Wortliste. Bitte fragen Sie noch einmal nach.`,
    wrong: 'Das sind weder zwölf Wörter noch ein Fingerabdruck. Bitte prüfen Sie die Eingabe.',
    empty: 'Bitte geben Sie die zwölf Wörter ein, die Ihnen die Koordination nennt.',
  },
  {
    label: 'Twelve words of the coordination',
    hint: 'Four letters of each word are enough. The fingerprint will do as well.',
    incomplete: (count: number) => `${count} of 12 words`,
    complete: 'Complete. Please compare once more.',
    missing: (count: number) => `These are ${count} of 12 words. Please add the missing ones.`,
    unknownWord: (word: string) => `“${word}” is not in the list of words. Please ask once more.`,
    wrong: 'These are neither twelve words nor a fingerprint. Please check what you entered.',
    empty: 'Please enter the twelve words the coordination tells you.',
  },
);
