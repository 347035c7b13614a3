import { useTexts } from '../../i18n/define.ts';
import { DragGhost } from '../../ui/DragGhost.tsx';
import { projectTexts } from '../texts.ts';
import type { Drag } from './use-drag.ts';

/** The projects that are being dragged: one by its name, several by their number. */
export function BoardGhost({ drag }: { readonly drag: Drag }) {
  const texts = useTexts(projectTexts);
  const [only] = drag.rows;
  const title = drag.rows.length === 1 ? (only?.title ?? texts.untitled) : texts.count(drag.rows.length);
  return <DragGhost at={drag} title={title} hint={texts.board.dropHint} />;
}
