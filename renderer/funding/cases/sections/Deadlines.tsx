import { CalendarPlus } from 'lucide-react';
import { useMemo } from 'react';
import { entities } from '../../../../shared/entities.ts';
import { useCommands } from '../../../app/commands.ts';
import { useShowRecord } from '../../../app/navigation.ts';
import { order } from '../../../app/orders.ts';
import { useRows } from '../../../app/rows.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { Badge, type Tone } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DueText } from '../../../ui/DueText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LineButton, PlainTable } from '../../../ui/PlainTable.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import styles from '../cases.module.css';
import { dayWords } from '../day-words.ts';
import { sectionTexts } from '../section-texts.ts';
import { useCase } from '../use-case-file.ts';

const tones: Readonly<Record<string, Tone>> = {
  past: 'neutral',
  new: 'info',
  changed: 'warning',
  same: 'success',
  done: 'neutral',
};

/** What follows from the papers of the case by rule, and the deadlines that are kept for it. */
export function Deadlines() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const { record, planned } = useCase();
  const write = useMemo(
    () => (keys: readonly string[]) => {
      if (keys.length === 0) return;
      void order(
        'case.writeDeadlines',
        { id: record.id, keys: [...keys] },
        { done: ({ created, changed }) => texts.written(created, changed) },
      );
    },
    [record.id, texts],
  );
  const due = planned.filter(({ state }) => state === 'new' || state === 'changed').map(({ key }) => key);
  useCommands(
    'funding.case.deadlines',
    useMemo(
      () => [{ id: 'case.deadlines', title: texts.writeAll, icon: CalendarPlus, run: () => write(due) }],
      [texts, write, due],
    ),
  );
  return (
    <>
      <Card
        title={texts.planned}
        aside={
          due.length > 0 && (
            <Button look="primary" icon={CalendarPlus} onPress={() => write(due)}>
              {texts.writeAll}
            </Button>
          )
        }
      >
        {planned.length === 0 ? (
          <EmptyState title={texts.noPlanned}>{texts.noPlannedText}</EmptyState>
        ) : (
          <PlainTable label={texts.planned} head={[texts.deadline, texts.day, texts.source, texts.state, texts.step]}>
            {planned.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.title[locale]}</th>
                <td>
                  {line.state === 'past' ? (
                    dayWords(line.day)
                  ) : (
                    <DueText day={line.day} isSettled={line.state === 'done'} />
                  )}
                </td>
                <td>
                  {line.source === 'rule' ? texts.byRule : texts.byNotice}
                  {line.source === 'stated' && line.computedOn !== null && line.computedOn !== line.day && (
                    <span className={styles.small}> {texts.computedDay(dayWords(line.computedOn))}</span>
                  )}
                </td>
                <td>
                  <Badge tone={tones[line.state] ?? 'neutral'}>{texts.planStates[line.state]}</Badge>
                </td>
                <td>
                  {line.deadlineId !== null && (line.state === 'same' || line.state === 'done') ? (
                    <LineButton
                      label={`${texts.open}: ${line.title[locale]}`}
                      onPress={() => show('deadline', line.deadlineId ?? '')}
                    >
                      {texts.open}
                    </LineButton>
                  ) : (
                    line.state !== 'done' && (
                      <LineButton label={texts.writeOne(line.title[locale])} onPress={() => write([line.key])}>
                        {line.state === 'changed' ? texts.update : texts.write}
                      </LineButton>
                    )
                  )}
                </td>
              </tr>
            ))}
          </PlainTable>
        )}
        <p className={styles.small}>{texts.compare}</p>
      </Card>
      <KeptDeadlines caseId={record.id} />
    </>
  );
}

function KeptDeadlines({ caseId }: { readonly caseId: string }) {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const rows = useRows('deadline', { subject: `fundingCase:${caseId}` }, ['effectiveOn']);
  if (rows.length === 0) return null;
  return (
    <Card title={entities.deadline.plural[locale]}>
      <PlainTable label={entities.deadline.plural[locale]} head={[texts.deadline, texts.day, texts.kind, texts.state]}>
        {rows.map(({ id, title, statedOn, computedOn, kind, status }) => (
          <tr key={id}>
            <th scope="row">
              <LineButton onPress={() => show('deadline', id)}>{title}</LineButton>
            </th>
            <td>
              {/* D8: a stated day beats a computed one. */}
              <DueText day={statedOn ?? computedOn} isSettled={status !== 'open'} />
            </td>
            <td>{entities.deadline.fields.kind.choices?.[kind]?.[locale] ?? kind}</td>
            <td>
              <StatusBadge field={entities.deadline.fields.status} value={status} />
            </td>
          </tr>
        ))}
      </PlainTable>
    </Card>
  );
}
