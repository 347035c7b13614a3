import { useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import dialog from '../dialog.module.css';
import type { Dates } from './span.ts';
import { timelineTexts } from './texts.ts';

type DatesDialogProps = {
  readonly title: string;
  readonly dates: Dates;
  /** A milestone has one day, which stands in `startOn`. */
  readonly isMilestone: boolean;
  /** Answers whether it was saved; then the dialog closes. */
  readonly onSave: (dates: Dates) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Beginning and end of a project, or the day of a milestone, typed instead of dragged. */
export function DatesDialog({ title, dates: before, isMilestone, onSave, onClose }: DatesDialogProps) {
  const texts = useTexts(timelineTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const [dates, setDates] = useState(before);
  const save = async (wanted: Dates) => {
    if (await onSave(wanted)) onClose();
  };
  const { project, milestone } = entities;
  return (
    <Dialog
      title={texts.datesOf(title)}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" onPress={() => void save(dates)}>
            {texts.save}
          </Button>
        </>
      }
    >
      <div className={dialog.fields}>
        <DatumFeld
          label={(isMilestone ? milestone.fields.dueOn : project.fields.startOn).label[locale]}
          value={dates.startOn}
          onChange={(startOn) => setDates((old) => ({ ...old, startOn }))}
          autoFocus
        />
        {!isMilestone && (
          <DatumFeld
            label={project.fields.endOn.label[locale]}
            value={dates.endOn}
            onChange={(endOn) => setDates((old) => ({ ...old, endOn }))}
          />
        )}
      </div>
    </Dialog>
  );
}
