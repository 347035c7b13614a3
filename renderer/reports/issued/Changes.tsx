import { useMemo } from 'react';
import type { TextDocument } from '../../../shared/documents/contract.ts';
import { comparePapers, type PaperChange } from '../../../shared/reports/compare-papers.ts';
import { wordDiff } from '../../../shared/text/word-runs.ts';
import { useTexts } from '../../i18n/define.ts';
import { Card } from '../../ui/Card.tsx';
import { DiffRuns } from '../../ui/DiffRuns.tsx';
import { reportsTexts } from '../texts.ts';
import styles from './issued.module.css';

/** As many are read at a time; more are counted. */
const mostChanges = 60;

type ChangesProps = { readonly before: TextDocument; readonly after: TextDocument; readonly title: string };

/** What is different between two papers, line by line under their headings. */
export function Changes({ before, after, title }: ChangesProps) {
  const texts = useTexts(reportsTexts);
  const changes = useMemo(() => comparePapers(before, after), [before, after]);
  const sections = [...Map.groupBy(changes.slice(0, mostChanges), ({ section }) => section)];
  return (
    <Card title={title}>
      {changes.length === 0 && <p>{texts.noChanges}</p>}
      {sections.map(([section, lines]) => (
        <section key={section} className={styles.section}>
          {section !== '' && <h3 className={styles.heading}>{section}</h3>}
          <ul className={styles.changes}>
            {lines.map((change, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a paper have no names.
              <li key={at}>
                <Change change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {changes.length > mostChanges && (
        <p className={styles.quiet}>{texts.moreChanges(changes.length - mostChanges)}</p>
      )}
    </Card>
  );
}

function Change({ change: { before, after } }: { readonly change: PaperChange }) {
  const texts = useTexts(reportsTexts);
  const runs = before === null || after === null ? null : wordDiff(before, after);
  const kind = before === null ? texts.addedLines : after === null ? texts.removedLines : texts.changedLines;
  return (
    <>
      <strong>{kind}: </strong>
      {runs !== null ? (
        <DiffRuns runs={runs} />
      ) : (
        <DiffRuns
          runs={[
            ...(before === null ? [] : [{ text: before, kind: 'removed' as const }]),
            ...(after === null ? [] : [{ text: after, kind: 'added' as const }]),
          ]}
        />
      )}
    </>
  );
}
