import { RotateCcw, Scale, Send } from 'lucide-react';
import { useMemo, useState } from 'react';
import { choice } from '../../../../shared/core/field.ts';
import type { Locale } from '../../../../shared/core/locale.ts';
import { entities } from '../../../../shared/entities.ts';
import { defaultPolicy, type Policy } from '../../../../shared/trust/policy.ts';
import {
  type Grant,
  grants,
  policyFrom,
  rightsOf,
  ruledEntities,
  ruledRoles,
} from '../../../../shared/trust/rights-table.ts';
import { order } from '../../../app/orders.ts';
import { StoredTable } from '../../../app/StoredTable.tsx';
import { useTexts } from '../../../i18n/define.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { ActDialog } from '../../../ui/ActDialog.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { actTexts } from '../act-texts.ts';
import styles from '../sites.module.css';
import { changesIn, type Draft, drafted, type RightsLine, rightsLines } from './rights-lines.ts';
import { policyTexts } from './texts.ts';
import { usePolicyTable } from './view.ts';

const lineId = ({ entity }: RightsLine): string => entity;
const mostDays = 36_500;

/** The closed set of a cell, in words. */
const grantField = choice(
  'Recht',
  'Right',
  Object.fromEntries(grants.map((grant) => [grant, [policyTexts.de.grants[grant], policyTexts.en.grants[grant]]])),
);

function columnsOf(locale: Locale): readonly Column<RightsLine>[] {
  const texts = policyTexts[locale];
  return [
    {
      id: 'kind',
      title: texts.kind,
      value: ({ kind }) => kind,
      cell: ({ kind, changed }) => (
        <>
          {kind} {changed && <Badge tone="warning">{texts.changed}</Badge>}
        </>
      ),
      width: 16,
      minWidth: 10,
      grows: true,
    },
    ...ruledRoles.map(
      (role): Column<RightsLine> => ({
        id: role,
        title: entities.site.fields.role.choices?.[role]?.[locale] ?? role,
        value: (line) => grants.indexOf(line[role]),
        text: (line) => texts.grants[line[role]],
        cell: (line) => (
          <span className={line[role] === 'none' ? styles.nothing : undefined}>{texts.grants[line[role]]}</span>
        ),
        editValue: (line) => line[role],
        field: grantField,
        width: 18,
        minWidth: 12,
        grows: true,
      }),
    ),
  ];
}

type PolicyViewProps = { readonly policy: Policy; readonly isRoot: boolean };

/** Rechte: who may write what, readable by all; the coordination chooses from a closed set and announces it. */
export function PolicyView({ policy, isRoot }: PolicyViewProps) {
  const texts = useTexts(policyTexts);
  const acts = useTexts(actTexts);
  const locale = useLocale();
  const [draft, setDraft] = useState<Draft>({});
  const [days, setDays] = useState(String(policy.retentionDays));
  const [isAsking, setAsking] = useState(false);
  const lines = useMemo(() => rightsLines(policy, draft, locale), [policy, draft, locale]);
  const columns = useMemo(() => columnsOf(locale), [locale]);
  const retention = /^\d{1,5}$/.test(days.trim()) && Number(days) <= mostDays ? Number(days) : null;
  const changes = [
    ...changesIn(policy, draft, locale),
    ...(retention !== null && retention !== policy.retentionDays
      ? [texts.retentionChange(policy.retentionDays, retention)]
      : []),
  ];
  const discard = () => {
    setDraft({});
    setDays(String(policy.retentionDays));
  };
  const reset = () => {
    const standard = rightsOf(defaultPolicy);
    setDraft(
      Object.fromEntries(
        ruledRoles.flatMap((role) =>
          ruledEntities.map((entity) => [`${role}.${entity}`, standard[role].get(entity) ?? 'none']),
        ),
      ),
    );
    setDays(String(defaultPolicy.retentionDays));
  };
  const save = async (line: RightsLine, column: string, value: unknown): Promise<boolean> => {
    setDraft((old) => ({ ...old, [`${column}.${line.entity}`]: (value ?? 'none') as Grant }));
    return true;
  };
  const announce = async () => {
    setAsking(false);
    const next = policyFrom(drafted(policy, draft), policy, retention ?? policy.retentionDays);
    const outcome = await order('registry.policy', next, { done: () => texts.saved, undo: false });
    if (outcome.ok) setDraft({});
  };
  return (
    <Card title={texts.title}>
      <div className={styles.card}>
        <p>{texts.intro}</p>
        {isRoot && <p className={styles.note}>{texts.introRoot}</p>}
        <ul className={styles.note}>
          {(['own', 'body', 'project'] as const).map((part) => (
            <li key={part}>{texts.meaning[part]}</li>
          ))}
        </ul>
        <div className={styles.rights}>
          <StoredTable
            label={texts.table}
            rows={lines}
            rowId={lineId}
            columns={columns}
            store={usePolicyTable}
            {...(isRoot ? { onSave: save } : {})}
            empty={<EmptyState icon={Scale} title={texts.title} />}
          />
        </div>
        {isRoot && (
          <>
            <div className={styles.retention}>
              <TextField
                label={texts.retention}
                hint={texts.retentionHint}
                value={days}
                onChange={setDays}
                error={retention === null ? texts.retentionWrong : null}
                maxLength={5}
              />
            </div>
            <div className={styles.buttons}>
              <Button
                look="primary"
                icon={Send}
                isDisabled={changes.length === 0 || retention === null}
                onPress={() => setAsking(true)}
              >
                {texts.save(changes.length)}
              </Button>
              <Button isDisabled={changes.length === 0} onPress={discard}>
                {texts.discard}
              </Button>
              <Button icon={RotateCcw} onPress={reset}>
                {texts.reset}
              </Button>
            </div>
          </>
        )}
      </div>
      {isAsking && (
        <ActDialog
          title={texts.dialog}
          act={{ ...acts.policy, isFinal: false }}
          action={texts.action}
          onConfirm={() => void announce()}
          onClose={() => setAsking(false)}
          lead={
            <ul className={styles.changes}>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          }
        />
      )}
    </Card>
  );
}
