import { Eye, KeyRound, Settings2, Trash2 } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { Asked } from './PlaceDialogs.tsx';
import type { Place } from './status.ts';
import type { Syncing } from './syncing.ts';
import { placeTexts } from './texts.ts';

type PlaceMenuProps = {
  readonly place: Place;
  readonly syncing: Syncing;
  readonly onAsk: (asked: Asked) => void;
};

/** What is done with a place less often. */
export function PlaceMenu({ place: { id, kind, label }, syncing, onAsk }: PlaceMenuProps) {
  const texts = useTexts(placeTexts);
  return (
    <Menu
      label={texts.more(label)}
      groups={[
        {
          actions: [
            {
              id: 'look',
              label: texts.look,
              icon: Eye,
              isDisabled: syncing.isRunning,
              run: () => void syncing.look.start({ place: id }),
            },
            { id: 'settings', label: texts.settings, icon: Settings2, run: () => onAsk('settings') },
            ...(kind === 'webdav'
              ? [{ id: 'password', label: texts.password, icon: KeyRound, run: () => onAsk('password') }]
              : []),
          ],
        },
        {
          actions: [{ id: 'remove', label: texts.remove, icon: Trash2, isDanger: true, run: () => onAsk('remove') }],
        },
      ]}
    />
  );
}
