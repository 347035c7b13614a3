import type { Finding, FindingKind } from '../../../shared/councils/paper/findings.ts';
import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './reading.module.css';
import { markId } from './SourceText.tsx';
import { readingTexts } from './texts.ts';

/** What was found, kind by kind; each leads to its place in the text. The twin of the marks there. */
export function Found({ findings }: { readonly findings: readonly Finding[] }) {
  const texts = useTexts(readingTexts);
  const kinds = (Object.keys(texts.kinds) as FindingKind[]).filter((kind) => findings.some((one) => one.kind === kind));
  const show = (start: number) => {
    const mark = document.getElementById(markId(start));
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  };
  return (
    <Card title={texts.found}>
      {kinds.length === 0 && <p className={styles.quiet}>{texts.nothingFound}</p>}
      <dl className={styles.found}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.foundKind}>
            <dt>{texts.kinds[kind]}</dt>
            <dd>
              {findings
                .filter((one) => one.kind === kind)
                .map(({ start, words, confidence }) => (
                  <button
                    key={start}
                    type="button"
                    className={styles.jump}
                    aria-label={texts.jump(texts.kinds[kind], words)}
                    onClick={() => show(start)}
                  >
                    {words}
                    {confidence === 'likely' && <span className={styles.quiet}> ({texts.uncertain})</span>}
                  </button>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
