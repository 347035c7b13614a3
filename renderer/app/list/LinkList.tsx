import type { ReactNode } from 'react';
import type { EntityName } from '../../../shared/entities.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { useShowRecord } from '../navigation.ts';
import styles from './LinkList.module.css';

export type LinkedRecord = { readonly id: string; readonly name: string; readonly note?: ReactNode };

type LinkListProps = {
  readonly title: string;
  readonly entity: EntityName;
  readonly links: readonly LinkedRecord[];
  /** How many there are, when not all of them are listed. */
  readonly total?: number;
  /** Said where there is none: the next step. */
  readonly none: string;
};

/** Records that have to do with the one beside the list; each leads to its own page. */
export function LinkList({ title, entity, links, total = links.length, none }: LinkListProps) {
  const locale = useLocale();
  const showRecord = useShowRecord();
  return (
    <section aria-label={title}>
      <p className={styles.heading}>
        {title}
        {total > 0 && <span>{formatCount(total, locale)}</span>}
      </p>
      {links.length === 0 && <p className={styles.none}>{none}</p>}
      <ul className={styles.links}>
        {links.map(({ id, name, note }) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => showRecord(entity, id)}>
              <span className={styles.name}>{name}</span>
              {note && <span className={styles.note}>{note}</span>}
            </button>
          </li>
        ))}
      </ul>
      {links.length < total && <p className={styles.none}>…</p>}
    </section>
  );
}
