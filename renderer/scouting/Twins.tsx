import { Combine } from 'lucide-react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useAnswer } from '../app/answers.ts';
import { useShowRecord } from '../app/navigation.ts';
import { SimilarNotes } from '../app/notes/SimilarNotes.tsx';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { mergeKey } from './keys.ts';
import { noteTexts } from './texts.ts';

type TwinsProps = { readonly note: NoteLine; readonly onMerge: (one: string, other: string) => void };

/** Notes like the one in the pane, each to be merged with it. */
export function Twins({ note, onMerge }: TwinsProps) {
  const texts = useTexts(noteTexts);
  const showRecord = useShowRecord();
  const answer = useAnswer('note.similar', { text: note.text ?? '', url: note.url, except: note.id });
  const notes = answer.state === 'ready' ? answer.value.notes : [];
  return (
    <SimilarNotes
      notes={notes}
      onOpen={({ id }) => showRecord('note', id)}
      action={({ id }) => (
        <Button
          icon={Combine}
          {...(id === notes[0]?.id ? { keys: mergeKey } : {})}
          onPress={() => onMerge(note.id, id)}
        >
          {texts.merge}
        </Button>
      )}
    />
  );
}
