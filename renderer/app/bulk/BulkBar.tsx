import { ChevronDown, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { Field } from '../../../shared/core/field.ts';
import { type EntityName, entities } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import { useOffice } from '../office.ts';
import styles from './BulkBar.module.css';
import { BulkDialog } from './BulkDialog.tsx';
import { bulkTexts } from './texts.ts';

export type BulkValue = { readonly value: string; readonly name: string };

type BulkBarProps = {
  readonly entity: EntityName;
  /** How many lines are chosen. */
  readonly count: number;
  /** Fields with a menu of their own: choices of the model, and whichever body. */
  readonly fields: readonly string[];
  /** Values of a field that has no choices in the model. */
  readonly values?: Readonly<Record<string, readonly BulkValue[]>>;
  /** Sets one field of all chosen lines, as one step of undo. Answers whether it was saved. */
  readonly onSet: (field: string, value: unknown) => Promise<boolean>;
  readonly onRemove: () => void;
  readonly onClear: () => void;
};

/** A title or a code belongs to one record; everything else may be said of many. */
const isOfMany = (entity: EntityName, name: string): boolean => name !== entities[entity].title && name !== 'code';

/** What can be done with the chosen lines together: each change is one step of undo. */
export function BulkBar({ entity, count, fields, values = {}, onSet, onRemove, onClear }: BulkBarProps) {
  const texts = useTexts(bulkTexts);
  const [isDialogOpen, setDialogOpen] = useState(false);
  const others = Object.keys(entities[entity].fields).filter(
    (name) => isOfMany(entity, name) && !fields.includes(name),
  );
  return (
    <div className={styles.bar}>
      <strong role="status">{texts.selected(count)}</strong>
      <Toolbar label={texts.bulk}>
        {fields.map((name) => (
          <BulkMenu key={name} entity={entity} name={name} values={values[name]} onSet={onSet} />
        ))}
        <Button onPress={() => setDialogOpen(true)}>{texts.otherField}</Button>
        <ToolbarSpace />
        <Button icon={Trash2} onPress={onRemove}>
          {texts.remove}
        </Button>
        <IconButton icon={X} label={texts.clearSelection} onPress={onClear} />
      </Toolbar>
      {isDialogOpen && (
        <BulkDialog entity={entity} count={count} fields={others} onSet={onSet} onClose={() => setDialogOpen(false)} />
      )}
    </div>
  );
}

type BulkMenuProps = Pick<BulkBarProps, 'entity' | 'onSet'> & {
  readonly name: string;
  readonly values: readonly BulkValue[] | undefined;
};

function BulkMenu({ entity, name, values, onSet }: BulkMenuProps) {
  const texts = useTexts(bulkTexts);
  const locale = useLocale();
  const { region } = useOffice();
  const field = (entities[entity].fields as Readonly<Record<string, Field>>)[name];
  if (field === undefined) return null;
  const label = field.label[locale];
  const offered: readonly BulkValue[] =
    values ??
    (field.target === 'body'
      ? region.bodies.map((body) => ({ value: body.id, name: body.name }))
      : Object.entries(field.choices ?? {}).map(([value, words]) => ({ value, name: words[locale] })));
  const set = (value: string | null) => void onSet(name, value);
  return (
    <Menu
      label={texts.setField(label)}
      groups={[
        { actions: offered.map(({ value, name: words }) => ({ id: value, label: words, run: () => set(value) })) },
        {
          actions: field.default === null ? [{ id: 'empty', label: texts.emptied(label), run: () => set(null) }] : [],
        },
      ]}
    >
      <Button aria-label={texts.setField(label)}>
        <span className={styles.choice}>
          {label}
          <ChevronDown size="1rem" aria-hidden />
        </span>
      </Button>
    </Menu>
  );
}
