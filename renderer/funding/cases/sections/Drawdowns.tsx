import { Plus, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatDay } from '../../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../../shared/core/day.ts';
import { formatMoney } from '../../../../shared/core/money.ts';
import { entities } from '../../../../shared/entities.ts';
import { burnOf, unusedOf, useByOf } from '../../../../shared/funding/cases/drawdowns.ts';
import { foldNotices } from '../../../../shared/funding/cases/notices.ts';
import type { DrawdownRow } from '../../../../shared/funding/cases/rows.ts';
import { useCommands } from '../../../app/commands.ts';
import { useToday } from '../../../app/office.ts';
import { RecordFields } from '../../../app/RecordFields.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DueText } from '../../../ui/DueText.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import styles from '../cases.module.css';
import { dayWords } from '../day-words.ts';
import { BurnPicture } from '../parts/BurnPicture.tsx';
import { Money } from '../parts/money.tsx';
import { NewPart } from '../parts/NewPart.tsx';
import { PartTable } from '../parts/PartTable.tsx';
import { sectionTexts } from '../section-texts.ts';
import { useCase } from '../use-case-file.ts';

const { status } = entities.drawdown.fields;
const fields = [
  'title',
  'procedure',
  'requestedOn',
  'amountCents',
  'paidOn',
  'useByOn',
  'usedCents',
  'repaidCents',
  'status',
  'notes',
];

/** What was drawn, until when it is to be used, and how the grant runs down. */
export function Drawdowns() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const today = useToday();
  const { record, drawdowns, notices } = useCase();
  const [isAdding, setAdding] = useState(false);
  const { valid } = useMemo(() => foldNotices(notices), [notices]);
  const burn = burnOf(record, drawdowns, today);
  const grant = valid.grantCents ?? record.grantCents;
  const over = burn.paid.kind === 'sum' && grant !== null ? burn.paid.cents - grant : 0;
  useCommands(
    'funding.case.drawdowns',
    useMemo(() => [{ id: 'case.drawdown', title: texts.addDrawdown, icon: Plus, run: () => setAdding(true) }], [texts]),
  );
  const add = (
    <Button icon={Plus} look={drawdowns.length === 0 ? 'primary' : 'secondary'} onPress={() => setAdding(true)}>
      {texts.addDrawdown}
    </Button>
  );
  return (
    <>
      {over > 0 && <Notice tone="warning">{texts.overdrawn(formatMoney(over, locale))}</Notice>}
      {drawdowns.length > 0 && (
        <Card title={texts.burn}>
          {grant === null || grant === 0 ? (
            <p className={styles.quiet}>{texts.noBurn}</p>
          ) : (
            <BurnPicture
              grantCents={grant}
              burn={burn}
              drawdowns={drawdowns}
              start={dayOrNull(valid.approvalStartOn ?? record.approvalStartOn)}
              end={dayOrNull(valid.approvalEndOn ?? record.approvalEndOn)}
              today={today}
            />
          )}
        </Card>
      )}
      <Card title={entities.drawdown.plural[locale]}>
        {drawdowns.length === 0 ? (
          <EmptyState title={texts.noDrawdowns} action={add}>
            {texts.noDrawdownsText}
          </EmptyState>
        ) : (
          <>
            <PartTable
              label={entities.drawdown.plural[locale]}
              entity="drawdown"
              rows={drawdowns}
              first={{ title: entities.drawdown.label[locale], name: (drawn: DrawdownRow) => drawn.title ?? '?' }}
              columns={[
                {
                  title: texts.amount,
                  isNumber: true,
                  cell: (drawn) => <Money cents={drawn.amountCents} conflicts={drawn.conflicts} field="amountCents" />,
                },
                { title: texts.paidOn, cell: ({ paidOn }) => dayWords(paidOn) },
                { title: texts.useBy, cell: (drawn) => <UseByCell drawn={drawn} /> },
                {
                  title: texts.unused,
                  isNumber: true,
                  cell: (drawn) => (
                    <>
                      <Money cents={unusedOf(drawn)} conflicts={drawn.conflicts} field="usedCents" />
                      {burn.lateIds.includes(drawn.id) && (
                        <Badge tone="danger" icon={TriangleAlert}>
                          {texts.late}
                        </Badge>
                      )}
                    </>
                  ),
                },
                { title: texts.state, cell: (drawn) => <StatusBadge field={status} value={drawn.status} /> },
              ]}
            >
              {(drawn) => <RecordFields entity="drawdown" id={drawn.id} fields={fields} />}
            </PartTable>
            <div className={styles.bar}>{add}</div>
          </>
        )}
      </Card>
      {isAdding && (
        <NewPart
          caseId={record.id}
          entity="drawdown"
          title={texts.addDrawdown}
          fields={['title', 'procedure', 'requestedOn', 'amountCents', 'paidOn', 'status']}
          initial={{ title: `${drawdowns.length + 1}. ${entities.drawdown.label[locale]}`, status: 'requested' }}
          nameOf={({ title }) => String(title ?? '')}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function UseByCell({ drawn }: { readonly drawn: DrawdownRow }) {
  const texts = useTexts(sectionTexts);
  const { record } = useCase();
  const by = useByOf(record, drawn);
  if (by.kind !== 'day')
    return <span className={styles.quiet}>{by.kind === 'not-paid' ? texts.notPaid : texts.noRule}</span>;
  const left = unusedOf(drawn);
  return (
    <span className={styles.useBy}>
      <DueText day={by.day} isSettled={drawn.status === 'settled' || left === 0} />
      <span className={styles.small}>
        {by.source === 'rule' ? texts.byRule : texts.byNotice}
        {by.source === 'stated' && by.computed !== null && by.computed !== by.day
          ? `, ${texts.computedDay(formatDay(by.computed))}`
          : ''}
      </span>
    </span>
  );
}
