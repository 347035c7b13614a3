import { FilePlus2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Field } from '../../../../shared/core/field.ts';
import { entities } from '../../../../shared/entities.ts';
import { foldNotices, noticeDay } from '../../../../shared/funding/cases/notices.ts';
import type { NoticeRow } from '../../../../shared/funding/cases/rows.ts';
import { useCommands } from '../../../app/commands.ts';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { fieldText } from '../../../ui/field-text.ts';
import styles from '../cases.module.css';
import { dayWords } from '../day-words.ts';
import { NewPart } from '../parts/NewPart.tsx';
import { PartTable } from '../parts/PartTable.tsx';
import { sectionTexts } from '../section-texts.ts';
import { useCase } from '../use-case-file.ts';

const { fields } = entities.fundingNotice;

const newFields = [
  'title',
  'kind',
  'issuedOn',
  'postedOn',
  'receivedOn',
  'grantCents',
  'eligibleCents',
  'rateBp',
  'approvalStartOn',
  'approvalEndOn',
  'purposeBindingStartOn',
  'purposeBindingYears',
  'notes',
] as const;

const validFields = [
  'grantCents',
  'eligibleCents',
  'rateBp',
  'approvalStartOn',
  'approvalEndOn',
  'purposeBindingStartOn',
  'purposeBindingYears',
] as const;

/** Notices, each with what it changes, and what is valid after all of them. They are added, never edited. */
export function Notices() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const { record, notices } = useCase();
  const [isAdding, setAdding] = useState(false);
  const { valid, effects } = useMemo(() => foldNotices(notices), [notices]);
  const effectOf = (id: string) => effects.find((effect) => effect.id === id)?.sentence[locale] ?? '';
  useCommands(
    'funding.case.notices',
    useMemo(
      () => [{ id: 'case.notice', title: texts.addNotice, icon: FilePlus2, run: () => setAdding(true) }],
      [texts],
    ),
  );
  const add = (
    <Button icon={FilePlus2} look={notices.length === 0 ? 'primary' : 'secondary'} onPress={() => setAdding(true)}>
      {texts.addNotice}
    </Button>
  );
  const words = (of: object, name: string) =>
    fieldText(fields[name as keyof typeof fields] as Field, (of as Readonly<Record<string, unknown>>)[name], locale);
  return (
    <div className={styles.pair}>
      <Card title={entities.fundingNotice.plural[locale]}>
        {notices.length === 0 ? (
          <EmptyState title={texts.noNotices} action={add}>
            {texts.noNoticesText}
          </EmptyState>
        ) : (
          <>
            <PartTable
              label={entities.fundingNotice.plural[locale]}
              entity="fundingNotice"
              rows={notices}
              first={{ title: texts.notice, name: (notice: NoticeRow) => notice.title ?? '?' }}
              columns={[
                { title: texts.kind, cell: (notice) => fields.kind.choices?.[notice.kind]?.[locale] ?? notice.kind },
                { title: texts.day, cell: (notice) => dayWords(noticeDay(notice)) },
                { title: texts.effect, cell: (notice) => <span className={styles.words}>{effectOf(notice.id)}</span> },
              ]}
            >
              {(notice) => (
                <Facts
                  facts={newFields.flatMap((name) => {
                    const said = words(notice, name);
                    return said === '' ? [] : [[fields[name].label[locale], said] as const];
                  })}
                />
              )}
            </PartTable>
            <div className={styles.bar}>
              {add}
              <span className={styles.small}>{texts.noNoticesText}</span>
            </div>
          </>
        )}
      </Card>
      <Card title={texts.valid} aside={<span className={styles.small}>{texts.validNow}</span>}>
        {valid.isRevoked && <Badge tone="danger">{texts.revoked}</Badge>}
        <Facts
          facts={validFields.map((name) => [fields[name].label[locale], words(valid, name) || texts.notGiven] as const)}
        />
      </Card>
      {isAdding && (
        <NewPart
          caseId={record.id}
          entity="fundingNotice"
          title={texts.addNotice}
          fields={newFields}
          initial={
            notices.length === 0
              ? { title: fields.kind.choices?.['initial']?.[locale] ?? '', kind: 'initial' }
              : { kind: 'amendment' }
          }
          nameOf={({ title }) => String(title ?? '')}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}
