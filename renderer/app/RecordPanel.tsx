import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Output } from '../../shared/contract.ts';
import { type EntityName, entities, entityNamed } from '../../shared/entities.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { Inspector, InspectorSection } from '../ui/Inspector.tsx';
import type { MenuGroups } from '../ui/Menu.tsx';
import { FailureNotice, Loading, Notice } from '../ui/Notice.tsx';
import { useAnswer } from './answers.ts';
import { RecordMenu } from './erase/RecordMenu.tsx';
import { removeLines } from './lines.ts';
import { Links } from './links/Links.tsx';
import { linkTexts } from './links/texts.ts';
import { MergedRecord } from './MergedRecord.tsx';
import { useGoTo } from './navigation.ts';
import { RecordComments } from './RecordComments.tsx';
import { RecordFields } from './RecordFields.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import styles from './RecordPanel.module.css';
import { recordTexts } from './record-texts.ts';

export type RecordValues = Output<'record.get'>;

type RecordPanelProps = {
  readonly entity: EntityName;
  readonly id: string;
  readonly onClose: () => void;
  /** Beside the kind of the record: its state. */
  readonly badge?: (record: RecordValues) => ReactNode;
  readonly groups?: MenuGroups;
  /** A record that belongs to the region is not deleted from a list. */
  readonly isKept?: boolean;
  readonly children: (record: RecordValues) => ReactNode;
};

/** The details of a record beside its list: what waits for a decision first, then its fields, remarks and history. */
export function RecordPanel({ entity, id, onClose, badge, groups = [], isKept, children }: RecordPanelProps) {
  const texts = useTexts(recordTexts);
  const linking = useTexts(linkTexts);
  const locale = useLocale();
  const answer = useAnswer('record.get', { entity, id });
  const kind = entities[entity].label[locale];
  if (answer.state !== 'ready') {
    return (
      <Inspector title={kind} onClose={onClose}>
        {answer.state === 'failed' ? <FailureNotice answer={answer} /> : <Loading />}
      </Inspector>
    );
  }
  const record = answer.value;
  const title = String(record[entities[entity].title] ?? texts.untitled);
  if (record.deleted) {
    return (
      <Inspector kicker={kind} title={title} onClose={onClose}>
        <Notice tone="warning">{texts.gone}</Notice>
      </Inspector>
    );
  }
  const remove = async () => {
    if (await removeLines(entity, [record], () => title)) onClose();
  };
  const removal = {
    actions: [{ id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: () => void remove() }],
  };
  return (
    <Inspector
      kicker={
        <span className={styles.kicker}>
          {kind}
          {badge?.(record)}
        </span>
      }
      title={title}
      onClose={onClose}
      actions={
        <RecordMenu record={{ entity, id, title }} onErased={onClose} groups={isKept ? groups : [...groups, removal]} />
      }
    >
      <RecordConflicts entity={entity} record={record} />
      <MergedRecord entity={entity} id={id} />
      {children(record)}
      <InspectorSection title={linking.links}>
        <Links entity={entity} id={id} />
      </InspectorSection>
      <InspectorSection title={texts.sharing}>
        <RecordFields entity={entity} id={id} fields={['ownerBodyId', 'visibility', 'classification']} />
      </InspectorSection>
      <InspectorSection title={texts.comments}>
        <RecordComments entity={entity} id={id} />
      </InspectorSection>
      <InspectorSection title={texts.history}>
        <RecordHistory entity={entity} id={id} />
      </InspectorSection>
    </Inspector>
  );
}

/** A value others have written differently waits for a decision; the way there stands at the top. */
export function RecordConflicts({ entity, record }: { readonly entity: EntityName; readonly record: RecordValues }) {
  const texts = useTexts(recordTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const fields = record.conflicts ?? [];
  if (fields.length === 0) return null;
  const declared = entityNamed(entity)?.fields;
  const names = fields.map((name) => declared?.[name]?.label[locale] ?? name).join(', ');
  return (
    <Notice tone="danger" action={<Button onPress={() => goTo('/exchange/conflicts')}>{texts.decide}</Button>}>
      {texts.conflicts(names)}
    </Notice>
  );
}
