import { Copy, Link2, LockKeyhole, TriangleAlert } from 'lucide-react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { withoutTags } from '../../shared/scouting/title.ts';
import { useAnswer } from '../app/answers.ts';
import { similarTexts } from '../app/notes/texts.ts';
import { useTexts } from '../i18n/define.ts';
import styles from './Notes.module.css';
import { noteTexts } from './texts.ts';

/** The words of a note in one line, and pictures for what one should know before opening it. */
export function TextCell({ note }: { readonly note: NoteLine }) {
  const texts = useTexts(noteTexts);
  const stays = note.visibility === 'private' ? texts.private : note.visibility === 'site' ? texts.site : null;
  return (
    <span className={styles.textCell}>
      <FieldDot note={note} />
      {stays !== null && <Sign icon={LockKeyhole} label={stays} />}
      {note.hasConflict && <Sign icon={TriangleAlert} label={texts.conflict} />}
      <span className={styles.words}>{withoutTags(note.text ?? '')}</span>
      {note.url !== null && <Sign icon={Link2} label={texts.hasLink} />}
      {note.state === 'inbox' && <TwinSign id={note.id} />}
    </span>
  );
}

/** That a note of the inbox looks like another one, and why. */
function TwinSign({ id }: { readonly id: string }) {
  const texts = useTexts(noteTexts);
  const similar = useTexts(similarTexts);
  const answer = useAnswer('note.twins', {}, { keep: true });
  const twin = answer.state === 'ready' ? answer.value.twins.find((one) => one.id === id) : undefined;
  return twin === undefined ? null : <Sign icon={Copy} label={texts.twin(similar.why(twin.like.likeness))} />;
}

function Sign({ icon: Icon, label }: { readonly icon: typeof Link2; readonly label: string }) {
  return (
    <span className={styles.sign} title={label}>
      <Icon size="0.9375rem" aria-hidden />
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

/** The colour of the field of action. Its name stands in a column, in the pane, and beside the pointer. */
function FieldDot({ note }: { readonly note: NoteLine }) {
  const colour = note.fieldColour === null ? 'var(--color-border)' : `var(--color-field-${note.fieldColour})`;
  return (
    <span className={styles.dot} aria-hidden="true" title={note.field ?? undefined} style={{ background: colour }} />
  );
}
