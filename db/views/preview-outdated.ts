import { fail } from '../../shared/core/result.ts';

/** Somebody looked at a preview, and what would happen now is something else. */
export const previewOutdated = fail({
  code: 'preview-outdated' as const,
  message:
    'Seit der Vorschau hat sich die Datei oder der Bestand geändert. Bitte sehen Sie die neue Vorschau an; es wurde nichts übernommen.',
});
