import { CircleCheckBig, Gavel, Info, type LucideIcon, MessageSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { SessionLine } from '../../../shared/councils/session/contract.ts';
import type { LineKind } from '../../../shared/councils/session/line.ts';
import { useTexts } from '../../i18n/define.ts';
import { classes } from '../../ui/classes.ts';
import styles from './session.module.css';
import { sessionTexts } from './texts.ts';

const icons: Readonly<Record<LineKind, LucideIcon>> = {
  remark: MessageSquare,
  resolution: Gavel,
  task: CircleCheckBig,
  info: Info,
};

type LineListProps = {
  readonly lines: readonly SessionLine[];
  readonly changedId: string | null;
  readonly onChange: (line: SessionLine) => void;
  /** The end stays in sight as it grows. */
  readonly follows?: boolean;
};

/** What has been written down, the newest at the end and in sight. A line opens to be changed. */
export function LineList({ lines, changedId, onChange, follows = false }: LineListProps) {
  const texts = useTexts(sessionTexts);
  const last = useRef<HTMLLIElement>(null);
  const count = lines.length;
  useEffect(() => {
    if (follows && count > 0) last.current?.scrollIntoView({ block: 'nearest' });
  }, [count, follows]);
  if (count === 0) return <p className={styles.quiet}>{texts.noLines}</p>;
  return (
    <ol className={styles.lines} aria-live="polite">
      {lines.map((line, index) => {
        const Icon = icons[line.kind];
        return (
          <li key={line.id} ref={index === count - 1 ? last : null}>
            <AriaButton
              className={classes(styles.line, styles[line.kind], line.id === changedId && styles.changed)}
              onPress={() => onChange(line)}
            >
              <span className="visually-hidden">{texts.change}</span>
              <span className={styles.kind}>
                <Icon size="1.125em" aria-hidden />
                {line.kind !== 'remark' && <span>{texts.written[line.kind]}</span>}
              </span>
              <span className={styles.lineText}>{line.words}</span>
              <LineFacts line={line} />
            </AriaButton>
          </li>
        );
      })}
    </ol>
  );
}

function LineFacts({ line }: { readonly line: SessionLine }) {
  const texts = useTexts(sessionTexts);
  const due = dayOrNull(line.dueOn);
  if (line.responsible === null && due === null && !line.hasConflict) return null;
  return (
    <span className={styles.facts}>
      {line.responsible && <span>@{line.responsible}</span>}
      {due && <span>{texts.until(formatDay(due))}</span>}
      {line.hasConflict && <span className={styles.disputed}>{texts.isDisputed}</span>}
    </span>
  );
}
