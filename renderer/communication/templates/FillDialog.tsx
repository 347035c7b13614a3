import { useState } from 'react';
import type { SourceRecord, TemplateLine } from '../../../shared/communication/contract.ts';
import { type SourceEntity, sourceEntities } from '../../../shared/communication/placeholders.ts';
import { type Filling, fillTemplate, isMistake } from '../../../shared/communication/template.ts';
import { entities } from '../../../shared/entities.ts';
import { useAnswer } from '../../app/answers.ts';
import { changeLine } from '../../app/lines.ts';
import { useGoTo } from '../../app/navigation.ts';
import type { RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { fieldText } from '../../ui/field-text.ts';
import { FailureNotice, Loading, Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { faultSentence } from './fault-sentence.ts';
import styles from './templates.module.css';
import { templateTexts } from './texts.ts';

type FillDialogProps = { readonly record: RecordValues; readonly onClose: () => void };

const textIn = (record: RecordValues, name: string): string | null => {
  const value = record[name];
  return typeof value === 'string' ? value : null;
};

/** Fills heading and text from a template: first seen, with everything that is to be said of it, then taken over as one step of undo. */
export function FillDialog({ record, onClose }: FillDialogProps) {
  const texts = useTexts(templateTexts);
  const common = useTexts(uiTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const [templateId, setTemplate] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Partial<Record<SourceEntity, string>>>({});
  const [fault, setFault] = useState<string | null>(null);
  const known = useAnswer('communication.texts', {});
  const found = useAnswer('communication.sources', { id: record.id });
  const templates = known.state === 'ready' ? known.value.templates : [];
  const sources = found.state === 'ready' ? found.value.sources : [];
  const titles = found.state === 'ready' ? found.value.titles : {};
  const template = templates.find(({ id }) => id === templateId) ?? null;
  const item = { visibility: textIn(record, 'visibility'), classification: textIn(record, 'classification') };
  const filling =
    template === null || found.state !== 'ready'
      ? null
      : fillTemplate<SourceRecord>(template, {
          item,
          sources,
          chosen,
          textOf: ({ values }, { name, field }) =>
            [values[name]]
              .flat()
              .map((value) => fieldText(field, value, 'de', (reference) => titles[reference] ?? ''))
              .join(', '),
        });
  const isMistaken = filling?.faults.some(isMistake) ?? false;
  const apply = async () => {
    if (template === null || filling === null) return setFault(texts.chooseTemplate);
    if (isMistaken) return setFault(texts.mend);
    const done = () => texts.applied(template.name ?? '');
    const outcome = await changeLine('communicationItem', record, fieldsFrom(record, template, filling), { done });
    if (outcome.ok) onClose();
  };
  const openTemplate = (id?: string) => {
    onClose();
    goTo('/communication/templates', id);
  };
  return (
    <Dialog
      title={texts.fillTitle}
      size="large"
      onClose={onClose}
      onCommit={() => void apply()}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" keys="Control+Enter" isDisabled={isMistaken} onPress={() => void apply()}>
            {texts.apply}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {known.state === 'failed' && <FailureNotice answer={known} />}
        {found.state === 'failed' && <FailureNotice answer={found} />}
        {known.state === 'loading' && <Loading />}
        {known.state === 'ready' && templates.length === 0 ? (
          <Notice action={<Button onPress={() => openTemplate()}>{texts.toTemplates}</Button>}>
            {texts.noTemplates}
          </Notice>
        ) : (
          <Select
            label={texts.template}
            value={templateId}
            autoFocus
            onChange={(id) => {
              setFault(null);
              setTemplate(id);
            }}
            options={inOrder(templates, textIn(record, 'channel')).map(({ id, name }) => ({
              value: id,
              label: name ?? '',
            }))}
          />
        )}
        {sourceEntities.map((entity) => {
          const all = sources.filter((one) => one.entity === entity);
          return (
            all.length > 1 && (
              <Select
                key={entity}
                label={texts.several(entities[entity].label[locale])}
                value={chosen[entity] ?? null}
                onChange={(id) => id !== null && setChosen({ ...chosen, [entity]: id })}
                options={all.map(({ id, title }) => ({ value: id, label: title }))}
              />
            )
          );
        })}
        {filling !== null && <Preview filling={filling} />}
        {isMistaken && template !== null && (
          <Notice
            tone="danger"
            action={<Button onPress={() => openTemplate(template.id)}>{texts.openTemplate}</Button>}
          >
            {texts.mend}
          </Notice>
        )}
        {fault && !isMistaken && <p role="alert">{fault}</p>}
      </div>
    </Dialog>
  );
}

/** Templates of the same channel first, each part by name. */
const inOrder = (templates: readonly TemplateLine[], channel: string | null): readonly TemplateLine[] => [
  ...templates.filter((one) => one.channel === channel),
  ...templates.filter((one) => one.channel !== channel),
];

/** What a template writes: its words, and the channel and kind of text where the contribution says none. */
function fieldsFrom(record: RecordValues, template: TemplateLine, { heading, text }: Filling): Record<string, unknown> {
  return {
    ...(heading === null || heading.trim() === '' ? {} : { title: heading.trim() }),
    text,
    ...(textIn(record, 'channel') === null && template.channel !== null ? { channel: template.channel } : {}),
    ...(textIn(record, 'formId') === null && template.formId !== null ? { formId: template.formId } : {}),
  };
}

function Preview({ filling }: { readonly filling: Filling }) {
  const texts = useTexts(templateTexts);
  const locale = useLocale();
  return (
    <>
      <section className={styles.preview} aria-label={texts.preview} lang="de">
        {filling.heading !== null && <h3>{filling.heading}</h3>}
        <p>{filling.text}</p>
      </section>
      {filling.faults.length > 0 && (
        <div role="status">
          <ul className={styles.faults}>
            {filling.faults.map((fault) => (
              <li key={`${fault.kind} ${fault.placeholder}`}>
                <Notice tone={isMistake(fault) ? 'danger' : 'warning'}>{faultSentence(fault, locale)}</Notice>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.quiet}>{texts.replaces}</p>
    </>
  );
}
