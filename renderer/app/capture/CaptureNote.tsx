import { Paperclip, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import { joinTags, readCapture, readTags } from '../../../shared/scouting/capture.ts';
import { appTexts } from '../../i18n/app-texts.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Chip } from '../../ui/FilterChips.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { useAnswer } from '../answers.ts';
import { bridge } from '../bridge.ts';
import { useDraft } from '../drafts.ts';
import { say } from '../messages.ts';
import { useShowRecord } from '../navigation.ts';
import { SimilarNotes } from '../notes/SimilarNotes.tsx';
import { order } from '../orders.ts';
import { attachTo } from './attach.ts';
import styles from './Capture.module.css';
import { addNoteFiles, dropNoteFile, emptyNote, type NoteDraft, noteDraft, useNoteFiles } from './note-draft.ts';

const visibilities = ['shared', 'site', 'private'] as const;
/** So long nobody types before it is looked up what was noted already, in milliseconds. */
const pause = 300;
/** Shorter words are in half of all notes. */
const fewestLetters = 8;

/** Strg+Umschalt+N: a thought heard at a fair, in five seconds. The draft stays until it is saved. */
export default function CaptureNote({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(appTexts).captureNote;
  const locale = useLocale();
  const showRecord = useShowRecord();
  const [kept, keep, drop] = useDraft<NoteDraft>(noteDraft, emptyNote);
  // A draft of an older version knows fewer fields.
  const draft = { ...emptyNote, ...kept };
  const { files } = useNoteFiles();
  const [error, setError] = useState<string | null>(null);
  const isSaving = useRef(false);
  const visibility = visibilities.find((known) => known === draft.visibility) ?? 'shared';
  const choices = entities.note.fields.visibility.choices;
  const said = readCapture(draft.text);
  const tags = joinTags(said.tags, readTags(draft.tags));
  const url = draft.url.trim() === '' ? said.url : draft.url.trim();
  const similar = useSimilar(draft.text, url);

  const change = (part: Partial<NoteDraft>) => keep({ ...draft, ...part });
  const save = async () => {
    if (isSaving.current) return;
    if (draft.text.trim() === '') return setError(texts.empty);
    isSaving.current = true;
    const outcome = await order(
      'note.capture',
      {
        text: draft.text,
        visibility,
        ...(draft.tags.trim() === '' ? {} : { tags: [...readTags(draft.tags)] }),
        ...(draft.source.trim() === '' ? {} : { source: draft.source.trim() }),
        ...(draft.url.trim() === '' ? {} : { url: draft.url.trim() }),
      },
      files.length > 0 ? {} : { done: () => texts.saved },
    );
    if (outcome.ok && files.length > 0) await attach(outcome.value.id);
    isSaving.current = false;
    if (!outcome.ok) return;
    drop();
    onClose();
  };
  const attach = async (id: string) => {
    const count = await attachTo(id, files);
    useNoteFiles.setState({ files: [] });
    say('success', texts.savedWith(count));
  };
  return (
    <Dialog
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <span className={styles.draft}>{texts.draft}</span>
          <Button look="primary" keys="Control+Enter" onPress={() => void save()}>
            {texts.save}
          </Button>
        </>
      }
    >
      <TextArea
        label={texts.label}
        value={draft.text}
        onChange={(text) => {
          change({ text });
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) {
            event.preventDefault();
            void save();
          }
        }}
        hint={texts.hint}
        error={error}
        rows={4}
        maxLength={10_000}
        autoFocus
      />
      <div className={styles.pair}>
        <TextField
          label={texts.tags}
          value={draft.tags}
          onChange={(next) => change({ tags: next })}
          onEnter={() => void save()}
          maxLength={300}
        />
        <TextField
          label={texts.source}
          value={draft.source}
          onChange={(source) => change({ source })}
          onEnter={() => void save()}
          maxLength={300}
        />
        <TextField
          label={texts.url}
          value={draft.url}
          placeholder={said.url ?? ''}
          onChange={(next) => change({ url: next })}
          onEnter={() => void save()}
          maxLength={2000}
        />
        <Select
          label={texts.visibility}
          value={visibility}
          onChange={(chosen) => change({ visibility: chosen ?? 'shared' })}
          options={visibilities.map((value) => ({ value, label: choices?.[value]?.[locale] ?? value }))}
        />
      </div>
      {tags.length > 0 && (
        <div className={styles.chips}>
          {tags.map((tag) => (
            <Chip key={tag}>{`#${tag}`}</Chip>
          ))}
        </div>
      )}
      <div>
        {files.length > 0 && (
          <ul className={styles.files} aria-label={texts.files}>
            {files.map(({ ticket, name, sizeBytes }) => (
              <li key={ticket} className={styles.file}>
                <Paperclip size="1rem" aria-hidden />
                <span className={styles.fileName}>{name}</span>
                <span className={styles.quiet}>{formatBytes(sizeBytes, locale)}</span>
                <IconButton icon={X} label={texts.detach(name)} onPress={() => dropNoteFile(ticket)} />
              </li>
            ))}
          </ul>
        )}
        <Button
          look="quiet"
          icon={Paperclip}
          onPress={() => void bridge().files.pick({ kind: 'any', multiple: true }).then(addNoteFiles)}
        >
          {texts.attach}
        </Button>
      </div>
      <SimilarNotes
        notes={similar}
        onOpen={({ id }) => {
          onClose();
          showRecord('note', id);
        }}
      />
    </Dialog>
  );
}

/** What was noted already, once nobody has typed for a moment. */
function useSimilar(text: string, url: string | null) {
  const [settled, setSettled] = useState({ text: '', url: null as string | null });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ text, url }), pause);
    return () => clearTimeout(timer);
  }, [text, url]);
  const enabled = settled.url !== null || settled.text.trim().length >= fewestLetters;
  const answer = useAnswer('note.similar', settled, { enabled, keep: true });
  return enabled && answer.state === 'ready' ? answer.value.notes : [];
}
