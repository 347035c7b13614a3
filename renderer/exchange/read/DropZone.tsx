import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useDropped } from '../../app/use-dropped.ts';
import { useTexts } from '../../i18n/define.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { DropZone as FileDropZone } from '../../ui/DropZone.tsx';
import { filesIn } from './dropped-files.ts';
import { read } from './reading.ts';
import { readTexts } from './texts.ts';

export async function chooseBundles(): Promise<void> {
  await read(await bridge().files.pick({ kind: 'bundle', multiple: true }));
}

async function adoptDropped(transfer: DataTransfer | null): Promise<void> {
  const files = await filesIn(transfer);
  if (files.length === 0) say('warning', readTexts[currentLocale()].folder);
  else await read(await bridge().files.adopt(files));
}

type DropZoneProps = {
  readonly isSmall: boolean;
  /** There is something better to do on this page. */
  readonly isSecond?: boolean;
  /** Instead of the usual words. */
  readonly words?: string;
};

/** Where bundles are chosen or dropped: large on an empty page, one line above the files that are there. */
export function DropZone({ isSmall, isSecond = false, words }: DropZoneProps) {
  const texts = useTexts(readTexts);
  const isOver = useDropped((transfer) => void adoptDropped(transfer));
  return (
    <FileDropZone
      title={isOver ? texts.dropHere : (words ?? (isSmall ? texts.dropMore : texts.drop))}
      text={texts.emptyText}
      action={texts.choose}
      onChoose={() => void chooseBundles()}
      isOver={isOver}
      isSmall={isSmall}
      isSecond={isSecond}
    />
  );
}
