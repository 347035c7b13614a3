import { ChevronDown, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { entities } from '../../shared/entities.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { useOffice } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Toolbar, ToolbarSpace } from '../ui/Toolbar.tsx';
import { removeProjects, saveMany } from './actions.ts';
import styles from './BulkBar.module.css';
import { BulkDialog } from './BulkDialog.tsx';
import { projectTexts } from './texts.ts';
import { useRows } from './use-rows.ts';
import { useProjectView } from './view.ts';

type BulkField = 'status' | 'ampel' | 'priority' | 'leadBodyId' | 'fieldId';
const bulkFields: readonly BulkField[] = ['status', 'ampel', 'priority', 'leadBodyId', 'fieldId'];

/** What can be done with the chosen projects together: each change is one step of undo. */
export function BulkBar({ chosen }: { readonly chosen: readonly ProjectLine[] }) {
  const texts = useTexts(projectTexts);
  const locale = useLocale();
  const [isDialogOpen, setDialogOpen] = useState(false);
  return (
    <div className={styles.bar}>
      <strong role="status">{texts.selected(chosen.length)}</strong>
      <Toolbar label={texts.bulk}>
        {bulkFields.map((field) => (
          <BulkMenu key={field} field={field} chosen={chosen} />
        ))}
        <Button onPress={() => setDialogOpen(true)}>{texts.otherField}</Button>
        <ToolbarSpace />
        <Button icon={Trash2} onPress={() => void removeProjects(chosen, locale)}>
          {texts.remove}
        </Button>
        <IconButton icon={X} label={texts.clearSelection} onPress={() => useProjectView.setState({ selected: [] })} />
      </Toolbar>
      {isDialogOpen && <BulkDialog chosen={chosen} onClose={() => setDialogOpen(false)} />}
    </div>
  );
}

function BulkMenu({ field, chosen }: { readonly field: BulkField; readonly chosen: readonly ProjectLine[] }) {
  const texts = useTexts(projectTexts);
  const locale = useLocale();
  const declared = entities.project.fields[field];
  const label = declared.label[locale];
  const values = useBulkValues(field);
  const set = (value: string | null) => void saveMany(chosen, field, value, locale);
  return (
    <Menu
      label={texts.setField(label)}
      groups={[
        { actions: values.map(({ value, name }) => ({ id: value, label: name, run: () => set(value) })) },
        {
          actions:
            declared.default === null ? [{ id: 'empty', label: texts.emptied(label), run: () => set(null) }] : [],
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

function useBulkValues(field: BulkField): readonly { readonly value: string; readonly name: string }[] {
  const locale = useLocale();
  const { region } = useOffice();
  const fields = useRows('strategyField', {}, ['code'], field === 'fieldId');
  if (field === 'leadBodyId') return region.bodies.map(({ id, name }) => ({ value: id, name }));
  if (field === 'fieldId') return fields.map(({ id, title }) => ({ value: id, name: title ?? id }));
  const choices = entities.project.fields[field].choices ?? {};
  return Object.entries(choices).map(([value, label]) => ({ value, name: label[locale] }));
}
