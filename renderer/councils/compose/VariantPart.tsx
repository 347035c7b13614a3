import { FileText } from 'lucide-react';
import { useState } from 'react';
import { type ComposedPart, composedParts } from '../../../shared/councils/compose/compose.ts';
import { paperDocument } from '../../../shared/councils/compose/layout.ts';
import type { Block } from '../../../shared/documents/contract.ts';
import { entities } from '../../../shared/entities.ts';
import { useSaveDocument } from '../../app/documents/use-save-document.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import styles from './compose.module.css';
import { type ComposeDraft, type CouncilLine, otherKey, variantOf } from './draft.ts';
import { composeTexts } from './texts.ts';

type VariantProps = {
  readonly chosen: readonly CouncilLine[];
  readonly draft: ComposeDraft;
  readonly onKeep: (draft: ComposeDraft) => void;
};

/** What one council gets: looked at, given other words where it must differ, saved as a Word file. */
export function VariantPart({ chosen, draft, onKeep }: VariantProps) {
  const texts = useTexts(composeTexts);
  const locale = useLocale();
  const [shownId, setShownId] = useState<string | null>(null);
  const [part, setPart] = useState<ComposedPart | null>(null);
  const { save, isSaving } = useSaveDocument();
  const council = chosen.find(({ bodyId }) => bodyId === shownId) ?? chosen[0];
  if (council === undefined) return null;
  const { bodyId, name } = council;
  const { paper, open } = variantOf(draft, council);
  const document = paperDocument(paper, paper['reference'] ?? '');
  const labelOf = (one: ComposedPart) => entities.paper.fields[one].label[locale];
  const differing = composedParts.filter((one) => draft.others[otherKey(bodyId, one)] !== undefined);
  const onSave = () => save(document, `${paper['reference'] || 'Vorlage'} ${name}`, texts.wordSaved);
  const setOther = (one: ComposedPart, text: string | null) => {
    const { [otherKey(bodyId, one)]: _, ...rest } = draft.others;
    onKeep({ ...draft, others: text === null ? rest : { ...rest, [otherKey(bodyId, one)]: text } });
  };
  return (
    <div className={styles.column}>
      <div className={styles.line}>
        <Select
          label={texts.variantOf}
          options={chosen.map((one) => ({ value: one.bodyId, label: one.name }))}
          value={bodyId}
          onChange={setShownId}
        />
        <Button icon={FileText} isDisabled={isSaving} onPress={() => void onSave()}>
          {texts.word}
        </Button>
      </div>
      {open.length > 0 && <Notice tone="warning">{texts.open(open.map((one) => `{${one}}`).join(', '))}</Notice>}
      {differing.length > 0 && <p className={styles.quiet}>{texts.differs(differing.map(labelOf).join(', '))}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys. */}
      <section className={styles.preview} aria-label={`${texts.variantOf} ${name}`} tabIndex={0}>
        <h3>{document.title}</h3>
        {document.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names of their own.
          <BlockView key={index} block={block} />
        ))}
      </section>
      <Select
        label={texts.otherPart}
        emptyLabel={texts.otherPartNone}
        options={composedParts.map((one) => ({ value: one, label: labelOf(one) }))}
        value={part}
        onChange={setPart}
      />
      {part !== null && (
        <>
          <TextArea
            label={texts.otherFor(labelOf(part), name)}
            value={draft.others[otherKey(bodyId, part)] ?? draft.parts[part] ?? ''}
            rows={4}
            onChange={(text) => setOther(part, text)}
          />
          {draft.others[otherKey(bodyId, part)] !== undefined && (
            <div>
              <Button onPress={() => setOther(part, null)}>{texts.otherDrop}</Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** The twin of what Word shows. */
function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') return <h4>{block.text}</h4>;
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  if (block.kind === 'image') return <p>{block.alt}</p>;
  const lines = block.kind === 'list' ? block.items : block.rows.map((row) => row.join(': '));
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
