import { ClipboardPen } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '../../app/commands.ts';
import { useTexts } from '../../i18n/define.ts';
import { reportKeys } from './keys.ts';
import { askForReport } from './reporting.ts';
import { statusTexts } from './texts.ts';

/** While a project is open, the palette and a key open the form for its report. `show` brings its page to the front. */
export function useReportCommand(projectId: string | null, show: () => void): void {
  const texts = useTexts(statusTexts);
  useCommands(
    'projects.report',
    useMemo(
      () =>
        projectId === null
          ? []
          : [
              {
                id: 'projects.report',
                title: texts.newReport,
                icon: ClipboardPen,
                words: 'Ampel Meldung',
                keys: reportKeys,
                inFields: true,
                run: () => {
                  show();
                  askForReport(projectId);
                },
              },
            ],
      [texts, projectId, show],
    ),
  );
}
