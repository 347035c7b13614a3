import { useMemo } from 'react';
import { editionOfDay } from '../../../shared/radar/edition-name.ts';
import { ringVotes, spreadOf } from '../../../shared/radar/spread.ts';
import { useToday } from '../../app/office.ts';
import { useRows } from '../../app/rows.ts';
import { useTitles } from '../../app/titles.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import styles from '../radar.module.css';
import type { Radar } from '../use-radar.ts';
import { opinionTexts } from './texts.ts';

export const scoreNames = ['impact', 'certainty', 'effort'] as const;

/** Everybody's assessments of a trend, for whatever edition. */
export const useOpinions = (trendId: string) => useRows('trendAssessment', { trendId }, ['by']);

/** What each one thinks, unaveraged, and how far they are apart. */
export function Opinions({ trendId, radar }: { readonly trendId: string; readonly radar: Radar }) {
  const texts = useTexts(opinionTexts);
  const locale = useLocale();
  const today = useToday();
  const all = useOpinions(trendId);
  const edition = useMemo(
    () =>
      latestOf(
        all.map((row) => row.edition ?? ''),
        editionOfDay(today),
      ),
    [all, today],
  );
  const rows = all.filter((row) => row.edition === edition);
  const titleOf = useTitles(rows.flatMap(({ bodyId }) => (bodyId ? [`body:${bodyId}`] : [])));
  if (all.length === 0) return <p className={styles.quiet}>{texts.noOpinions}</p>;
  const ringCalled = (key: string) => radar.rings.find((ring) => ring.key === key)?.title ?? key;
  const { votes, apart } = ringVotes(
    radar.rings,
    rows.map(({ ring }) => ring),
  );
  const spreads = scoreNames.flatMap((name) => {
    const spread = spreadOf(rows.map((row) => row[name]));
    if (spread === null) return [];
    const { low, high, median, count } = spread;
    return [texts.spread(texts.scores[name], low, high, formatCount(median, locale), count)];
  });
  const said = votes.map(({ ring, count }) => `${ringCalled(ring)} ${count}`).join(', ');
  return (
    <>
      <p className={styles.quiet}>{texts.forEdition(edition)}</p>
      {rows.length > 1 && (
        <ul className={styles.spreads}>
          {apart !== null && <li>{texts.apart(said, apart)}</li>}
          {spreads.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <ul className={styles.opinions}>
        {rows.map((row) => (
          <li
            key={row.id}
            className={styles.opinion}
            data-own={(row.site === radar.me.site && row.by === radar.me.by) || undefined}
          >
            <span className={styles.who}>
              <span>{whoIs(row.by, row.bodyId && titleOf(`body:${row.bodyId}`))}</span>
              <span>{row.ring === null ? '' : ringCalled(row.ring)}</span>
            </span>
            <span className={styles.quiet}>
              {scoreNames
                .flatMap((name) => {
                  const score = row[name];
                  return score === null ? [] : [texts.score(texts.scores[name], score)];
                })
                .join(' · ')}
            </span>
            {row.reason && <span>{row.reason}</span>}
          </li>
        ))}
      </ul>
      {all.length > rows.length && <p className={styles.quiet}>{texts.earlier(all.length - rows.length)}</p>}
    </>
  );
}

/** A site that is called like its body says it once. */
const whoIs = (by: string | null, body: string | null | undefined): string =>
  [...new Set([by, body].filter(Boolean))].join(', ');

/** The edition people are at: that of today if somebody has assessed for it, else the last one. */
function latestOf(editions: readonly string[], now: string): string {
  if (editions.includes(now)) return now;
  return [...editions].sort().at(-1) ?? now;
}
