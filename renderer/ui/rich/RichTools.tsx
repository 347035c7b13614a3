import type { Editor } from '@tiptap/core';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { useTexts } from '../../i18n/define.ts';
import buttonStyles from '../Button.module.css';
import { IconButton } from '../Button.tsx';
import { classes } from '../classes.ts';
import { KeyHint } from '../KeyHint.tsx';
import styles from './rich.module.css';
import { richTexts } from './rich-texts.ts';
import { activeTools, run, type Tool, type ToolId, tools } from './tools.ts';

const icons: Readonly<Record<ToolId, LucideIcon>> = {
  heading2: Heading2,
  heading3: Heading3,
  bold: Bold,
  italic: Italic,
  bulletList: List,
  orderedList: ListOrdered,
  blockquote: Quote,
  link: Link,
  undo: Undo2,
  redo: Redo2,
};

type RichToolsProps = { readonly editor: Editor; readonly label: string; readonly onLink: () => void };

/** What can be done with the text, each with its keys. One stop for Tab, arrow keys walk through it. */
export function RichTools({ editor, label, onLink }: RichToolsProps) {
  const texts = useTexts(richTexts);
  const state = useSyncExternalStore(
    (changed) => {
      editor.on('transaction', changed);
      return () => void editor.off('transaction', changed);
    },
    () => [...activeTools(editor), editor.can().undo() && 'canUndo', editor.can().redo() && 'canRedo'].join(' '),
  );
  const words = state.split(' ');
  const act = (id: ToolId) => (id === 'link' ? onLink() : run(editor, id));
  return (
    <Toolbar aria-label={texts.tools(label)} className={styles.tools ?? ''}>
      {tools.map((tool) => {
        if (tool.id === 'undo' || tool.id === 'redo')
          return (
            <IconButton
              key={tool.id}
              icon={icons[tool.id]}
              label={texts[tool.id]}
              keys={tool.keys}
              isDisabled={!words.includes(tool.id === 'undo' ? 'canUndo' : 'canRedo')}
              preventFocusOnPress
              onPress={() => act(tool.id)}
            />
          );
        return <ToolToggle key={tool.id} tool={tool} isOn={words.includes(tool.id)} onPress={() => act(tool.id)} />;
      })}
    </Toolbar>
  );
}

type ToolToggleProps = { readonly tool: Tool; readonly isOn: boolean; readonly onPress: () => void };

function ToolToggle({ tool, isOn, onPress }: ToolToggleProps) {
  const texts = useTexts(richTexts);
  const Icon = icons[tool.id];
  const label = texts[tool.id];
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton
        aria-label={label}
        isSelected={isOn}
        preventFocusOnPress
        onPress={onPress}
        className={classes(buttonStyles.button, buttonStyles.icon, buttonStyles.quiet, styles.tool)}
      >
        <Icon size="1.125rem" aria-hidden />
      </ToggleButton>
      <Tooltip className={buttonStyles.tooltip ?? ''} offset={6}>
        {label}
        <KeyHint keys={tool.keys} />
      </Tooltip>
    </TooltipTrigger>
  );
}
