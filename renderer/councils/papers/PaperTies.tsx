import { Unlink } from 'lucide-react';
import { entities, entityNamed } from '../../../shared/entities.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useRows } from '../../app/rows.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { IconButton } from '../../ui/Button.tsx';
import { LineButton } from '../../ui/PlainTable.tsx';
import { AnyReferenceField } from '../../ui/ReferenceField.tsx';
import styles from './papers.module.css';
import { paperTexts } from './texts.ts';

/** What a paper is connected with, whichever end it stands at: other papers, projects, cases, posts. */
export function PaperTies({ paperId }: { readonly paperId: string }) {
  const texts = useTexts(paperTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const self = `paper:${paperId}`;
  const from = useRows('link', { from: self }, ['kind']);
  const to = useRows('link', { to: self }, ['kind']);
  const ties = [...from.map((link) => ({ link, other: link.to })), ...to.map((link) => ({ link, other: link.from }))];
  const titleOf = useTitles(ties.flatMap(({ other }) => (other === null ? [] : [other])));
  const tie = async (other: string | null) => {
    if (other === null || other === self) return;
    const fields = { from: self, to: other, kind: other.startsWith('paper:') ? 'relates' : 'decides' };
    await order('record.create', { entity: 'link', fields }, { done: () => texts.tied });
  };
  return (
    <>
      {ties.length === 0 && <p className={styles.quiet}>{texts.noTies}</p>}
      <ul className={styles.ties}>
        {ties.map(({ link, other }) => {
          const [entity = '', id = ''] = (other ?? '').split(':');
          const title = (other !== null && titleOf(other)) || texts.notArrived;
          const kind = entities.link.fields.kind.choices?.[link.kind ?? '']?.[locale] ?? '';
          const untie = () =>
            void order('record.delete', { entity: 'link', id: link.id }, { done: () => texts.untied(title) });
          return (
            <li key={link.id} className={styles.line}>
              <span className={styles.tie}>
                <LineButton onPress={() => show(entity, id)}>{title}</LineButton>
                <span className={styles.quiet}>
                  {[entityNamed(entity)?.label[locale], kind, link.reason].filter(Boolean).join(' · ')}
                </span>
              </span>
              <IconButton icon={Unlink} label={texts.untie(title)} onPress={untie} />
            </li>
          );
        })}
      </ul>
      {/* The key empties the field after each link. */}
      <AnyReferenceField
        key={ties.length}
        label={texts.addTie}
        hint={texts.addTieHint}
        value={null}
        onChange={(other) => void tie(other)}
      />
    </>
  );
}
