import { Bookmark, BookmarkPlus, PencilLine, RefreshCw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Row } from '../../../shared/entities.ts';
import { useTexts } from '../../i18n/define.ts';
import { CollapsingButton } from '../../ui/CollapsingButton.tsx';
import { Menu, type MenuAction } from '../../ui/Menu.tsx';
import { useCommands } from '../commands.ts';
import { order } from '../orders.ts';
import { useRows } from '../rows.ts';
import { chooseSaved, useChosenSaved } from './chosen.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { sameSettings } from './same.ts';
import { savedTexts } from './texts.ts';

/** `new`: the present view under a name of its own. */
type Dialog = 'new' | 'edit';

type SavedViewsProps<Settings extends object> = {
  /** The word that says to which list the views belong; it travels with them. */
  readonly area: string;
  /** What a view saved at this moment would hold. */
  readonly now: Settings;
  /** What stands there when nothing is chosen. */
  readonly usual: Settings;
  /** Settings as they came out of the store, perhaps from another site and a newer version. Keep it stable. */
  readonly read: (value: unknown) => Settings;
  /** Puts them on the screen. Keep it stable. */
  readonly show: (settings: Settings) => void;
  /** What a view brings back, in words; left out: filters, columns, sorting. */
  readonly holds?: string;
};

/** Views of a list somebody has saved, here or at another site: chosen, saved, brought up to date, renamed, shared, deleted. */
export function SavedViews<Settings extends object>(props: SavedViewsProps<Settings>) {
  const { area, now, usual, read, show } = props;
  const texts = useTexts(savedTexts);
  const rows = useRows('savedView', { area }, ['name']);
  const chosenId = useChosenSaved((views) => views.chosen[area] ?? null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const chosen = rows.find(({ id }) => id === chosenId) ?? null;
  const nameOf = (row: Row<'savedView'>): string => row.name ?? texts.untitled;
  const isChanged = chosen !== null && !sameSettings(read(chosen.settings), now);

  const choices = useMemo(
    () =>
      rows.map((row) => ({
        id: `${area}.view.${row.id}`,
        name: row.name ?? texts.untitled,
        isPrivate: row.visibility === 'private',
        isChosen: row.id === chosenId,
        run: () => {
          chooseSaved(area, row.id);
          show(read(row.settings));
        },
      })),
    [area, rows, chosenId, read, show, texts],
  );
  useCommands(
    `${area}.views`,
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
                isChecked: chosen === null && sameSettings(usual, now),
                run: () => {
                  chooseSaved(area, null);
                  show(usual);
                },
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
          area={area}
          settings={now}
          holds={props.holds ?? texts.holds}
          onSaved={(id) => chooseSaved(area, id)}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
