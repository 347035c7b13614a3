import { useState } from 'react';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { type Day, dayOrNull, daysBetween } from '../../../shared/core/day.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { DatumFeld } from '../../ui/DatumFeld.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { calendarTexts } from './texts.ts';

type MoveDialogProps = {
  readonly line: ItemLine;
  readonly onMove: (days: number) => void;
  readonly onClose: () => void;
};

/** Another day for a contribution, typed or chosen. Enter moves it. */
export function MoveDialog({ line, onMove, onClose }: MoveDialogProps) {
  const texts = useTexts(calendarTexts);
  const common = useTexts(uiTexts);
  const from = dayOrNull(line.plannedOn);
  const [day, setDay] = useState<Day | null>(from);
  const [fault, setFault] = useState<string | null>(null);
  const move = (to: Day | null) => {
    if (to === null || from === null) return setFault(texts.needsDay);
    onClose();
    onMove(daysBetween(from, to));
  };
  return (
    <Dialog
      title={texts.moveTitle(line.title ?? texts.untitled)}
      size="small"
      onClose={onClose}
      onCommit={() => move(day)}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => move(day)}>
            {texts.move}
          </Button>
        </>
      }
    >
      <DatumFeld label={texts.newDay} value={day} onChange={setDay} autoFocus error={fault} />
    </Dialog>
  );
}
