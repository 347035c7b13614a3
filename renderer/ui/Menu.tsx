import { Check, Ellipsis, type LucideIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { useTexts } from '../i18n/define.ts';
import { uiTexts } from '../i18n/ui-texts.ts';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { KeyHint } from './KeyHint.tsx';
import styles from './list.module.css';
import { Popover } from './Popover.tsx';

export type MenuAction = {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  /** Shown with a tick when `true`; use it for things that are on or off. */
  readonly isChecked?: boolean;
  /** Keeps the menu open, for several ticks in a row. */
  readonly staysOpen?: boolean;
};

/** Actions in groups; a line is drawn between the groups. */
export type MenuGroups = readonly { readonly title?: string; readonly actions: readonly MenuAction[] }[];

type MenuListProps = { readonly label: string; readonly groups: MenuGroups; readonly takesFocus?: boolean };

function MenuList({ label, groups, takesFocus }: MenuListProps) {
  const filled = groups.filter(({ actions }) => actions.length > 0);
  return (
    <AriaMenu className={styles.list ?? ''} aria-label={label} {...(takesFocus ? { autoFocus: 'first' as const } : {})}>
      {filled.map(({ title, actions }, index) => [
        index > 0 && <Separator key={`line-${actions[0]?.id}`} className={styles.separator ?? ''} />,
        <MenuSection key={actions[0]?.id} {...(title ? {} : { 'aria-label': label })}>
          {title && <Header className={styles.header ?? ''}>{title}</Header>}
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              onAction={action.run}
              isDisabled={action.isDisabled ?? false}
              shouldCloseOnSelect={!action.staysOpen}
              className={classes(styles.item, action.isDanger && styles.danger)}
            >
              {action.isChecked !== undefined && (
                <Check size="1rem" aria-hidden style={{ visibility: action.isChecked ? 'visible' : 'hidden' }} />
              )}
              {action.icon && <action.icon size="1rem" aria-hidden />}
              <span className={styles.label}>{action.label}</span>
              {action.isChecked && <span className="visually-hidden">✓</span>}
              {action.keys && <KeyHint keys={action.keys} />}
            </MenuItem>
          ))}
        </MenuSection>,
      ])}
    </AriaMenu>
  );
}

type MenuProps = {
  /** Names the menu, and its button when there is none given. */
  readonly label?: string;
  readonly groups: MenuGroups;
  /** A `Button` or `IconButton`; three dots when left out. */
  readonly children?: ReactNode;
};

/** A button that opens a menu. */
export function Menu({ label, groups, children }: MenuProps) {
  const texts = useTexts(uiTexts);
  const name = label ?? texts.moreActions;
  return (
    <MenuTrigger>
      {children ?? <IconButton icon={Ellipsis} label={name} />}
      <Popover placement="bottom end">
        <MenuList label={name} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

type ContextMenuProps = {
  readonly label: string;
  readonly groups: MenuGroups;
  /** Where it opens: the row or cell it is about. */
  readonly triggerRef: RefObject<Element | null>;
  readonly onClose: () => void;
};

/** A menu opened by Shift+F10 or the right mouse button; shown while it is in the tree. */
export function ContextMenu({ label, groups, triggerRef, onClose }: ContextMenuProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
    >
      <MenuList
        label={label}
        takesFocus
        groups={groups.map((group) => ({
          ...group,
          actions: group.actions.map((action) => ({
            ...action,
            run: () => {
              if (!action.staysOpen) onClose();
              action.run();
            },
          })),
        }))}
      />
    </Popover>
  );
}
