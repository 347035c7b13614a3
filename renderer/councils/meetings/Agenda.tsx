import { EyeOff } from 'lucide-react';
import { fieldOfAnswer } from '../../../shared/councils/answer-field.ts';
import type { AgendaLine, Station } from '../../../shared/councils/meetings/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { answerWords, dayText } from '../matrix/cells.ts';
import styles from './meetings.module.css';
import { meetingTexts } from './texts.ts';

type AgendaProps = {
  readonly label: string;
  readonly items: readonly AgendaLine[];
  readonly onResult: (item: AgendaLine) => void;
};

/** The agenda as those who prepare it see it, with the way each paper takes. Never for a room: see `PrintedAgenda`. */
export function Agenda({ label, items, onResult }: AgendaProps) {
  const texts = useTexts(meetingTexts);
  const show = useShowRecord();
  if (items.length === 0) return <p className={styles.when}>{texts.noItems}</p>;
  return (
    <div className={styles.table}>
      <PlainTable label={label} head={[texts.number, texts.subject, texts.result]}>
        {items.map((item) => {
          const title = item.title ?? texts.untitled;
          return (
            <tr key={item.id}>
              <td className={styles.number}>{item.number}</td>
              <th scope="row" className={styles.subject}>
                <LineButton onPress={() => show('agendaItem', item.id)}>{title}</LineButton>
                {!item.isPublic && <Badge icon={EyeOff}>{texts.nonpublic}</Badge>}
                {item.paper !== null && (
                  <div>
                    <PaperLink paper={item.paper} />
                  </div>
                )}
                <Way stations={item.stations} />
              </th>
              <td>
                <div className={styles.result}>
                  {item.result !== null && (
                    <>
                      <StatusBadge field={fieldOfAnswer(item.meaning)} value={item.meaning} />
                      <span className={styles.words}>{item.result}</span>
                    </>
                  )}
                  <Button look="quiet" onPress={() => onResult(item)}>
                    {item.result === null ? texts.noResult : texts.change}
                    <span className="visually-hidden"> {title}</span>
                  </Button>
                </div>
              </td>
            </tr>
          );
        })}
      </PlainTable>
    </div>
  );
}

function PaperLink({ paper }: { readonly paper: NonNullable<AgendaLine['paper']> }) {
  const show = useShowRecord();
  return <LineButton onPress={() => show('paper', paper.id)}>{paper.reference ?? paper.title ?? '…'}</LineButton>;
}

/** Vorberatung … Entscheidung: who deals with the paper before and after. */
function Way({ stations }: { readonly stations: readonly Station[] }) {
  const texts = useTexts(meetingTexts);
  const locale = useLocale();
  const roles = entities.consultation.fields.role.choices ?? {};
  if (stations.length === 0) return null;
  return (
    <ol className={styles.way} aria-label={texts.way}>
      {stations.map(({ id, role, committee, plannedOn, decidedOn, result }) => {
        const what = role === null ? null : roles[role]?.[locale];
        const said = result === 'unknown' ? null : answerWords(result, locale);
        return <li key={id}>{[what, committee, dayText(decidedOn ?? plannedOn), said].filter(Boolean).join(' · ')}</li>;
      })}
    </ol>
  );
}
