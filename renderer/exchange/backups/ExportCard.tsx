import { FileJson, FileSpreadsheet, PackageOpen } from 'lucide-react';
import { useState } from 'react';
import type { Closed } from '../../../shared/export/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressPanel } from '../../ui/ProgressPanel.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import styles from './backups.module.css';
import { backupTexts } from './texts.ts';
import { type ExportFormat, useExporting } from './use-exporting.ts';

const kinds: readonly Closed[] = ['private', 'site', 'nonpublic'];
const nothing: readonly Closed[] = [];

/** Everything in a file other programs read. What is not for everybody is ticked by name, anew every time. */
export function ExportCard() {
  const texts = useTexts(backupTexts);
  const locale = useLocale();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [include, setInclude] = useState(nothing);
  const [withHistory, setHistory] = useState(false);
  const outlook = useAnswer('bundle.outlook', {});
  const { task, done, trouble, run } = useExporting();
  const stays = outlook.state === 'ready' ? outlook.value.stays : null;
  const toggle = (kind: Closed, isChosen: boolean) =>
    setInclude(isChosen ? [...include, kind] : include.filter((one) => one !== kind));
  const save = async () => {
    if (await run({ format, include, history: withHistory && format === 'json' })) setInclude(nothing);
  };
  return (
    <Card title={texts.takeAlong}>
      <div className={styles.export}>
        <p className={styles.intro}>{texts.takeAlongNote}</p>
        {task.isRunning ? (
          <ProgressPanel label={texts.exporting} task={task} />
        ) : (
          <>
            <RadioCards<ExportFormat>
              label={texts.format}
              value={format}
              onChange={setFormat}
              choices={[
                { value: 'xlsx', label: texts.xlsx, note: texts.xlsxNote, icon: FileSpreadsheet },
                { value: 'json', label: texts.json, note: texts.jsonNote, icon: FileJson },
              ]}
            />
            <fieldset className={styles.ticks}>
              <legend>{texts.alsoWith}</legend>
              {kinds.map((kind) => (
                <Checkbox
                  key={kind}
                  isSelected={include.includes(kind)}
                  onChange={(isChosen) => toggle(kind, isChosen)}
                  isDisabled={stays === null || stays[kind] === 0}
                >
                  {texts.closed[kind](stays?.[kind] ?? 0)}
                </Checkbox>
              ))}
              {format === 'json' && (
                <Checkbox isSelected={withHistory} onChange={setHistory}>
                  {texts.withHistory}
                </Checkbox>
              )}
            </fieldset>
            {include.length > 0 && <Notice tone="warning">{texts.closedWarning}</Notice>}
            <div>
              <Button icon={PackageOpen} onPress={() => void save()}>
                {texts.takeAlongNow}
              </Button>
            </div>
          </>
        )}
        {trouble !== null && (
          <div role="alert">
            <Notice tone="danger">{trouble}</Notice>
          </div>
        )}
        <div role="status">
          {done && !task.isRunning && (
            <Notice tone={done.cut > 0 ? 'warning' : 'success'}>
              {texts.exported(done.file, done.records, formatBytes(done.bytes, locale))}{' '}
              {texts.exportedWithout(done.leftOut.private + done.leftOut.site + done.leftOut.nonpublic)}{' '}
              {done.cut > 0 && texts.exportedCut(done.cut)}
            </Notice>
          )}
        </div>
      </div>
    </Card>
  );
}
