import { House, Send } from 'lucide-react';
import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './create.module.css';
import { createTexts } from './texts.ts';

type WhatStaysProps = {
  readonly withNonpublic: boolean;
  readonly onNonpublic: (chosen: boolean) => void;
  readonly isSealed: boolean;
};

/** What leaves this site with the file and what never does; the one exception is ticked by name. */
export function WhatStays({ withNonpublic, onNonpublic, isSealed }: WhatStaysProps) {
  const texts = useTexts(createTexts);
  return (
    <Card title={texts.leaves}>
      <ul className={styles.stays}>
        <li>
          <Send size="1rem" aria-hidden />
          <span>{texts.goesOut}</span>
        </li>
        <li>
          <House size="1rem" aria-hidden />
          <span>{texts.stays}</span>
        </li>
      </ul>
      <div className={styles.choice}>
        <Checkbox isSelected={withNonpublic} onChange={onNonpublic}>
          {texts.nonpublic}
        </Checkbox>
        <p className={styles.note}>{texts.nonpublicNote}</p>
      </div>
      {withNonpublic && !isSealed && <Notice tone="warning">{texts.nonpublicOpen}</Notice>}
    </Card>
  );
}
