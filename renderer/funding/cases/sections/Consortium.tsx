import { Plus, Split } from 'lucide-react';
import { useMemo, useState } from 'react';
import { entities } from '../../../../shared/entities.ts';
import type { MemberRow } from '../../../../shared/funding/cases/rows.ts';
import { useCommands } from '../../../app/commands.ts';
import type { OwnEditor } from '../../../app/NewRecord.tsx';
import { useShowRecord } from '../../../app/navigation.ts';
import { useOffice } from '../../../app/office.ts';
import { order } from '../../../app/orders.ts';
import { RecordFields } from '../../../app/RecordFields.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { formatMoment } from '../../../i18n/moment.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LineButton } from '../../../ui/PlainTable.tsx';
import { Select } from '../../../ui/Select.tsx';
import styles from '../cases.module.css';
import { Money } from '../parts/money.tsx';
import { NewPart } from '../parts/NewPart.tsx';
import { PartTable } from '../parts/PartTable.tsx';
import { SumNotes } from '../parts/SumNotes.tsx';
import { sectionTexts } from '../section-texts.ts';
import { useCase } from '../use-case-file.ts';

const { role } = entities.consortiumMember.fields;

/** Who carries which share, and which paper of its council covers it. */
export function Consortium() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const { record, members, nameOf } = useCase();
  const { region } = useOffice();
  const show = useShowRecord();
  const [isAdding, setAdding] = useState(false);
  const taken = useMemo(() => new Set(members.map(({ bodyId }) => bodyId)), [members]);
  const towns = region.bodies.filter(({ kind }) => kind === 'city' || kind === 'municipality');
  const editors = useBodyEditor(taken, record.leadBodyId);
  useCommands(
    'funding.case.consortium',
    useMemo(() => [{ id: 'case.member', title: texts.addMember, icon: Plus, run: () => setAdding(true) }], [texts]),
  );
  const bodyName = (member: MemberRow) => nameOf(`body:${member.bodyId}`) ?? '?';
  const add = (
    <Button icon={Plus} look={members.length === 0 ? 'primary' : 'secondary'} onPress={() => setAdding(true)}>
      {texts.addMember}
    </Button>
  );
  const spread = () => void order('case.spread', { id: record.id }, { done: () => texts.spreadDone(members.length) });
  const isSpreadable = members.length > 0 && record.totalCents !== null;
  return (
    <Card
      title={texts.members}
      aside={
        <span className={styles.small}>
          {texts.memberCount(towns.filter(({ id }) => taken.has(id)).length, towns.length)}
        </span>
      }
    >
      {members.length === 0 ? (
        <EmptyState title={texts.noMembers} action={add}>
          {texts.noMembersText}
        </EmptyState>
      ) : (
        <>
          <PartTable
            label={texts.members}
            entity="consortiumMember"
            rows={members}
            first={{ title: texts.body, name: bodyName }}
            columns={[
              { title: texts.role, cell: (member) => role.choices?.[member.role ?? '']?.[locale] ?? '–' },
              {
                title: texts.share,
                isNumber: true,
                cell: (member) => <Money cents={member.shareCents} conflicts={member.conflicts} field="shareCents" />,
              },
              {
                title: texts.own,
                isNumber: true,
                cell: (member) => <Money cents={member.ownCents} conflicts={member.conflicts} field="ownCents" />,
              },
              {
                title: texts.paper,
                cell: ({ councilPaperId }) =>
                  councilPaperId === null ? (
                    <span className={styles.quiet}>{texts.noPaper}</span>
                  ) : (
                    <LineButton onPress={() => show('paper', councilPaperId)}>
                      {nameOf(`paper:${councilPaperId}`) ?? '…'}
                    </LineButton>
                  ),
              },
            ]}
          >
            {(member) => (
              <RecordFields
                entity="consortiumMember"
                id={member.id}
                fields={['role', 'shareCents', 'ownCents', 'councilPaperId']}
              />
            )}
          </PartTable>
          <SumNotes what={['shares', 'owns']} />
          <LastChanges />
          <div className={styles.bar}>
            {add}
            {isSpreadable && (
              <Button icon={Split} onPress={spread}>
                {texts.spread}
              </Button>
            )}
            {isSpreadable && <span className={styles.small}>{texts.spreadHint}</span>}
          </div>
        </>
      )}
      {isAdding && (
        <NewPart
          caseId={record.id}
          entity="consortiumMember"
          title={texts.addMember}
          fields={['bodyId', 'role', 'shareCents', 'ownCents', 'councilPaperId']}
          initial={{ role: 'partner' }}
          editors={editors}
          nameOf={({ bodyId }) => region.bodies.find(({ id }) => id === bodyId)?.shortName ?? ''}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}

/** How many changes say where a difference may come from. */
const mostChanges = 3;

/** Where shares do not add up: whose were changed last, when, and by whom. Two sites may each have meant well. */
function LastChanges() {
  const texts = useTexts(sectionTexts);
  const locale = useLocale();
  const { checks, members, nameOf } = useCase();
  const isOff = checks.some(
    ({ what, state }) => (what === 'shares' || what === 'owns') && state !== 'equal' && state !== 'open',
  );
  if (!isOff) return null;
  const last = [...members].sort((one, other) => (one.updatedAt > other.updatedAt ? -1 : 1)).slice(0, mostChanges);
  const words = last.map(
    ({ bodyId, updatedAt, updatedBy }) =>
      `${nameOf(`body:${bodyId}`) ?? '?'} – ${[formatMoment(updatedAt, locale), updatedBy].filter(Boolean).join(', ')}`,
  );
  return (
    <p className={styles.small}>
      {texts.lastChanged}: {words.join('; ')}
    </p>
  );
}

/** Only bodies that are not in yet; whose case it is, leads. */
function useBodyEditor(
  taken: ReadonlySet<string | null>,
  leadBodyId: string | null,
): Readonly<Record<string, OwnEditor>> {
  const locale = useLocale();
  const { region } = useOffice();
  return useMemo(
    () => ({
      bodyId: ({ value, put }) => (
        <Select
          label={entities.consortiumMember.fields.bodyId.label[locale]}
          isRequired
          value={typeof value === 'string' ? value : null}
          options={region.bodies.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(bodyId) =>
            put({ bodyId, ...(bodyId === null ? {} : { role: bodyId === leadBodyId ? 'lead' : 'partner' }) })
          }
        />
      ),
    }),
    [locale, region, taken, leadBodyId],
  );
}
