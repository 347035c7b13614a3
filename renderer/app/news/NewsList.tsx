import { GitCompareArrows, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import type { TitleOf } from '../../ui/field-text.ts';
import styles from './news.module.css';
import { newsSentence, type Told } from './news-sentence.ts';
import { newsTexts } from './news-texts.ts';

const marks = {
  new: [Plus, styles.new],
  changed: [Pencil, styles.changed],
  deleted: [Trash2, styles.deleted],
  conflict: [GitCompareArrows, styles.conflict],
} as const;

/** Before somebody asks for all. */
const firstLines = 8;

export type NewsLine = Told & { readonly id: string; readonly site: string };

type NewsListProps = {
  readonly label: string;
  readonly news: readonly NewsLine[];
  readonly titleOf: TitleOf;
  /** Says from whose bundle each comes: where there are several. */
  readonly withSites: boolean;
  /** Leads to the record; only for what is here. */
  readonly onOpen?: (entity: string, id: string) => void;
};

/** What has arrived, one sentence for each record. */
export function NewsList({ label, news, titleOf, withSites, onOpen }: NewsListProps) {
  const texts = useTexts(newsTexts);
  const locale = useLocale();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? news : news.slice(0, firstLines);
  return (
    <>
      <ul className={styles.lines} aria-label={label}>
        {shown.map((line) => {
          const [Icon, tone] = marks[line.kind];
          const sentence = newsSentence(line, locale, titleOf);
          const canOpen = onOpen !== undefined && line.kind !== 'deleted';
          const inside = (
            <>
              <Icon size="1rem" aria-hidden className={classes(styles.icon, tone)} />
              <span className={styles.words}>{sentence}</span>
              {withSites && <span className={styles.site}>{line.site}</span>}
            </>
          );
          return (
            <li key={`${line.entity}:${line.id}`} className={styles.item}>
              {canOpen ? (
                <button type="button" className={styles.line} onClick={() => onOpen(line.entity, line.id)}>
                  {inside}
                </button>
              ) : (
                <div className={styles.line}>{inside}</div>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < news.length && (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {texts.show(news.length)}
        </Button>
      )}
    </>
  );
}
