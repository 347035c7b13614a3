import { useEffect, useRef, useState } from 'react';
import { linkWays, linkWords } from '../../../shared/links/words.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { AnyReferenceField } from '../../ui/ReferenceField.tsx';
import { Select } from '../../ui/Select.tsx';
import { order } from '../orders.ts';
import styles from './links.module.css';
import { linkTexts } from './texts.ts';

const keyOf = ({ kind, direction }: (typeof linkWays)[number]) => `${kind} ${direction}`;

/** Connects a record with another one that is found by typing its name; the way reads from here, whichever end this is. */
export function AddLink({ reference }: { readonly reference: string }) {
  const texts = useTexts(linkTexts);
  const locale = useLocale();
  const [way, setWay] = useState('relates out');
  const [made, setMade] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (made > 0) box.current?.querySelector<HTMLInputElement>('[role="combobox"]')?.focus();
  }, [made]);
  const [fault, setFault] = useState<string | null>(null);
  const add = async (other: string | null) => {
    setFault(null);
    if (other === null) return;
    if (other === reference) return setFault(texts.self);
    const chosen = linkWays.find((one) => keyOf(one) === way);
    if (chosen === undefined) return;
    const { kind, direction } = chosen;
    const fields = { kind, from: direction === 'out' ? reference : other, to: direction === 'out' ? other : reference };
    const input = { entity: 'link', fields };
    const outcome = await order('record.create', input, { done: () => texts.linked, handles: ['exists-already'] });
    if (!outcome.ok && outcome.error.code === 'exists-already') setFault(texts.known);
    if (outcome.ok) setMade((count) => count + 1);
  };
  return (
    <div ref={box} className={styles.add}>
      <Select
        label={texts.way}
        layout="inline"
        value={way}
        onChange={(next) => setWay(next ?? way)}
        options={linkWays.map((one) => ({ value: keyOf(one), label: linkWords(one.kind, one.direction)[locale] }))}
      />
      {/* The key empties the field and closes its list after each link; then it has the focus, and the next name can be typed. */}
      <AnyReferenceField
        key={made}
        label={texts.add}
        layout="inline"
        error={fault}
        value={null}
        onChange={(other) => void add(other)}
      />
    </div>
  );
}
