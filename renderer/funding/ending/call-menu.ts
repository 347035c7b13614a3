import { CalendarPlus, SquareArrowOutUpRight } from 'lucide-react';
import { useCallback } from 'react';
import type { DeadlineLine } from '../../../shared/funding/contract.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import type { MenuGroups } from '../../ui/Menu.tsx';
import { adopt } from './call-line.ts';
import { endingTexts } from './texts.ts';

/** What can be done with a day of a call. */
export function useCallMenu(open: (id: string) => void): (line: DeadlineLine) => MenuGroups {
  const texts = useTexts(endingTexts);
  const showRecord = useShowRecord();
  return useCallback(
    (line) => [
      {
        actions: [
          {
            id: 'adopt',
            label: texts.adopt,
            icon: CalendarPlus,
            run: () => void adopt(line).then((id) => id !== null && open(id)),
          },
          {
            id: 'call',
            label: texts.openCall,
            icon: SquareArrowOutUpRight,
            run: () => line.callId !== null && showRecord('fundingCall', line.callId),
          },
        ],
      },
    ],
    [texts, showRecord, open],
  );
}
