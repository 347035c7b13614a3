import { defineTexts } from '../i18n/define.ts';

/** The papers on data protection and accessibility. */
export const privacyTexts = defineTexts(
  {
    papers: 'Dokument',
    paper: { processing: 'Verarbeitungsverzeichnis', accessibility: 'Erklärung zur Barrierefreiheit' },
    save: 'Als Dokument speichern',
    fileName: { processing: 'Verarbeitungsverzeichnis', accessibility: 'Barrierefreiheit' },
    saved: (name: string) => `${name} gespeichert.`,
    missing: (fields: string) => `Es fehlt: ${fields}. Im Dokument steht dort FEHLT.`,
    complete:
      'Alle Angaben der Behörde sind da. Bitte lassen Sie das Dokument vor der Veröffentlichung fachlich prüfen.',
    complement: 'In den Einstellungen ergänzen',
  },
  {
    papers: 'Paper',
    paper: { processing: 'Record of processing', accessibility: 'Accessibility statement' },
    save: 'Save as a document',
    fileName: { processing: 'Verarbeitungsverzeichnis', accessibility: 'Barrierefreiheit' },
    saved: (name: string) => `${name} saved.`,
    missing: (fields: string) => `Missing: ${fields}. In the paper it says FEHLT there.`,
    complete: 'Everything the authority has to say is there. Please have the paper checked before it is published.',
    complement: 'Complete in the settings',
  },
);
