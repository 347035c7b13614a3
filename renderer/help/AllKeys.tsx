import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import styles from './help.module.css';
import { KeyLines } from './KeyLines.tsx';
import { filterKeys, keyGroups } from './key-groups.ts';
import { keyTexts } from './key-texts.ts';

const sizeOf = (groups: readonly { readonly lines: readonly unknown[] }[]): number =>
  groups.reduce((sum, { lines }) => sum + lines.length, 0);

/** All shortcuts of the program: filtered while typing, whole on paper. */
export function AllKeys() {
  const texts = useTexts(keyTexts);
  const locale = useLocale();
  const [question, setQuestion] = useState('');
  const all = keyGroups(locale);
  const shown = filterKeys(all, question, locale);
  return (
    <div className={styles.keys}>
      <div className={styles.keyTools}>
        <SearchField label={texts.filter} value={question} onChange={setQuestion} />
        <span className={styles.count} role="status">
          {texts.count(sizeOf(shown), sizeOf(all))}
        </span>
      </div>
      {shown.length === 0 && (
        <EmptyState icon={SearchX} title={texts.none(question.trim())}>
          {texts.noneText}
        </EmptyState>
      )}
      {shown.map(({ id, title, path, lines }) => (
        <section key={id} className={styles.keyGroup}>
          <h3>
            {path === undefined ? (
              title
            ) : (
              <Link to={path} className={styles.link}>
                {title}
              </Link>
            )}
          </h3>
          <KeyLines lines={lines} />
        </section>
      ))}
    </div>
  );
}
