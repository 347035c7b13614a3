import { entities } from '../../shared/entities.ts';
import { useLocale } from '../i18n/locale.ts';
import styles from './Ampel.module.css';
import { classes } from './classes.ts';

const shapes: Readonly<Record<string, { readonly path: string; readonly className: string | undefined }>> = {
  green: { path: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z', className: styles.green },
  yellow: { path: 'M8 1.8 14.6 14H1.4Z', className: styles.yellow },
  red: { path: 'M5 1h6l4 4v6l-4 4H5l-4-4V5Z', className: styles.red },
  unknown: { path: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12Z', className: styles.unknown },
};

type AmpelProps = {
  readonly value: string;
  /** Shape only; the word is read out and shown on the pointer. Only where the word stands next to it anyway. */
  readonly compact?: boolean;
};

/** The traffic light: a colour, a shape of its own and the word. Grey says "nicht gemeldet", never green. */
export function Ampel({ value, compact }: AmpelProps) {
  const locale = useLocale();
  const word = entities.project.fields.ampel.choices?.[value]?.[locale] ?? value;
  const shape = shapes[value] ?? shapes['unknown'];
  return (
    <span className={styles.ampel} title={compact ? word : undefined}>
      <svg className={classes(styles.shape, shape?.className)} viewBox="0 0 16 16" aria-hidden="true">
        <path d={shape?.path} />
      </svg>
      <span className={compact ? 'visually-hidden' : styles.word}>{word}</span>
    </span>
  );
}
