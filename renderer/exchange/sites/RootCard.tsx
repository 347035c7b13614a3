import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { matchesRoot } from '../../../shared/trust/words.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ChangeRootDialog } from './ChangeRootDialog.tsx';
import { PinForm } from './PinForm.tsx';
import type { RegistryStatus } from './site-lines.ts';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';
import { Words } from './Words.tsx';

/** Whom this site believes: the coordination's words as they were entered, or the field for them. */
export function RootCard({ registry }: { readonly registry: RegistryStatus }) {
  const texts = useTexts(siteTexts);
  const [isChanging, setChanging] = useState(false);
  const { root, rootWords, members } = registry;
  if (root === null || rootWords === null) {
    return (
      <Card title={texts.root}>
        <PinForm />
      </Card>
    );
  }
  const site = members.find(({ fingerprint }) => matchesRoot(root, fingerprint));
  return (
    <Card title={site === undefined ? texts.root : texts.rootOf(site.label)}>
      <div className={styles.card}>
        <p>{texts.rootPinned}</p>
        <Words words={rootWords} />
        {registry.length === 0 && <p className={styles.note}>{texts.rootSilent}</p>}
        <div>
          <Button icon={Pencil} onPress={() => setChanging(true)}>
            {texts.changeRoot}
          </Button>
        </div>
      </div>
      {isChanging && <ChangeRootDialog onClose={() => setChanging(false)} />}
    </Card>
  );
}
