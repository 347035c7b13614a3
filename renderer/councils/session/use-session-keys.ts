import { useEffect, useMemo } from 'react';
import type { Session } from '../../../shared/councils/session/contract.ts';
import { type Command, useCommands } from '../../app/commands.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useRoom } from '../../app/room.ts';
import { isDialogOpen } from '../../app/shortcuts.ts';
import { useTexts } from '../../i18n/define.ts';
import { sessionKeys } from './keys.ts';
import { stepFrom } from './steps.ts';
import { sessionTexts } from './texts.ts';

export const openItem = (itemId: string): void => useRoom.setState({ view: 'item', itemId });
export const toggleClock = (): void =>
  useRoom.setState(({ startedAt }) => ({ startedAt: startedAt === 0 ? Date.now() : 0 }));

/** Everything in the room by keyboard, also while a line is being typed. */
export function useSessionKeys(session: Session | null): void {
  const texts = useTexts(sessionTexts);
  const goTo = useGoTo();
  const commands = useMemo((): readonly Command[] => {
    if (session === null) return [];
    const step = (by: 1 | -1) => () => {
      const { view, itemId } = useRoom.getState();
      if (view === 'item') openItem(stepFrom(session, itemId, by));
      else if (view === 'agenda') openItem(session.items[0]?.id ?? '');
    };
    const show = (view: string) => () => useRoom.setState({ view });
    const inFields = true;
    return [
      { id: 'session.next', title: texts.next, keys: 'PageDown', inFields, run: step(1) },
      { id: 'session.previous', title: texts.previous, keys: 'PageUp', inFields, run: step(-1) },
      { id: 'session.agenda', title: texts.agenda, run: show('agenda') },
      { id: 'session.roll', title: texts.roll, keys: sessionKeys.roll, inFields, run: show('roll') },
      {
        id: 'session.conflicts',
        title: texts.conflicts,
        keys: sessionKeys.conflicts,
        inFields,
        run: () => goTo('/exchange/conflicts'),
      },
      { id: 'session.end', title: texts.end, keys: sessionKeys.end, inFields, run: show('end') },
      { id: 'session.clock', title: texts.clock, keys: sessionKeys.clock, inFields, run: toggleClock },
    ];
  }, [session, texts, goTo]);
  useCommands('councils.session', commands);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isDialogOpen()) return;
      useRoom.setState({ view: 'agenda' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
