import { CircleCheck, CircleDashed, CircleHelp, TriangleAlert } from 'lucide-react';
import type { SumCheck } from '../../../../shared/funding/cases/sums.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { classes } from '../../../ui/classes.ts';
import styles from '../cases.module.css';
import { useCase } from '../use-case-file.ts';

const icons = { equal: CircleCheck, open: CircleDashed, differs: TriangleAlert, unsure: CircleHelp } as const;

/** D1 at the place: each sum that is made of what stands above, in one sentence. `what` names the checks in their order. */
export function SumNotes({ what }: { readonly what: readonly string[] }) {
  const { checks } = useCase();
  const shown = what.flatMap((name) => checks.filter((check) => check.what === name));
  return (
    <div role="status">
      <ul className={styles.sums}>
        {shown.map((check) => (
          <SumNote key={check.what} check={check} />
        ))}
      </ul>
    </div>
  );
}

function SumNote({ check }: { readonly check: SumCheck }) {
  const locale = useLocale();
  const Icon = icons[check.state];
  return (
    <li className={classes(styles.sum, styles[check.state])} data-sum={check.what} data-state={check.state}>
      <Icon size="1rem" aria-hidden />
      <span>{check.sentence[locale]}</span>
    </li>
  );
}
