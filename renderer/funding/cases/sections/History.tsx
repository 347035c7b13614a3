import { RecordComments } from '../../../app/RecordComments.tsx';
import { RecordHistory } from '../../../app/RecordHistory.tsx';
import { recordTexts } from '../../../app/record-texts.ts';
import { useTexts } from '../../../i18n/define.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../cases.module.css';
import { useCase } from '../use-case-file.ts';

/** Who changed what of the case, and what people remarked on it. */
export function History() {
  const texts = useTexts(recordTexts);
  const { record } = useCase();
  return (
    <div className={styles.pair}>
      <Card title={texts.history}>
        <RecordHistory entity="fundingCase" id={record.id} />
      </Card>
      <Card title={texts.comments}>
        <RecordComments entity="fundingCase" id={record.id} />
      </Card>
    </div>
  );
}
