import { CircleCheck } from 'lucide-react';
import { useEffect, useId } from 'react';
import type { LogRun, SalvageReport } from '../../shared/backup/salvage.ts';
import { Messages } from '../app/Messages.tsx';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './StoreTrouble.module.css';
import { useSalvaged } from './salvaged.ts';
import { wayOutTexts } from './way-out-texts.ts';

/** What was saved of a damaged store and what was not; stays until a person goes on. */
export default function Salvaged({ report }: { readonly report: SalvageReport }) {
  const texts = useTexts(wayOutTexts);
  const { saved, lost, waiting, parts, isDirectoryLost } = report;
  const hasGaps = lost.length > 0 || isDirectoryLost;
  const title = hasGaps ? texts.doneTitleGaps : texts.doneTitle;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles.screen}>
      <main className={classes(styles.sheet, styles.wide)}>
        <div role="status" className={styles.words}>
          <CircleCheck size="2.25rem" strokeWidth={1.5} aria-hidden className={styles.done ?? ''} />
          <h1>{title}</h1>
          <p className={styles.text}>
            {texts.saved(texts.records(saved.records), texts.signed(saved.signed), texts.unsigned(saved.unsigned))}
          </p>
          {!hasGaps && <p>{texts.nothingLost}</p>}
        </div>
        {lost.length > 0 && <Runs title={texts.lost} runs={lost} />}
        {isDirectoryLost && <p>{texts.directory}</p>}
        {waiting.length > 0 && <Runs title={texts.waiting} runs={waiting} />}
        {parts.length > 0 && (
          <p>
            {texts.partsTitle}: {parts.map((part) => texts.parts[part]).join(', ')}.
          </p>
        )}
        <p>{texts.next}</p>
        <p className={classes(styles.detail, styles.file)}>{texts.file(report.file)}</p>
        <Button look="primary" autoFocus onPress={() => useSalvaged.setState({ report: null })}>
          {texts.open}
        </Button>
      </main>
      <Messages />
    </div>
  );
}

function Runs({ title, runs }: { readonly title: string; readonly runs: readonly LogRun[] }) {
  const texts = useTexts(wayOutTexts);
  const locale = useLocale();
  const id = useId();
  const count = (n: number) => formatCount(n, locale);
  return (
    <section className={styles.ways} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.site}</th>
            <th scope="col">{texts.changes}</th>
            <th scope="col">{texts.back}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={`${run.writer}.${run.from}`}>
              <td>{run.writer === 'local' ? texts.privateLog : run.site}</td>
              <td>{texts.run(count(run.from), run.to === null ? null : count(run.to))}</td>
              <td>{comesBack(run, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Texts = (typeof wayOutTexts)['de'];

function comesBack({ holders, own, writer }: LogRun, texts: Texts): string {
  if (holders.length > 0) return texts.fromHolders(holders.join(', '));
  if (writer === 'local') return texts.onlyHere;
  return own ? texts.ifHeld : texts.fromAuthor;
}
