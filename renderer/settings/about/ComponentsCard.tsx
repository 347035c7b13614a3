import { useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { walkLines } from '../../ui/walk-lines.ts';
import styles from './about.module.css';
import { LicenceText } from './LicenceText.tsx';
import { matching, type Notices } from './notices.ts';
import { aboutTexts } from './texts.ts';

/** Everything by others in this program, each with its licence to unfold. */
export function ComponentsCard({ notices }: { readonly notices: Notices }) {
  const texts = useTexts(aboutTexts);
  const [words, setWords] = useState('');
  const shown = matching(notices.packages, words);
  return (
    <Card title={texts.components(notices.packages.length)}>
      <p className={styles.hint}>{texts.componentsHint}</p>
      <div className={styles.find}>
        <SearchField label={texts.find} value={words} onChange={setWords} />
        <span role="status" className={styles.count}>
          {words === '' ? '' : texts.found(shown.length)}
        </span>
      </div>
      {shown.length === 0 && <p>{texts.noneFound}</p>}
      <ul className={styles.components} onKeyDown={walkLines}>
        {shown.map(({ name, version, licence, author, text }) => (
          <li key={`${name} ${version}`}>
            <LicenceText
              summary={
                <>
                  <strong translate="no">{name}</strong> {version} <span className={styles.licence}>{licence}</span>
                  {author !== null && (
                    <span translate="no" className={styles.author}>
                      {author}
                    </span>
                  )}
                </>
              }
              text={notices.texts[text] ?? ''}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
