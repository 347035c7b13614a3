import { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RichDoc } from '../../../shared/rich/doc.ts';
import { toEditable } from '../../../shared/rich/editable.ts';
import { cleanPasted } from './clean-paste.ts';
import { extensions } from './extensions.ts';
import { LinkRow } from './LinkRow.tsx';
import { RichTools } from './RichTools.tsx';
import styles from './rich.module.css';

type RichEditorProps = {
  readonly value: unknown;
  readonly label: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  /** With every change: the document of the editor (`fromEditable` makes a value of it). */
  readonly onChange: (doc: RichDoc) => void;
  /** The document as the editor reads it before anybody has typed. */
  readonly onReady: (doc: RichDoc) => void;
};

/** The editor itself: loaded when somebody wants to write. What it holds belongs to it until it is closed. */
export default function RichEditor(props: RichEditorProps) {
  const { label, describedBy, isInvalid } = props;
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isLinking, setLinking] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const read = (of: Editor) => of.getJSON() as unknown as RichDoc;
    const made = new Editor({
      element: place.current,
      extensions: extensions(() => setLinking(true)),
      content: toEditable(latest.current.value) as never,
      // The policy of the page allows styles from files only.
      injectCSS: false,
      editorProps: { transformPastedHTML: cleanPasted },
      onUpdate: ({ editor: of }) => latest.current.onChange(read(of)),
    });
    latest.current.onReady(read(made));
    setEditor(made);
    // At once: the next key is meant for the text.
    made.commands.setTextSelection(made.state.doc.content.size);
    made.view.focus();
    return () => made.destroy();
  }, []);
  // Before anybody looks for what is wrong on the page.
  useLayoutEffect(() => {
    editor?.setOptions({
      editorProps: {
        transformPastedHTML: cleanPasted,
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-describedby': describedBy,
          class: styles.text ?? '',
          ...(isInvalid ? { 'aria-invalid': 'true' } : {}),
        },
      },
    });
  }, [editor, label, describedBy, isInvalid]);
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F10' || !event.altKey) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text and the tools in it.
    <div ref={box} className={styles.editor} onKeyDown={onKeyDown}>
      {editor && <RichTools editor={editor} label={label} onLink={() => setLinking(true)} />}
      {editor && isLinking && <LinkRow editor={editor} onClose={() => setLinking(false)} />}
      <div ref={place} className={styles.place} />
    </div>
  );
}
