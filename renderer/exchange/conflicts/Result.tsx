import { Check, Combine } from 'lucide-react';
import { fieldNamed } from '../../../shared/core/entity.ts';
import { entityNamed } from '../../../shared/entities.ts';
import type { Conflict } from '../../../shared/exchange/contract.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldEditor } from '../../ui/FieldEditor.tsx';
import type { TitleOf } from '../../ui/field-text.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { fieldWords, valueWords } from '../words.ts';
import styles from './Comparison.module.css';
import { isDeletion, type Side, sameValue } from './sides.ts';
import { conflictTexts } from './texts.ts';
import { draftOf, keepDraft, useConflictView } from './view.ts';

type ResultProps = {
  readonly conflict: Conflict;
  readonly sides: readonly Side[];
  readonly nameOf: (side: Side) => string;
  readonly isLast: boolean;
  readonly onApply: () => void;
  readonly titleOf: TitleOf;
};

/** What will be written: one of the sides, or what the person makes of them. */
export function Result({ conflict, sides, nameOf, isLast, onApply, titleOf }: ResultProps) {
  const texts = useTexts(conflictTexts);
  const drafts = useConflictView((view) => view.drafts);
  const draft = draftOf(drafts, conflict);
  const chosen = draft && sides.find(({ value }) => sameValue(value, draft.value));
  const isProposed = draft !== null && conflict.merged !== null && sameValue(draft.value, conflict.merged.value);
  const own = isProposed ? texts.proposed : texts.edited;
  const undecided = isDeletion(conflict) ? texts.undecidedDeletion : texts.undecided;
  const origin = draft === null ? undecided : chosen ? texts.taken(nameOf(chosen)) : own;
  return (
    <section className={styles.result} aria-label={texts.result}>
      <h3 className={styles.resultTitle}>{texts.result}</h3>
      <p className={styles.origin} role="status">
        {origin}
      </p>
      <Editor conflict={conflict} sides={sides} value={draft?.value ?? null} isSet={draft !== null} titleOf={titleOf} />
      <div className={styles.apply}>
        <Button look="primary" icon={Check} onPress={onApply} isDisabled={draft === null}>
          {isLast ? texts.applyLast : texts.apply}
        </Button>
        <KeyHint keys="Control+Enter" />
      </div>
    </section>
  );
}

type EditorProps = {
  readonly conflict: Conflict;
  readonly sides: readonly Side[];
  readonly value: unknown;
  readonly isSet: boolean;
  readonly titleOf: TitleOf;
};

function Editor({ conflict, sides, value, isSet, titleOf }: EditorProps) {
  const texts = useTexts(conflictTexts);
  const locale = useLocale();
  const { entity, field: name } = conflict;
  if (isDeletion(conflict)) {
    return isSet && <p className={styles.verdict}>{value === true ? texts.delete : texts.keep}</p>;
  }
  const declared = entityNamed(entity);
  const field = declared && fieldNamed(declared, name);
  if (field === null) {
    return isSet && <p className={styles.value}>{valueWords(entity, name, value, locale, titleOf)}</p>;
  }
  const textsOfSides = sides.map((side) => side.value).filter((text) => typeof text === 'string');
  return (
    <>
      <FieldEditor
        // What stands in the field follows a newly chosen side, also after typing.
        key={JSON.stringify(value)}
        field={field}
        label={fieldWords(entity, name, locale)}
        value={value}
        onSave={(next) => keepDraft(conflict, next)}
      />
      {/* Where there is a proposal it holds both already. */}
      {field.kind === 'longText' && conflict.merged === null && textsOfSides.length > 1 && (
        <div className={styles.tools}>
          <Button look="quiet" icon={Combine} onPress={() => keepDraft(conflict, textsOfSides.join('\n\n'))}>
            {texts.both}
          </Button>
        </div>
      )}
    </>
  );
}
