import { BookOpen } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '../../app/commands.ts';
import { useTexts } from '../../i18n/define.ts';
import { fileKeys } from './keys.ts';
import { useOpenFile } from './open-file.ts';
import { projectFileTexts } from './texts.ts';

/** While a project stands beside the list, the palette and a key open its file; answers how. */
export function useFileCommand(projectId: string): () => void {
  const texts = useTexts(projectFileTexts);
  const openFile = useOpenFile();
  const [commands, run] = useMemo(() => {
    const open = () => openFile(projectId);
    return [
      [{ id: 'projects.openFile', title: texts.openFile, icon: BookOpen, keys: fileKeys, run: open }],
      open,
    ] as const;
  }, [texts, openFile, projectId]);
  useCommands('projects.openFile', commands);
  return run;
}
