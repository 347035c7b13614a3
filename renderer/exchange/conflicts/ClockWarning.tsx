import { Clock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { seqOf, writerOfLog } from '../../../shared/sync/dot.ts';
import { useIsRoot } from '../../app/use-is-root.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { ClockDialog } from '../sites/clock/ClockDialog.tsx';
import styles from './Comparison.module.css';
import { conflictTexts } from './texts.ts';

type Value = Conflict['values'][number];
type ClockWarningProps = { readonly written: Value; readonly clock: NonNullable<Value['clock']> };

const dayMs = 24 * 60 * 60 * 1000;
const yearMs = 365 * dayMs;

/** The moment of a value cannot be right, so "newer" means nothing here; the coordination can put it right. */
export function ClockWarning({ written, clock }: ClockWarningProps) {
  const texts = useTexts(conflictTexts);
  const isRoot = useIsRoot();
  const [isOpen, setOpen] = useState(false);
  const { kind, ms } = clock;
  const howFar =
    ms > 2 * yearMs ? texts.years(Math.floor(ms / yearMs)) : texts.days(Math.max(1, Math.floor(ms / dayMs)));
  return (
    <span className={styles.clock}>
      <TriangleAlert size="1rem" aria-hidden />
      {kind === 'ahead' ? texts.ahead(howFar) : texts.behind(howFar)}
      {isRoot && (
        <Button look="quiet" icon={Clock} onPress={() => setOpen(true)}>
          {texts.correct}
        </Button>
      )}
      {isOpen && (
        <ClockDialog
          change={{ writer: writerOfLog(written.writer), seq: seqOf(written.dot), kind, ms }}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
