import { Banknote, FolderKanban, Undo2 } from 'lucide-react';
import { useGoTo } from '../../app/navigation.ts';
import { undoLast } from '../../app/undo.ts';
import { appTexts } from '../../i18n/app-texts.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './import.module.css';
import { forgetImport, kindName, useImport } from './reading.ts';
import { importTexts } from './texts.ts';
import type { Importing } from './use-import.ts';

/** What was taken over, what was not, and how all of it is taken back. */
export function DoneStep({ importing }: { readonly importing: Importing }) {
  const texts = useTexts(importTexts);
  const common = useTexts(appTexts);
  const goTo = useGoTo();
  const kind = useImport((state) => state.kind);
  const applied = useImport((state) => state.applied);
  if (applied === null) return null;
  const { created, changed, persons, counts } = applied;
  const kept = counts.faulty - counts.leftOut;
  const left = counts.leftOut + counts.without;
  return (
    <div className={styles.page}>
      <Notice tone="success">
        <strong>
          {texts.applied[kind](created, changed)}
          {persons > 0 && `, ${texts.persons(persons)}`}
        </strong>
        <p>{texts.undoNote}</p>
      </Notice>
      {kept > 0 && <Notice tone="warning">{texts.rest[kindName()].keptFaults(kept)}</Notice>}
      {left > 0 && <Notice tone="warning">{texts.leftOut(left)}</Notice>}
      <div className={styles.bar}>
        <Button
          look="primary"
          icon={kind === 'projects' ? FolderKanban : Banknote}
          onPress={() => {
            forgetImport();
            goTo(kind === 'projects' ? '/projects' : '/funding/catalog');
          }}
        >
          {texts.toList[kind]}
        </Button>
        <Button
          icon={Undo2}
          onPress={() => {
            void undoLast();
            useImport.setState({ step: 'columns', applied: null, planned: null });
          }}
        >
          {common.undo}
        </Button>
        <Button onPress={() => void importing.choose()}>{texts.another}</Button>
      </div>
    </div>
  );
}
