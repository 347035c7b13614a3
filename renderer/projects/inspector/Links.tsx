import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { entities, type Row } from '../../../shared/entities.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { IconButton } from '../../ui/Button.tsx';
import { AnyReferenceField } from '../../ui/ReferenceField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useRows } from '../use-rows.ts';
import { Heading } from './Heading.tsx';
import styles from './inspector.module.css';
import { fileTexts } from './texts.ts';

const { kind: kindField } = entities.link.fields;

/** What a record is connected with, in both directions; a new connection is made by typing the other one's name. */
export function Links({ reference }: { readonly reference: string }) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const out = useRows('link', { from: reference }, ['kind']);
  const back = useRows('link', { to: reference }, ['kind']);
  const [kind, setKind] = useState<string>('relates');
  const others = [...out.map(({ to }) => to), ...back.map(({ from }) => from)];
  const titleOf = useTitles(others.filter((other) => other !== null));
  const add = async (to: string | null) => {
    if (to === null || to === reference) return;
    await order(
      'record.create',
      { entity: 'link', fields: { from: reference, to, kind } },
      { done: () => texts.linked },
    );
  };
  return (
    <section aria-label={texts.links}>
      <Heading>{texts.links}</Heading>
      {others.length === 0 && <p className={styles.quiet}>{texts.noLinks}</p>}
      <ul className={styles.list}>
        {out.map((link) => (
          <LinkLine key={link.id} link={link} other={link.to} title={titleOf(link.to ?? '')} isBack={false} />
        ))}
        {back.map((link) => (
          <LinkLine key={link.id} link={link} other={link.from} title={titleOf(link.from ?? '')} isBack />
        ))}
      </ul>
      <div className={styles.page}>
        <Select
          label={texts.linkKind}
          layout="inline"
          value={kind}
          onChange={(next) => setKind(next ?? kind)}
          options={Object.entries(kindField.choices ?? {}).map(([value, label]) => ({ value, label: label[locale] }))}
        />
        {/* The key empties the field after each link. */}
        <AnyReferenceField
          key={others.length}
          label={texts.addLink}
          layout="inline"
          value={null}
          onChange={(to) => void add(to)}
        />
      </div>
    </section>
  );
}

type LinkLineProps = {
  readonly link: Row<'link'>;
  readonly other: string | null;
  readonly title: string | null;
  readonly isBack: boolean;
};

function LinkLine({ link, other, title, isBack }: LinkLineProps) {
  const texts = useTexts(fileTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const [entity = '', id = ''] = (other ?? '').split(':');
  const name = title ?? texts.notArrived;
  const kind = kindField.choices?.[link.kind ?? '']?.[locale] ?? link.kind ?? '';
  const remove = () => void order('record.delete', { entity: 'link', id: link.id }, { done: () => texts.unlinked });
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <span className={styles.grow}>
          <span className={styles.small}>{isBack ? texts.back(kind) : kind}</span>
          <br />
          <button type="button" className={styles.linkLike} onClick={() => show(entity, id)}>
            {name}
          </button>
        </span>
        <IconButton icon={Unlink} label={texts.unlink(name)} onPress={remove} />
      </div>
    </li>
  );
}
