import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { order } from '../../app/orders.ts';
import type { RecordValues } from '../../app/RecordPanel.tsx';
import { useRows } from '../../app/rows.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Select } from '../../ui/Select.tsx';
import styles from '../radar.module.css';
import { opinionTexts } from './texts.ts';

/** How much a trend matters to each body; who has said nothing is not in the list. */
export function Relevance({ trend }: { readonly trend: RecordValues }) {
  const texts = useTexts(opinionTexts);
  const locale = useLocale();
  const rows = useRows('trendRelevance', { trendId: trend.id }, ['bodyId']);
  const answer = useAnswer('body.list', {}, { keep: true });
  const bodies = answer.state === 'ready' ? answer.value.bodies : [];
  const choices = Object.entries(entities.trendRelevance.fields.level.choices ?? {});
  const options = choices.map(([value, label]) => ({ value, label: label[locale] }));
  const shown = rows.filter(({ level }) => level !== null);
  const set = (bodyId: string, level: string | null) => {
    const row = rows.find((one) => one.bodyId === bodyId);
    if (row !== undefined) {
      void order('record.update', { entity: 'trendRelevance', id: row.id, set: { level }, seen: row.version });
      return;
    }
    // What is said of something that stays here stays here, too.
    const { visibility, classification } = trend;
    const fields = { trendId: trend.id, bodyId, level, visibility, classification };
    void order('record.create', { entity: 'trendRelevance', fields });
  };
  const free = bodies.filter(({ id }) => !shown.some(({ bodyId }) => bodyId === id));
  return (
    <>
      {shown.length === 0 && <p className={styles.quiet}>{texts.noRelevance}</p>}
      {shown.map(({ id, bodyId, level }) => {
        const name = bodies.find((body) => body.id === bodyId)?.name ?? '…';
        return (
          <div key={id} className={styles.level}>
            <span>{name}</span>
            <Select
              label={texts.levelOf(name)}
              hideLabel
              options={options}
              value={level}
              emptyLabel={texts.noScore}
              onChange={(value) => bodyId && set(bodyId, value)}
            />
          </div>
        );
      })}
      <Select
        label={texts.addRelevance}
        options={free.map(({ id, name }) => ({ value: id, label: name ?? id }))}
        value={null}
        onChange={(bodyId) => bodyId && set(bodyId, 'medium')}
      />
    </>
  );
}
