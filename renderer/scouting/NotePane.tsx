import { LockKeyhole, Trash2 } from 'lucide-react';
import { useCallback } from 'react';
import { entities } from '../../shared/entities.ts';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { DocumentList } from '../app/documents/DocumentList.tsx';
import { RecordMenu } from '../app/erase/RecordMenu.tsx';
import { Links } from '../app/links/Links.tsx';
import { linkTexts } from '../app/links/texts.ts';
import { MergedRecord } from '../app/MergedRecord.tsx';
import { RecordComments } from '../app/RecordComments.tsx';
import { RecordHistory } from '../app/RecordHistory.tsx';
import { recordTexts } from '../app/record-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatMoment } from '../i18n/moment.ts';
import { FieldEditor } from '../ui/FieldEditor.tsx';
import { InspectorSection } from '../ui/Inspector.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { TypedField } from '../ui/TypedField.tsx';
import { NoteLink } from './NoteLink.tsx';
import styles from './Notes.module.css';
import { type Product, save } from './orders.ts';
import { Tags } from './Tags.tsx';
import { TriageBar } from './TriageBar.tsx';
import { Twins } from './Twins.tsx';
import { noteTexts } from './texts.ts';
import { VisibilityField } from './VisibilityField.tsx';
import type { Pile } from './view.ts';

const { fields } = entities.note;

/** How many lines a text needs in the pane, so that it can be read without scrolling in a small box. */
const linesOf = (text: string): number => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 52)), 0);
  return Math.min(16, Math.max(2, lines));
};

type NotePaneProps = {
  readonly note: NoteLine;
  readonly onMove: (notes: readonly NoteLine[], pile: Pile) => void;
  readonly onMake: (note: NoteLine, product: Product) => void;
  readonly onFileTo: (note: NoteLine) => void;
  readonly onMerge: (one: string, other: string) => void;
  readonly onDelete: (notes: readonly NoteLine[]) => void;
};

/** The chosen note to read and to work on, beside the list. */
export function NotePane({ note, onMove, onMake, onFileTo, onMerge, onDelete }: NotePaneProps) {
  const texts = useTexts(noteTexts);
  const parts = useTexts(recordTexts);
  const linking = useTexts(linkTexts);
  const locale = useLocale();
  const stays = note.visibility === 'private' || note.visibility === 'site';
  const saveText = useCallback(
    (text: string | null) => (text === null ? Promise.resolve(false) : save(note, 'text', text)),
    [note],
  );
  return (
    <section className={styles.pane} aria-label={texts.pane} data-region="inspector">
      <h2 className="visually-hidden">{texts.pane}</h2>
      <div className={styles.paneHead}>
        <StatusBadge field={fields.state} value={note.state} />
        <span className={styles.meta}>{texts.capturedBy(note.createdBy, formatMoment(note.createdAt, locale))}</span>
        <RecordMenu
          record={{ entity: 'note', id: note.id, title: (note.text ?? '').split('\n', 1)[0] ?? '' }}
          label={texts.actions}
          groups={[
            {
              actions: [
                { id: 'delete', label: texts.remove, icon: Trash2, isDanger: true, run: () => onDelete([note]) },
              ],
            },
          ]}
        />
      </div>
      {stays && (
        <p className={styles.stays}>
          <LockKeyhole size="1rem" aria-hidden />
          {texts.visibilityHints[note.visibility]}
        </p>
      )}
      <TriageBar note={note} onMove={onMove} onMake={onMake} onFileTo={onFileTo} />
      <Twins note={note} onMerge={onMerge} />
      <MergedRecord entity="note" id={note.id} />
      <TypedField<string>
        label={texts.text}
        hideLabel
        isRequired
        value={note.text}
        rows={linesOf(note.text ?? '')}
        write={(text) => text}
        read={(text) => ({ ok: true, value: text })}
        onChange={saveText}
      />
      <Tags note={note} />
      <NoteLink url={note.url} />
      <div className={styles.fields}>
        <FieldEditor
          field={fields.fieldId}
          value={note.fieldId}
          layout="inline"
          onSave={(value) => save(note, 'fieldId', value)}
        />
        <FieldEditor
          field={fields.source}
          value={note.source}
          layout="inline"
          onSave={(value) => save(note, 'source', value)}
        />
        <FieldEditor field={fields.url} value={note.url} layout="inline" onSave={(value) => save(note, 'url', value)} />
        <VisibilityField note={note} />
      </div>
      <InspectorSection title={texts.documents}>
        <DocumentList on={`note:${note.id}`} />
      </InspectorSection>
      <InspectorSection title={linking.links}>
        <Links entity="note" id={note.id} />
      </InspectorSection>
      <InspectorSection title={parts.comments}>
        <RecordComments entity="note" id={note.id} />
      </InspectorSection>
      <InspectorSection title={parts.history}>
        <RecordHistory entity="note" id={note.id} />
      </InspectorSection>
    </section>
  );
}
