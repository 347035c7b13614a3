import type { Editor } from '@tiptap/core';

export type ToolId =
  | 'heading2'
  | 'heading3'
  | 'bold'
  | 'italic'
  | 'bulletList'
  | 'orderedList'
  | 'blockquote'
  | 'link'
  | 'undo'
  | 'redo';
/** `keys` as in the command registry. */
export type Tool = { readonly id: ToolId; readonly keys: string };

/** The tools of the editor, in the order of the toolbar. */
export const tools: readonly Tool[] = [
  { id: 'heading2', keys: 'Control+Shift+2' },
  { id: 'heading3', keys: 'Control+Shift+3' },
  { id: 'bold', keys: 'Control+b' },
  { id: 'italic', keys: 'Control+i' },
  { id: 'bulletList', keys: 'Control+Shift+8' },
  { id: 'orderedList', keys: 'Control+Shift+7' },
  { id: 'blockquote', keys: 'Control+Shift+9' },
  { id: 'link', keys: 'Control+Shift+k' },
  { id: 'undo', keys: 'Control+z' },
  { id: 'redo', keys: 'Control+y' },
];

/** Tools that are on where the cursor stands. */
export const activeTools = (editor: Editor): readonly ToolId[] =>
  tools
    .map(({ id }) => id)
    .filter((id) =>
      id === 'heading2'
        ? editor.isActive('heading', { level: 2 })
        : id === 'heading3'
          ? editor.isActive('heading', { level: 3 })
          : editor.isActive(id),
    );

/**
 * Does what a tool is for, at the cursor or with what is marked, and gives the focus back to the text. What stands in a list or a quote
 * leaves it first, because they do not stand in each other. The link is asked for elsewhere.
 */
export function run(editor: Editor, tool: Exclude<ToolId, 'link'>): void {
  const chain = editor.chain().focus();
  const outOfList = () => (editor.isActive('listItem') ? chain.liftListItem('listItem') : chain);
  const outOfQuote = () => (editor.isActive('blockquote') ? chain.unsetBlockquote() : chain);
  switch (tool) {
    case 'heading2':
    case 'heading3':
      outOfList()
        .toggleHeading({ level: tool === 'heading2' ? 2 : 3 })
        .run();
      return;
    case 'bold':
      chain.toggleBold().run();
      return;
    case 'italic':
      chain.toggleItalic().run();
      return;
    case 'bulletList':
      outOfQuote().toggleBulletList().run();
      return;
    case 'orderedList':
      outOfQuote().toggleOrderedList().run();
      return;
    case 'blockquote':
      outOfList().toggleBlockquote().run();
      return;
    case 'undo':
      chain.undo().run();
      return;
    case 'redo':
      chain.redo().run();
  }
}
