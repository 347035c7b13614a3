import { Bookmark, BookmarkPlus, PencilLine, RefreshCw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Row } from '../../../shared/entities.ts';
import { useCommands } from '../../app/commands.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { Menu, type MenuAction } from '../../ui/Menu.tsx';
import { useRows } from '../use-rows.ts';
import { useProjectView } from '../view.ts';
import { SaveViewDialog, savedViewArea } from './SaveViewDialog.tsx';
import { readSettings, sameSettings, usualSettings } from './settings.ts';
import { savedTexts } from './texts.ts';
import { useSettings } from './use-settings.ts';

/** `new`: the present view under a name of its own. */
type Dialog = 'new' | 'edit';

/** Views somebody has saved, here or at another site: chosen, saved, brought up to date, renamed, shared, deleted. */
export function SavedViewsMenu({ pages }: { readonly pages: readonly string[] }) {
  const texts = useTexts(savedTexts);
  const { now, show } = useSettings();
  const rows = useRows('savedView', { area: savedViewArea }, ['name']);
  const chosenId = useProjectView((view) => view.savedView);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const chosen = rows.find(({ id }) => id === chosenId) ?? null;
  const nameOf = (row: Row<'savedView'>): string => row.name ?? texts.untitled;
  const isChanged = chosen !== null && !sameSettings(readSettings(chosen.settings, pages), now);

  const choices = useMemo(
    () =>
      rows.map((row) => ({
        id: `projects.view.${row.id}`,
        name: row.name ?? texts.untitled,
        isPrivate: row.visibility === 'private',
        isChosen: row.id === chosenId,
        run: () => show(row.id, readSettings(row.settings, pages)),
      })),
    [rows, chosenId, pages, show, texts],
  );
  useCommands(
    'projects.views',
    useMemo(
      () => choices.map(({ id, name, run }) => ({ id, title: texts.chosen(name), icon: Bookmark, run })),
      [choices, texts],
    ),
  );
  const update = (row: Row<'savedView'>) =>
    void order(
      'record.update',
      { entity: 'savedView', id: row.id, set: { settings: now }, seen: row.version },
      { done: () => texts.updated(nameOf(row)) },
    );
  const remove = (row: Row<'savedView'>) =>
    void order('record.delete', { entity: 'savedView', id: row.id }, { done: () => texts.removed(nameOf(row)) });
  const ofChosen = (row: Row<'savedView'>): readonly MenuAction[] => [
    {
      id: 'update',
      label: texts.update(nameOf(row)),
      icon: RefreshCw,
      isDisabled: !isChanged,
      run: () => update(row),
    },
    { id: 'edit', label: texts.edit(nameOf(row)), icon: PencilLine, run: () => setDialog('edit') },
    { id: 'remove', label: texts.remove(nameOf(row)), icon: Trash2, isDanger: true, run: () => remove(row) },
  ];
  return (
    <>
      <Menu
        label={texts.views}
        groups={[
          {
            actions: [
              {
                id: 'usual',
                label: texts.usual,
                isChecked: chosen === null && sameSettings({ ...usualSettings, page: now.page }, now),
                run: () => show(null, { ...usualSettings, page: now.page }),
              },
            ],
          },
          {
            title: texts.views,
            actions: choices.map(({ id, name, isPrivate, isChosen, run }) => ({
              id,
              label: isPrivate ? texts.onlyMe(name) : name,
              isChecked: isChosen,
              run,
            })),
          },
          {
            actions: [
              { id: 'save', label: texts.save, icon: BookmarkPlus, run: () => setDialog('new') },
              ...(chosen === null ? [] : ofChosen(chosen)),
            ],
          },
        ]}
      >
        <CollapsingButton icon={Bookmark}>
          {chosen === null ? texts.menu : isChanged ? texts.changed(nameOf(chosen)) : nameOf(chosen)}
        </CollapsingButton>
      </Menu>
      {dialog !== null && (
        <SaveViewDialog
          view={dialog === 'edit' ? chosen : null}
          settings={now}
          onSaved={(savedView) => useProjectView.setState({ savedView })}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
