import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import type { ItemLine } from '../../../shared/communication/contract.ts';
import { formFor } from '../../../shared/communication/length.ts';
import { leftPlaceholders } from '../../../shared/communication/placeholders.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { Audiences } from '../../app/links/Audiences.tsx';
import { RecordFields, useSaveField } from '../../app/RecordFields.tsx';
import { RecordPanel, type RecordValues } from '../../app/RecordPanel.tsx';
import { RemindersField } from '../../app/RemindersField.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { FillDialog } from '../templates/FillDialog.tsx';
import { Approval } from './Approval.tsx';
import { CountedField } from './CountedField.tsx';
import { itemTexts } from './item-texts.ts';

const { communicationItem } = entities;

const text = (record: RecordValues, name: string): string | null => {
  const value = record[name];
  return typeof value === 'string' ? value : null;
};

type ItemInspectorProps = {
  readonly id: string;
  readonly line: ItemLine | undefined;
  readonly onClose: () => void;
};

/** Everything about a contribution: words, days, approval; what it is linked with stands in the block every record has. */
export function ItemInspector({ id, line, onClose }: ItemInspectorProps) {
  const texts = useTexts(itemTexts);
  const fields = (...names: readonly string[]) => <RecordFields entity="communicationItem" id={id} fields={names} />;
  const stacked = (...names: readonly string[]) => (
    <RecordFields entity="communicationItem" id={id} fields={names} layout="stacked" />
  );
  return (
    <RecordPanel
      entity="communicationItem"
      id={id}
      onClose={onClose}
      badge={({ status }) => <StatusBadge field={communicationItem.fields.status} value={String(status)} />}
    >
      {(record) => {
        const isEvent = record['channel'] === 'event';
        return (
          <>
            <Words record={record} />
            {fields('status', 'channel', 'formId')}
            <Audiences of={{ entity: 'communicationItem', id }} audiences={line?.audiences} />
            {fields('direction')}
            <InspectorSection title={texts.when}>
              {isEvent
                ? fields('plannedOn', 'plannedTime', 'endsOn', 'place', 'publishedOn')
                : fields('plannedOn', 'plannedTime', 'publishedOn')}
              <RemindersField entity="communicationItem" record={record} />
            </InspectorSection>
            <InspectorSection title={texts.approval}>
              <Approval record={record} />
            </InspectorSection>
            <InspectorSection title={texts.about}>
              {fields('projectId', 'responsiblePersonId', 'url')}
              {stacked('notes')}
            </InspectorSection>
          </>
        );
      }}
    </RecordPanel>
  );
}

/** Heading and text, each against the length of its kind, and the way to a template. */
function Words({ record }: { readonly record: RecordValues }) {
  const texts = useTexts(itemTexts);
  const locale = useLocale();
  const save = useSaveField('communicationItem');
  const answer = useAnswer('communication.texts', {}, { keep: true });
  const [isFilling, setFilling] = useState(false);
  const forms = answer.state === 'ready' ? answer.value.forms : [];
  const channel = text(record, 'channel');
  const formId = text(record, 'formId');
  const form = formFor({ formId, channel }, forms);
  const isUnsaid = form === null && formId === null && forms.filter((one) => one.channel === channel).length > 1;
  const left = leftPlaceholders(`${text(record, 'title') ?? ''}\n${text(record, 'text') ?? ''}`);
  const { title, text: body } = communicationItem.fields;
  return (
    <>
      <CountedField
        label={title.label[locale]}
        value={text(record, 'title')}
        most={title.max ?? 300}
        max={form?.titleMax ?? null}
        form={form?.name ?? null}
        draftName={`communicationItem.${record.id}.title`}
        isRequired
        onSave={(value) => save(record, 'title', value)}
      />
      <CountedField
        label={body.label[locale]}
        value={text(record, 'text')}
        most={body.max ?? 50_000}
        max={form?.textMax ?? null}
        form={form?.name ?? null}
        draftName={`communicationItem.${record.id}.text`}
        rows={8}
        onSave={(value) => save(record, 'text', value)}
      />
      {isUnsaid && <Notice>{texts.manyForms}</Notice>}
      {left.length > 0 && <Notice tone="warning">{texts.left(left.join(', '))}</Notice>}
      <Button icon={LayoutTemplate} onPress={() => setFilling(true)}>
        {texts.fill}
      </Button>
      {isFilling && <FillDialog record={record} onClose={() => setFilling(false)} />}
    </>
  );
}
