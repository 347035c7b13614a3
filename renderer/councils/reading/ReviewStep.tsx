import { type KeyboardEvent, useRef, useState } from 'react';
import { proseFields } from '../../../shared/councils/paper/parts.ts';
import { entities } from '../../../shared/entities.ts';
import { say } from '../../app/messages.ts';
import { DraftFields, missingIn } from '../../app/NewRecord.tsx';
import { useGoTo } from '../../app/navigation.ts';
import { order } from '../../app/orders.ts';
import { recordTexts } from '../../app/record-texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Found } from './Found.tsx';
import { Proposals, putInto, Ties } from './Proposals.tsx';
import styles from './reading.module.css';
import { SourceText } from './SourceText.tsx';
import { readingTexts } from './texts.ts';
import { confirmed, type ShownProposal, useProposal } from './use-proposal.ts';
import { forget, useReadingView } from './view.ts';

const facts = ['title', 'reference', 'paperType', 'bodyId', 'department', 'date', 'groupId'] as const;
const parts = [...proseFields, 'remainder'] as const;

/** The pasted text on one side, what becomes of it on the other; nothing is written before a person says so. */
export function ReviewStep() {
  const texts = useTexts(readingTexts);
  const words = useTexts(recordTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const shown = useProposal();
  const latest = useRef(shown);
  latest.current = shown;
  const isSaving = useRef(false);
  const [fault, setFault] = useState<string | null>(null);
  const take = async () => {
    const now = latest.current;
    if (!now.isReady) return setFault(texts.notReady);
    const missing = missingInAll(now, locale);
    if (missing !== null) return setFault(texts.inSection(missing.section, words.missing(missing.field)));
    if (isSaving.current) return;
    isSaving.current = true;
    const title = String(now.paper['title'] ?? '');
    const outcome = await order('paper.take', confirmed(now), {
      done: ({ isNew }) => (isNew ? texts.taken(title) : texts.updated(title)),
    });
    isSaving.current = false;
    if (!outcome.ok) return;
    forget();
    goTo('/councils/paper', outcome.value.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // A field that is left by the very key that takes over is saved before.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => void take());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Strg+Eingabe works wherever one is in it, as in a dialog.
    <div className={styles.review} onKeyDown={onKeyDown}>
      <SourceText reading={shown.reading} />
      <div className={styles.result}>
        <Existing shown={shown} />
        <div data-part="paper">
          <Card title={texts.paper}>
            {!shown.paper['title'] && <p className={styles.quiet}>{texts.suggestedTitle}</p>}
            <DraftFields
              entity="paper"
              fields={[
                ...facts,
                ...parts.filter((part) => shown.paper[part] != null || shown.proposal.paper[part] != null),
              ]}
              draft={shown.paper}
              put={(change) => putInto('paper', change)}
            />
            <div className={styles.fields} data-field="classification">
              <Checkbox
                isSelected={shown.isNonpublic}
                onChange={(isNonpublic) => useReadingView.setState({ isNonpublic })}
              >
                {texts.nonpublic}
              </Checkbox>
              {shown.proposal.isNonpublic && <p className={styles.quiet}>{texts.nonpublicFound}</p>}
            </div>
          </Card>
        </div>
        <Proposals shown={shown} />
        <Ties ties={shown.ties} />
        <Found findings={shown.reading.findings} />
        <footer className={styles.foot}>
          {fault !== null && (
            <div role="alert" className={styles.fault}>
              <Notice tone="danger">{fault}</Notice>
            </div>
          )}
          <Button look="quiet" onPress={() => discard(texts.discarded)}>
            {texts.discard}
          </Button>
          <Button onPress={() => useReadingView.setState({ step: 'paste' })}>{texts.back}</Button>
          <Button look="primary" keys="Control+Enter" onPress={() => void take()}>
            {texts.take}
          </Button>
        </footer>
      </div>
    </div>
  );
}

/** Nothing was written yet, so nothing but the draft can come back; and it does. */
function discard(words: string): void {
  const before = useReadingView.getState();
  forget();
  say('info', words, { undo: () => useReadingView.setState(before) });
}

/** A paper with this number in this body is here already: bring it up to date, rather than have it twice. */
function Existing({ shown: { existing, target } }: { readonly shown: ShownProposal }) {
  const texts = useTexts(readingTexts);
  if (existing === null) return null;
  return (
    <Card tone="warning" title={texts.exists([existing.reference, existing.title].filter(Boolean).join(' · '))}>
      <RadioCards
        label={texts.existsQuestion}
        value={target}
        onChange={(next) => useReadingView.setState({ target: next })}
        choices={[
          { value: 'update', label: texts.update, note: texts.updateNote },
          { value: 'new', label: texts.asNew, note: texts.asNewNote },
        ]}
      />
    </Card>
  );
}

/** The first field that must be there and is not, and in which of the records it is missing. */
function missingInAll(shown: ShownProposal, locale: 'de' | 'en') {
  const wanted = (['paper', 'reservation', 'position', 'budgetItem'] as const).filter(
    (part) => part === 'paper' || shown.takes[part],
  );
  for (const part of wanted) {
    const field = missingIn(part, shown[part], locale);
    if (field !== null) return { section: entities[part].label[locale], field };
  }
  return null;
}
