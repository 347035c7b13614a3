import { memo, useMemo } from 'react';
import { entities } from '../../../shared/entities.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Ampel } from '../../ui/Ampel.tsx';
import { CountBadge } from '../../ui/Badge.tsx';
import { DueText } from '../../ui/DueText.tsx';
import { projectTexts } from '../texts.ts';
import type { ViewProps } from '../views.ts';
import styles from './Board.module.css';
import { boardColumns } from './columns.ts';

/** More cards than this are counted instead of drawn. */
const mostCards = 6;

/** Tafel: the projects by status, a column each. */
export default memo(function Board({ rows, openId, onOpen, empty }: ViewProps) {
  const locale = useLocale();
  const texts = useTexts(projectTexts);
  const columns = useMemo(() => boardColumns(rows), [rows]);
  if (rows.length === 0) return empty;
  return (
    <div className={styles.board}>
      {columns.map(({ status, rows: cards }) => (
        <section key={status} className={styles.column} aria-labelledby={`status-${status}`}>
          <h2 id={`status-${status}`} className={styles.heading}>
            {entities.project.fields.status.choices?.[status]?.[locale] ?? status}
            <CountBadge count={formatCount(cards.length, locale)} />
          </h2>
          <ul className={styles.cards}>
            {cards.slice(0, mostCards).map((row) => (
              <Card key={row.id} row={row} isOpen={row.id === openId} onOpen={onOpen} />
            ))}
          </ul>
          {cards.length > mostCards && <p className={styles.more}>{texts.moreCards(cards.length - mostCards)}</p>}
        </section>
      ))}
    </div>
  );
});

type CardProps = { readonly row: ProjectLine; readonly isOpen: boolean; readonly onOpen: (id: string) => void };

function Card({ row, isOpen, onOpen }: CardProps) {
  const texts = useTexts(projectTexts);
  return (
    <li>
      <button type="button" className={styles.card} aria-current={isOpen || undefined} onClick={() => onOpen(row.id)}>
        <span className={styles.title}>{row.title ?? texts.untitled}</span>
        <span className={styles.facts}>{[row.code, row.leadBody].filter(Boolean).join(' · ')}</span>
        <Ampel value={row.ampel} />
        {row.nextDueOn !== null && <DueText day={row.nextDueOn} />}
      </button>
    </li>
  );
}
