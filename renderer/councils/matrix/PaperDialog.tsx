import type { MatrixReservation, MatrixRow } from '../../../shared/councils/contract.ts';
import { NewRecord } from '../../app/NewRecord.tsx';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { matrixTexts } from './texts.ts';

type PaperDialogProps = {
  readonly row: MatrixRow;
  readonly reservation: MatrixReservation;
  readonly onClose: () => void;
};

/** The paper of a body about the question. Papers of several bodies belong together by their group, which may have to be made first. */
export function PaperDialog({ row, reservation, onClose }: PaperDialogProps) {
  const texts = useTexts(matrixTexts);
  const common = useTexts(uiTexts);
  const { paperId, groupId, title, paper } = reservation;
  const body = row.body ?? texts.untitled;
  if (paperId !== null && groupId !== null) {
    return (
      <NewRecord
        entity="paper"
        title={texts.paperTitle(body)}
        fields={['title', 'reference', 'date', 'paperType', 'status']}
        given={{ bodyId: row.bodyId, groupId }}
        onClose={onClose}
      />
    );
  }
  const makeGroup = async () => {
    const fields = { title: title ?? paper ?? body };
    const made = await order('record.create', { entity: 'paperGroup', fields });
    if (!made.ok || paperId === null) return;
    const set = { groupId: made.value.id };
    await order('record.update', { entity: 'paper', id: paperId, set }, { done: () => texts.groupMade });
  };
  return (
    <Dialog
      title={texts.paperTitle(body)}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{common.close}</Button>
          {paperId !== null && (
            <Button look="primary" onPress={() => void makeGroup()}>
              {texts.paperGroupMake}
            </Button>
          )}
        </>
      }
    >
      <Notice>{paperId === null ? texts.paperNone : texts.paperGroupMissing}</Notice>
    </Dialog>
  );
}
