import { ExternalLink } from 'lucide-react';
import { useTexts } from '../i18n/define.ts';
import { safeAddress } from './link.ts';
import styles from './Notes.module.css';
import { noteTexts } from './texts.ts';

/** The address of a note, readable before it is opened. What is no web address stays text. */
export function NoteLink({ url }: { readonly url: string | null }) {
  const texts = useTexts(noteTexts);
  const address = safeAddress(url);
  if (address === null || url === null) return null;
  return (
    <a className={styles.link} href={address} target="_blank" rel="noopener noreferrer" title={texts.openUrl}>
      <ExternalLink size="1rem" aria-hidden />
      <span>{url}</span>
      <span className="visually-hidden">{texts.openUrl}</span>
    </a>
  );
}
