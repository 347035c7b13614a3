import { ClipboardPen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { readDraft } from '../../app/drafts.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { reportKeys } from './keys.ts';
import { ReportForm } from './ReportForm.tsx';
import { reportDraftName } from './report-draft.ts';
import { askForReport, useIsAskedFor } from './reporting.ts';
import { statusTexts } from './texts.ts';
import type { Report } from './use-reports.ts';

type ReportPartProps = { readonly projectId: string; readonly reports: readonly Report[] };

/** The button that opens the form, or the form. A report somebody has begun is open again when they come back. */
export function ReportPart({ projectId, reports }: ReportPartProps) {
  const texts = useTexts(statusTexts);
  const isAsked = useIsAskedFor(projectId);
  const [hasDraft, setHasDraft] = useState(() => readDraft(reportDraftName(projectId)) !== null);
  const isOpen = isAsked || hasDraft;
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  // Whoever has reported stands where they began, and not at the top of the page.
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const close = () => {
    askForReport(null);
    setHasDraft(false);
  };
  if (isOpen) return <ReportForm projectId={projectId} reports={reports} onClose={close} />;
  return (
    <div>
      <Button ref={button} look="primary" icon={ClipboardPen} keys={reportKeys} onPress={() => askForReport(projectId)}>
        {texts.newReport}
      </Button>
    </div>
  );
}
