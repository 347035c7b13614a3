import { CircleCheck, CircleDashed, CircleX, TriangleAlert } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import styles from './editions.module.css';
import { editionTexts } from './texts.ts';
import type { Edition } from './use-edition.ts';

const looks = {
  met: { tone: 'success', icon: CircleCheck },
  check: { tone: 'warning', icon: TriangleAlert },
  refused: { tone: 'danger', icon: CircleX },
  open: { tone: 'neutral', icon: CircleDashed },
} as const;

/** What each council has said to an edition; nothing where no paper has put it to any of them. */
export function Answers({ edition }: { readonly edition: Edition }) {
  const texts = useTexts(editionTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const { answers } = edition;
  if (!answers.some(({ paperId, kind }) => paperId !== null || kind !== 'open')) return null;
  const { body, result, on, paper } = texts.answerColumns;
  const { choices } = entities.consultation.fields.result;
  const wordFor = (value: string) => choices?.[value]?.[locale] ?? (value === 'pending' ? texts.pending : value);
  return (
    <section className={styles.answers}>
      <h3 className={styles.section}>{texts.answers}</h3>
      <PlainTable label={texts.answers} head={[body, result, on, paper]}>
        {answers.map(({ bodyId, body: name, kind, result: value, decidedOn, paperId, reference }) => {
          const day = dayOrNull(decidedOn);
          return (
            <tr key={bodyId}>
              <th scope="row">{name}</th>
              <td>
                <Badge tone={looks[kind].tone} icon={looks[kind].icon}>
                  {texts.kinds[kind]}
                </Badge>{' '}
                {value === 'unknown' ? '' : wordFor(value)}
              </td>
              <td>{day === null ? '' : formatDay(day)}</td>
              <td>
                {paperId !== null && (
                  <LineButton onPress={() => show('paper', paperId)}>
                    {reference ?? texts.answerColumns.paper}
                  </LineButton>
                )}
              </td>
            </tr>
          );
        })}
      </PlainTable>
    </section>
  );
}
