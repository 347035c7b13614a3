import { Extension, type Extensions, Mark, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { safeHref } from '../../../shared/rich/doc.ts';
import { strangers } from '../../../shared/rich/editable.ts';
import { run, type Tool, tools } from './tools.ts';

/** Never read from what is pasted: only `toEditable` puts it there. */
const hidden = { default: null, rendered: false, keepOnSplit: false, parseHTML: () => null };

/** Attributes of a newer version stay with their block or mark. */
const Kept = Extension.create({
  name: 'kept',
  addGlobalAttributes: () => [
    {
      types: [
        'paragraph',
        'heading',
        'bulletList',
        'orderedList',
        'listItem',
        'blockquote',
        'hardBreak',
        'bold',
        'italic',
      ],
      attributes: { kept: hidden },
    },
  ],
});

const strangeAttributes = () => ({ json: hidden, words: hidden });

/** What this version does not know stands there as its words: it can be moved and removed, not written in. */
const StrangeBlock = Node.create({
  name: strangers.block,
  group: 'block',
  atom: true,
  addAttributes: strangeAttributes,
  renderHTML: ({ node }) => ['div', { 'data-strange': 'block' }, String(node.attrs['words'])],
});

const StrangeInline = Node.create({
  name: strangers.inline,
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: strangeAttributes,
  renderHTML: ({ node }) => ['span', { 'data-strange': 'inline' }, String(node.attrs['words'])],
});

const StrangeMark = Mark.create({
  name: strangers.mark,
  // Several of them at one word.
  excludes: '',
  addAttributes: () => ({ json: hidden }),
  renderHTML: () => ['span', 0],
});

/** Two levels, drawn as the reader draws them; whatever headings are pasted become one of the two. */
const RichHeading = Heading.extend({
  parseHTML: () => [
    ...['h1', 'h2', 'h3[data-level="2"]'].map((tag) => ({ tag, attrs: { level: 2 } })),
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node }) => {
    const isFirst = Number(node.attrs['level']) <= 2;
    return [isFirst ? 'h3' : 'h4', { 'data-level': isFirst ? '2' : '3' }, 0];
  },
  addKeyboardShortcuts: () => ({}),
}).configure({ levels: [2, 3] });

const RichLink = Link.extend({
  addAttributes: () => ({ href: { default: null }, kept: hidden }),
}).configure({
  openOnClick: false,
  isAllowedUri: (address) => safeHref(address) !== null,
  HTMLAttributes: { target: null, rel: null, class: null },
});

/** `Mod-Shift-7` of `Control+Shift+7`. */
const keyNameOf = ({ keys }: Tool): string => keys.replace('Control', 'Mod').replaceAll('+', '-');

/** Keys as the toolbar shows them: never with Alt, which is AltGr on German keyboards. */
const Keys = Extension.create<{ readonly onLink: () => void }>({
  name: 'keys',
  addOptions: () => ({ onLink: () => {} }),
  addKeyboardShortcuts() {
    return Object.fromEntries(
      tools.map((tool) => [
        keyNameOf(tool),
        () => {
          if (tool.id === 'link') this.options.onLink();
          else run(this.editor, tool.id);
          return true;
        },
      ]),
    );
  },
});

/** What a text may be made of. Lists and quotes hold paragraphs and no lists, because an op line is not deep enough (shared/rich/units.ts). */
export const extensions = (onLink: () => void): Extensions => [
  Document,
  Paragraph.extend({ addKeyboardShortcuts: () => ({}) }),
  Text,
  Bold,
  Italic,
  RichLink,
  StrangeMark,
  RichHeading,
  Blockquote.extend({ content: `(paragraph | heading | ${strangers.block})+`, addKeyboardShortcuts: () => ({}) }),
  BulletList.extend({ addKeyboardShortcuts: () => ({}) }),
  OrderedList.extend({ addKeyboardShortcuts: () => ({}) }),
  ListItem.extend({
    content: 'paragraph (paragraph | heading)*',
    // Without Tab, which leaves the field.
    addKeyboardShortcuts() {
      return { Enter: () => this.editor.commands.splitListItem(this.name) };
    },
  }),
  HardBreak.extend({
    addKeyboardShortcuts() {
      return { 'Shift-Enter': () => this.editor.commands.setHardBreak() };
    },
  }),
  StrangeBlock,
  StrangeInline,
  Kept,
  Keys.configure({ onLink }),
  UndoRedo,
];
