import { Archive, FilterX, Inbox, Trash } from 'lucide-react';
import type { NoteLine } from '../../shared/scouting/contract.ts';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { guiltyPart, noFilter, without } from './filter.ts';
import { noteTexts } from './texts.ts';
import { type Pile, showPile, useNotesView } from './view.ts';

type NoNotesProps = { readonly notes: readonly NoteLine[]; readonly pile: Pile; readonly onWrite: () => void };

/** Why there is nothing to see, and the next step: the filter that hides everything is named. */
export function NoNotes({ notes, pile, onWrite }: NoNotesProps) {
  const texts = useTexts(noteTexts);
  const ui = useTexts(uiTexts);
  const filter = useNotesView((view) => view.filter);
  if (notes.length > 0) {
    const guilty = guiltyPart(notes, filter);
    const name = guilty === null ? null : texts.filterNames[guilty];
    return (
      <EmptyState
        icon={FilterX}
        title={name === null ? texts.severalGuilty : ui.noHits(name)}
        action={
          <>
            {guilty !== null && name !== null && (
              <Button onPress={() => useNotesView.setState({ filter: without(filter, guilty) })}>
                {texts.removeGuilty(name)}
              </Button>
            )}
            <Button onPress={() => useNotesView.setState({ filter: noFilter })}>{texts.reset}</Button>
          </>
        }
      />
    );
  }
  if (pile === 'inbox') {
    return (
      <EmptyState icon={Inbox} title={texts.emptyInbox} action={<Button onPress={onWrite}>{texts.quick}</Button>}>
        {texts.emptyInboxText}
      </EmptyState>
    );
  }
  const isFiled = pile === 'filed';
  return (
    <EmptyState
      icon={isFiled ? Archive : Trash}
      title={isFiled ? texts.emptyFiled : texts.emptyDropped}
      action={<Button onPress={() => showPile('inbox')}>{texts.toInbox}</Button>}
    >
      {isFiled ? texts.emptyFiledText : texts.emptyDroppedText}
    </EmptyState>
  );
}
