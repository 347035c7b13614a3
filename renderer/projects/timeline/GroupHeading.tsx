import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import styles from './timeline.module.css';

type GroupHeadingProps = {
  readonly title: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
};

/** The heading of a group. For the eyes: in the list of bars there is no room for it, and the table says it too. */
export function GroupHeading({ title, count, top, height }: GroupHeadingProps) {
  const locale = useLocale();
  return (
    <div className={styles.group} style={{ transform: `translateY(${top}px)`, height }} aria-hidden="true">
      {title}
      <CountBadge count={formatCount(count, locale)} />
    </div>
  );
}
