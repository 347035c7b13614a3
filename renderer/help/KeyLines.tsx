import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './KeyLines.module.css';
import type { KeyLine } from './key-groups.ts';

/** What keys do, a line each: the name, and the keys at its end. */
export function KeyLines({ lines }: { readonly lines: readonly KeyLine[] }) {
  return (
    <dl>
      {lines.map(({ keys, name }) => (
        <div key={`${name} ${keys.join(' ')}`} className={styles.line}>
          <dt>{name}</dt>
          <dd className={styles.keys}>
            {keys.map((one) => (
              <KeyHint key={one} keys={one} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
