import { useRef, useState } from 'react';
import { entities } from '../../../../shared/entities.ts';
import type { partNames } from '../../../../shared/funding/cases/contract.ts';
import { useDraft } from '../../../app/drafts.ts';
import { DraftFields, missingIn, type OwnEditor, type RecordDraft, saidIn } from '../../../app/NewRecord.tsx';
import { order } from '../../../app/orders.ts';
import { recordTexts } from '../../../app/record-texts.ts';
import { useTexts } from '../../../i18n/define.ts';
import { failureSentence } from '../../../i18n/failures.ts';
import { useLocale } from '../../../i18n/locale.ts';
import { uiTexts } from '../../../i18n/ui-texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from '../cases.module.css';
import { sectionTexts } from '../section-texts.ts';

const intoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

type NewPartProps = {
  readonly caseId: string;
  readonly entity: (typeof partNames)[number];
  readonly title: string;
  readonly fields: readonly string[];
  readonly initial?: RecordDraft;
  readonly editors?: Readonly<Record<string, OwnEditor>>;
  readonly hints?: Readonly<Record<string, string>>;
  /** What was added, for the message. */
  readonly nameOf: (draft: RecordDraft) => string;
  readonly onClose: () => void;
};

/**
 * A new part of a case. What was typed survives closing it by mistake; a refusal is said in the dialog, and nothing is lost.
 * Strg+Enter enters it.
 */
export function NewPart({ caseId, entity, title, fields, initial = {}, nameOf, onClose, ...own }: NewPartProps) {
  const texts = useTexts(sectionTexts);
  const common = useTexts(recordTexts);
  const ui = useTexts(uiTexts);
  const locale = useLocale();
  const [draft, keep, drop] = useDraft<RecordDraft>(`${entity}.new.${caseId}`, initial);
  const [fault, setFault] = useState<string | null>(null);
  // A field that is left by the very key that enters is saved before the next drawing.
  const latest = useRef(draft);
  latest.current = draft;
  const isSaving = useRef(false);
  const put = (change: RecordDraft) => {
    setFault(null);
    latest.current = { ...latest.current, ...change };
    keep(latest.current);
  };
  const save = async () => {
    const all = latest.current;
    const missing = missingIn(entity, { ...all, caseId }, locale);
    if (missing !== null) return setFault(common.missing(missing));
    if (isSaving.current) return;
    isSaving.current = true;
    const label = entities[entity].label[locale];
    const outcome = await order(
      'case.addPart',
      { id: caseId, entity, fields: saidIn(all) },
      {
        done: () => texts.partAdded(label, nameOf(all)),
        handles: ['invalid-fields', 'rule-broken', 'exists-already', 'not-allowed'],
      },
    );
    isSaving.current = false;
    if (!outcome.ok) return setFault(failureSentence(outcome.error, locale));
    drop();
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void save()}>
            {common.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => event.preventDefault()}
        // Before the buttons in the form: the one of a calendar would open it.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          event.stopPropagation();
          // Leaving the field settles what was typed in it.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          void save();
        }}
      >
        {/* Before the fields: a long form ends below the edge. */}
        {fault && (
          <p role="alert" className={styles.fault} ref={intoSight}>
            {fault}
          </p>
        )}
        <DraftFields entity={entity} fields={fields} draft={draft} put={put} {...own} />
      </form>
    </Dialog>
  );
}
