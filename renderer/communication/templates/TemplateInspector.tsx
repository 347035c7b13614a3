import { Braces } from 'lucide-react';
import { fillable, placeholderOf, sourceEntities } from '../../../shared/communication/placeholders.ts';
import { mistakesIn } from '../../../shared/communication/template.ts';
import { entities } from '../../../shared/entities.ts';
import { changeLine } from '../../app/lines.ts';
import { RecordFields } from '../../app/RecordFields.tsx';
import { RecordPanel, type RecordValues } from '../../app/RecordPanel.tsx';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { faultSentence } from './fault-sentence.ts';
import styles from './templates.module.css';
import { templateTexts } from './texts.ts';

const text = (record: RecordValues, name: string): string | null => {
  const value = record[name];
  return typeof value === 'string' ? value : null;
};

/** A template with its mistakes, each with the next step, and the placeholders there are. */
export function TemplateInspector({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  return (
    <RecordPanel entity="communicationTemplate" id={id} onClose={onClose}>
      {(record) => (
        <>
          <RecordFields entity="communicationTemplate" id={id} fields={['name']} layout="stacked" />
          <RecordFields entity="communicationTemplate" id={id} fields={['channel', 'formId']} />
          <RecordFields entity="communicationTemplate" id={id} fields={['heading', 'text']} layout="stacked" />
          <Placeholders record={record} />
        </>
      )}
    </RecordPanel>
  );
}

function Placeholders({ record }: { readonly record: RecordValues }) {
  const texts = useTexts(templateTexts);
  const locale = useLocale();
  const body = text(record, 'text');
  const mistakes = mistakesIn({ heading: text(record, 'heading'), text: body });
  const add = (placeholder: string) => {
    const joint = body === null || /\s$/.test(body) ? '' : ' ';
    const set = { text: `${body ?? ''}${joint}${placeholder}` };
    void changeLine('communicationTemplate', record, set, { done: () => texts.added(placeholder) });
  };
  return (
    <div className={styles.placeholders}>
      {mistakes.map((fault) => (
        <Notice key={fault.placeholder} tone="danger">
          {faultSentence(fault, locale)}
        </Notice>
      ))}
      <p className={styles.quiet}>{texts.howTo}</p>
      <div className={styles.menus}>
        {sourceEntities.map((entity) => (
          <Menu
            key={entity}
            label={texts.addOf(entities[entity].label[locale])}
            groups={[
              {
                actions: fillable[entity].map((one) => ({
                  id: one.name,
                  label: `${one.field.label[locale]} · ${placeholderOf(one)}`,
                  run: () => add(placeholderOf(one)),
                })),
              },
            ]}
          >
            <Button icon={Braces} aria-label={texts.addOf(entities[entity].label[locale])}>
              {entities[entity].label[locale]}
            </Button>
          </Menu>
        ))}
      </div>
    </div>
  );
}
