import { FolderPlus, Unlink } from 'lucide-react';
import { useState } from 'react';
import { entities } from '../../../shared/entities.ts';
import type { MapMeasure } from '../../../shared/strategy/contract.ts';
import { useShowRecord } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { LineButton } from '../../ui/PlainTable.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { nameOf } from '../OrderedList.tsx';
import styles from '../strategy.module.css';
import { strategyTexts } from '../texts.ts';
import { AttachProject } from './AttachProject.tsx';
import { detach } from './carry-out.ts';
import { NewProjectFor } from './NewProjectFor.tsx';
import { measureTexts } from './texts.ts';

/** The projects that carry out a measure, and the two ways to another one. */
export function MeasureProjects({ measure }: { readonly measure: MapMeasure }) {
  const texts = useTexts(measureTexts);
  const common = useTexts(strategyTexts);
  const show = useShowRecord();
  const [isCreating, setCreating] = useState(false);
  const { projects } = measure;
  return (
    <div className={styles.serves}>
      {projects.length === 0 && <p className={styles.quiet}>{texts.noProjects}</p>}
      <ul>
        {projects.map((project) => {
          const name = nameOf(project, common.untitled);
          return (
            <li key={project.id} className={styles.tie}>
              <span className={styles.tieLine}>
                <LineButton onPress={() => show('project', project.id)}>{name}</LineButton>
                <StatusBadge field={entities.project.fields.status} value={project.status} />
                {!project.isShared && <span className={styles.small}>{common.onlyHere}</span>}
              </span>
              <IconButton icon={Unlink} label={texts.detach(name)} onPress={() => void detach(project, name)} />
            </li>
          );
        })}
      </ul>
      <AttachProject key={projects.length} measure={measure} />
      <span>
        <Button icon={FolderPlus} onPress={() => setCreating(true)}>
          {texts.newProject}
        </Button>
      </span>
      {isCreating && <NewProjectFor measureId={measure.id} onClose={() => setCreating(false)} />}
    </div>
  );
}
