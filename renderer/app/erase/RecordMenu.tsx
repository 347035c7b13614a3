import { FileX2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { Menu, type MenuGroups } from '../../ui/Menu.tsx';
import { useIsRoot } from '../use-is-root.ts';
import type { Erasable } from './EraseDialog.tsx';
import { eraseTexts } from './texts.ts';
import { useIsOnlyHere } from './use-is-only-here.ts';

/** Rarely opened, and long. */
const EraseDialog = lazy(() => import('./EraseDialog.tsx'));

type RecordMenuProps = {
  readonly record: Erasable;
  readonly label?: string;
  readonly groups?: MenuGroups;
  readonly onErased?: () => void;
};

/**
 * The menu of a record. Its last line takes the record out of every log for good: at the coordination, and everywhere as long as the record
 * never left the computer; the others have to ask the coordination. A menu without lines is not drawn.
 */
export function RecordMenu({ record, label, groups = [], onErased }: RecordMenuProps) {
  const texts = useTexts(eraseTexts);
  const [isOpen, setOpen] = useState(false);
  const isRoot = useIsRoot();
  const isOnlyHere = useIsOnlyHere(record.entity, record.id);
  const erase = {
    id: 'erase',
    label: isOnlyHere ? texts.menuHere : texts.menu,
    icon: FileX2,
    isDanger: true,
    run: () => setOpen(true),
  };
  const all = isRoot || isOnlyHere ? [...groups, { actions: [erase] }] : groups;
  if (all.length === 0) return null;
  return (
    <>
      <Menu {...(label === undefined ? {} : { label })} groups={all} />
      {isOpen && (
        <Suspense>
          <EraseDialog record={record} onClose={() => setOpen(false)} {...(onErased ? { onErased } : {})} />
        </Suspense>
      )}
    </>
  );
}
