import { Link } from '@tanstack/react-router';
import { Unlink } from 'lucide-react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { entities } from '../../../shared/entities.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DueText } from '../../ui/DueText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { fieldText } from '../../ui/field-text.ts';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { ReferenceField } from '../../ui/ReferenceField.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { useProjectFunding } from '../use-project-funding.ts';
import { type CaseLine, caseLines, dayThatCounts, sumCases, sumsOfCase } from './case-lines.ts';
import styles from './FundingPage.module.css';
import { fundingTexts } from './texts.ts';

const { fields } = entities.fundingCase;

/** Förderung: each case with its stage, its sums and what is due next in it; below, all deadlines of project and cases. */
export function FundingPage({ projectId }: { readonly projectId: string }) {
  const texts = useTexts(fundingTexts);
  const { memberships, cases, deadlines } = useProjectFunding(projectId);
  const add = async (caseId: string | null) => {
    if (caseId === null || memberships.some((row) => row.caseId === caseId)) return;
    const set = { caseId, projectId };
    await order('record.create', { entity: 'fundingCaseProject', fields: set }, { done: () => texts.added });
  };
  const remove = (caseId: string, title: string) => {
    const row = memberships.find((one) => one.caseId === caseId);
    if (row !== undefined)
      void order('record.delete', { entity: 'fundingCaseProject', id: row.id }, { done: () => texts.removed(title) });
  };
  const picker = (
    <div className={styles.add}>
      {/* The key empties the field after each case. */}
      <ReferenceField
        key={memberships.length}
        target="fundingCase"
        label={texts.add}
        hint={texts.addHint}
        value={null}
        onChange={(id) => void add(id)}
      />
    </div>
  );
  return (
    <div className={styles.page}>
      {cases.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
          {picker}
        </div>
      ) : (
        <Card title={texts.cases}>
          <Cases lines={caseLines(cases, deadlines)} onRemove={remove} />
          {picker}
        </Card>
      )}
      <Deadlines deadlines={deadlines} cases={cases} />
    </div>
  );
}

type CasesProps = { readonly lines: readonly CaseLine[]; readonly onRemove: (id: string, title: string) => void };

function Cases({ lines, onRemove }: CasesProps) {
  const texts = useTexts(fundingTexts);
  const locale = useLocale();
  const show = useShowRecord();
  const sums = sumCases(lines);
  const head = [
    texts.case,
    texts.stage,
    ...sumsOfCase.map((name) => (
      <span key={name} className={styles.amount}>
        {fields[name].label[locale]}
      </span>
    )),
    texts.next,
    <span key="remove" className="visually-hidden">
      {texts.assignment}
    </span>,
  ];
  return (
    <>
      <PlainTable label={texts.cases} head={head}>
        {lines.map((line) => {
          const title = line.title ?? texts.untitled;
          return (
            <tr key={line.id}>
              <th scope="row" className={styles.title}>
                <LineButton onPress={() => show('fundingCase', line.id)}>{title}</LineButton>
              </th>
              <td>
                <StatusBadge field={fields.stage} value={line.stage} />
              </td>
              {sumsOfCase.map((name) => (
                <td key={name} className={styles.amount}>
                  {fieldText(fields[name], line[name], locale)}
                </td>
              ))}
              <td>
                {line.next === null ? (
                  <span className={styles.quiet}>{texts.noNext}</span>
                ) : (
                  <span className={styles.next}>
                    <LineButton onPress={() => line.next && show('deadline', line.next.id)}>
                      {line.next.title ?? texts.untitled}
                    </LineButton>
                    <DueText day={line.next.day} />
                  </span>
                )}
              </td>
              <td>
                <IconButton icon={Unlink} label={texts.remove(title)} onPress={() => onRemove(line.id, title)} />
              </td>
            </tr>
          );
        })}
        {lines.length > 1 && (
          <tr className={styles.sum}>
            <th scope="row">{texts.sum}</th>
            <td />
            {sumsOfCase.map((name) => (
              <td key={name} className={styles.amount}>
                {fieldText(fields[name], sums[name], locale)}
              </td>
            ))}
            <td colSpan={2} />
          </tr>
        )}
      </PlainTable>
      {lines.length > 1 && <p className={styles.hint}>{texts.sumHint}</p>}
    </>
  );
}

type DeadlinesProps = Pick<ReturnType<typeof useProjectFunding>, 'deadlines' | 'cases'>;

function Deadlines({ deadlines, cases }: DeadlinesProps) {
  const texts = useTexts(fundingTexts);
  const show = useShowRecord();
  const nameOf = (subject: string | null): string =>
    cases.find(({ id }) => subject === `fundingCase:${id}`)?.title ?? texts.thisProject;
  return (
    <Card title={texts.deadlines} aside={<Link to="/funding/deadlines">{texts.allDeadlines}</Link>}>
      {deadlines.length === 0 ? (
        <p className={styles.quiet}>{texts.noDeadlines}</p>
      ) : (
        <PlainTable label={texts.deadlines} head={[texts.deadline, texts.day, texts.subject, texts.stage]}>
          {deadlines.map((deadline) => (
            <tr key={deadline.id}>
              <th scope="row" className={styles.title}>
                <LineButton onPress={() => show('deadline', deadline.id)}>
                  {deadline.title ?? texts.untitled}
                </LineButton>
              </th>
              <td>
                <DeadlineDay deadline={deadline} />
              </td>
              <td>{nameOf(deadline.subject)}</td>
              <td>
                <StatusBadge field={entities.deadline.fields.status} value={deadline.status} />
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
    </Card>
  );
}

/** A day that was missed or given up is only a day: neither due nor done. */
function DeadlineDay({ deadline }: { readonly deadline: DeadlinesProps['deadlines'][number] }) {
  const day = dayOrNull(dayThatCounts(deadline));
  const { status } = deadline;
  if (status === 'open' || status === 'done' || day === null)
    return <DueText day={day} isSettled={status === 'done'} />;
  return <span className={styles.quiet}>{formatDay(day)}</span>;
}
