import { FileOutput } from 'lucide-react';
import { useOffice } from '../../../app/office.ts';
import { useTexts } from '../../../i18n/define.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProgressPanel } from '../../../ui/ProgressPanel.tsx';
import { memberTexts } from '../member-texts.ts';
import styles from '../sites.module.css';
import { joinTexts } from './texts.ts';
import { useAdmissionBundle } from './use-admission-bundle.ts';

/** The site is in, but nobody else knows: the bundle that says so is made here. */
export function BundleStep({ site, isReplaced }: { readonly site: string; readonly isReplaced: boolean }) {
  const texts = useTexts(joinTexts);
  const members = useTexts(memberTexts);
  const office = useOffice();
  const { write, file, task } = useAdmissionBundle(office.site?.label ?? '');
  return (
    <>
      <Notice tone="success">{isReplaced ? members.replaced(site) : members.admitted(site)}</Notice>
      <p>{texts.whyBundle(site)}</p>
      {task.isRunning ? (
        <ProgressPanel label={texts.writing} task={task} />
      ) : (
        <div>
          <Button look={file === null ? 'primary' : 'secondary'} icon={FileOutput} onPress={() => void write()}>
            {file === null ? texts.saveBundle : texts.saveAgain}
          </Button>
        </div>
      )}
      {file !== null && (
        <div role="status" className={styles.sentences}>
          <p>{texts.saved(file)}</p>
          <ol className={styles.steps}>
            <li>{texts.sendTo(site)}</li>
            <li>{texts.theyRead(site)}</li>
            <li>{texts.theySend(site)}</li>
          </ol>
        </div>
      )}
    </>
  );
}
