import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { useTexts } from '../../i18n/define.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './DropZone.module.css';
import { filesIn } from './dropped-files.ts';
import { read } from './reading.ts';
import { readTexts } from './texts.ts';

export async function chooseBundles(): Promise<void> {
  await read(await bridge().files.pick({ kind: 'bundle', multiple: true }));
}

/** Files that fall anywhere on the page are looked into; the window never opens them by itself. */
function useDroppedFiles(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // Leaving one element for another inside the page fires in pairs; only the last leaving counts.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const onOver = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void adoptDropped(event.dataTransfer);
    };
    const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listener);
    };
  }, []);
  return isOver;
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

/** Where files are chosen or dropped: large on an empty page, one line above the files that are there. */
export function DropZone({ isSmall, isSecond = false, words }: DropZoneProps) {
  const texts = useTexts(readTexts);
  const isOver = useDroppedFiles();
  return (
    <div className={classes(styles.zone, isSmall && styles.small, isOver && styles.over)}>
      {!isSmall && <FileInput size="2rem" strokeWidth={1.5} aria-hidden className={styles.icon ?? ''} />}
      <p className={styles.title}>{isOver ? texts.dropHere : (words ?? (isSmall ? texts.dropMore : texts.drop))}</p>
      {!isSmall && <p className={styles.text}>{texts.emptyText}</p>}
      <Button look={isSmall || isSecond ? 'secondary' : 'primary'} onPress={() => void chooseBundles()}>
        {texts.choose}
      </Button>
    </div>
  );
}
