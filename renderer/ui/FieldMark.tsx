import { classes } from './classes.ts';
import styles from './FieldMark.module.css';

const colours: readonly (string | undefined)[] = [
  styles.none,
  styles.one,
  styles.two,
  styles.three,
  styles.four,
  styles.five,
  styles.six,
];

/** The colour of a field of action, always beside its name. */
export const FieldMark = ({ colour }: { readonly colour: number | null }) => (
  <span className={classes(styles.mark, colours[colour ?? 0] ?? styles.none)} aria-hidden="true" />
);
