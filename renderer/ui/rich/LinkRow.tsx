import type { Editor } from '@tiptap/core';
import { Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { Button, IconButton } from '../Button.tsx';
import { TextField } from '../TextField.tsx';
import { linkAddress } from './link-address.ts';
import styles from './rich.module.css';
import { richTexts } from './rich-texts.ts';

/** Asks where a link leads. Without marked words the address itself is written. Enter sets it, Esc goes back to the text. */
export function LinkRow({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const texts = useTexts(richTexts);
  const [before] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [typed, type] = useState(before);
  const [fault, setFault] = useState<string | null>(null);
  const leave = () => {
    onClose();
    editor.commands.focus();
  };
  const set = () => {
    const href = linkAddress(typed);
    if (href === null) return setFault(texts.linkFault(typed.trim()));
    onClose();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && before === '') {
      const text = typed.trim();
      chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
  };
  const remove = () => {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };
  return (
    <div className={styles.linkRow}>
      <TextField
        label={texts.linkAddress}
        value={typed}
        onChange={(text) => {
          setFault(null);
          type(text);
        }}
        hint={texts.linkHint}
        error={fault}
        onEnter={(event) => {
          // Whoever has the editor in a dialog: Enter is for the address.
          event.stopPropagation();
          set();
        }}
        onEscape={leave}
        autoFocus
      />
      <div className={styles.linkActions}>
        <Button onPress={set}>{texts.setLink}</Button>
        {before !== '' && <IconButton icon={Unlink} label={texts.removeLink} onPress={remove} />}
      </div>
    </div>
  );
}
