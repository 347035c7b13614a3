import { CalendarPlus, CircleCheck } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { type Command, useCommands } from '../app/commands.ts';
import { useTexts } from '../i18n/define.ts';
import { deadlineTexts } from './texts.ts';
import { shapes, useDeadlineView } from './view.ts';

type Situation = {
  /** The deadlines on the screen. */
  readonly lines: readonly DeadlineLine[];
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  readonly onNew: () => void;
  readonly onComplete: (lines: readonly DeadlineLine[]) => Promise<void>;
};

/** The deadline the keys are on: its row, its mark, or the one whose details are open. */
function currentId(openId: string | null): string | null {
  const place = document.activeElement?.closest('[data-row], [data-mark]');
  return place?.getAttribute('data-row') ?? place?.getAttribute('data-mark') ?? openId;
}

/** What the page offers to the palette and to the keys. */
export function useDeadlineCommands(situation: Situation): void {
  const texts = useTexts(deadlineTexts);
  const latest = useRef(situation);
  latest.current = situation;
  useCommands(
    'deadlines',
    useMemo(
      (): readonly Command[] => [
        {
          id: 'deadlines.new',
          title: texts.create,
          icon: CalendarPlus,
          keys: 'Control+Shift+f',
          run: () => latest.current.onNew(),
        },
        {
          id: 'deadlines.complete',
          title: texts.complete,
          icon: CircleCheck,
          keys: 'Control+Enter',
          run: () => {
            const { lines, selected, openId, onComplete } = latest.current;
            const id = currentId(openId);
            const isAmong = id === null || selected.has(id);
            void onComplete(lines.filter((line) => (isAmong ? selected.has(line.id) : line.id === id)));
          },
        },
        ...shapes.map((shape) => ({
          id: `deadlines.${shape}`,
          title: `${texts.shape}: ${texts.shapes[shape]}`,
          run: () => useDeadlineView.setState({ shape }),
        })),
      ],
      [texts],
    ),
  );
}
