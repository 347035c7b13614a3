import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../i18n/define.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './oparl.module.css';
import { chooseBody, type Planned } from './reading.ts';
import { oparlTexts } from './texts.ts';

const noneOfOurs = 'none';

type BodiesProps = { readonly bodies: Planned['bodies']; readonly onChange: () => void };

/** Which of our bodies each council information system belongs to. Nothing is given to a body by guess. */
export function BodiesPart({ bodies, onChange }: BodiesProps) {
  const texts = useTexts(oparlTexts);
  const ours = useRows('body', {}, ['name']);
  if (bodies.length === 0) return null;
  const open = bodies.filter(({ by }) => by === 'open').length;
  const options = [
    ...ours.map(({ id, name }) => ({ value: id, label: name ?? id })),
    { value: noneOfOurs, label: texts.noneOfOurs },
  ];
  const { source, records, body, how } = texts.bodyHead;
  return (
    <section className={styles.part} aria-label={texts.bodies}>
      <h2 className={styles.heading}>{texts.bodies}</h2>
      {open > 0 && <Notice tone="warning">{texts.bodiesOpen(open)}</Notice>}
      <PlainTable label={texts.bodies} head={[source, records, body, how]}>
        {bodies.map((one, index) => {
          const called = one.name || one.source || texts.noSource;
          const chosen = one.bodyId ?? (one.by === 'chosen' ? noneOfOurs : null);
          const isFirstOpen = one.by === 'open' && bodies.findIndex(({ by }) => by === 'open') === index;
          return (
            <tr key={one.source}>
              <th scope="row">
                <span className={styles.what}>
                  {called}
                  {one.name !== '' && <span className={styles.id}>{one.source}</span>}
                </span>
              </th>
              <td>{one.records}</td>
              <td>
                <Select
                  label={texts.bodyOf(called)}
                  hideLabel
                  options={options}
                  value={chosen}
                  autoFocus={isFirstOpen}
                  onChange={(next) => {
                    if (next === null || next === chosen) return;
                    chooseBody(one.source, next === noneOfOurs ? null : next);
                    onChange();
                  }}
                />
              </td>
              <td className={styles.quiet}>{texts.by[one.by]}</td>
            </tr>
          );
        })}
      </PlainTable>
    </section>
  );
}
