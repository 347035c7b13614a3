import { oparlFaultSentence } from '../../../shared/councils/oparl/fault.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import styles from './oparl.module.css';
import type { Planned } from './reading.ts';
import { oparlTexts } from './texts.ts';

const mostRows = 100;

/** What cannot be taken over, each by its place. */
export function FaultsPart({ faults }: { readonly faults: Planned['faults'] }) {
  const texts = useTexts(oparlTexts);
  const locale = useLocale();
  if (faults.length === 0) return null;
  const { file, source, field, text, what } = texts.faultHead;
  const shown = faults.slice(0, mostRows);
  return (
    <section className={styles.part}>
      <Notice tone="warning">{texts.faults(faults.length)}</Notice>
      <PlainTable label={texts.faults(faults.length)} head={[source, field, text, what, file]}>
        {shown.map((fault, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults have no names of their own and never change their order.
          <tr key={index}>
            <th scope="row" className={styles.id}>
              {fault.source || '–'}
            </th>
            <td>{fault.field}</td>
            <td className={styles.id}>{fault.text}</td>
            <td>{oparlFaultSentence(fault.code, locale)}</td>
            <td>{fault.file}</td>
          </tr>
        ))}
      </PlainTable>
      {faults.length > shown.length && <p className={styles.quiet}>{texts.more(faults.length - shown.length)}</p>}
    </section>
  );
}
