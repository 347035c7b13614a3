import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Output } from '../../shared/contract.ts';
import { useGoTo } from '../app/navigation.ts';
import { usePreferences } from '../app/preferences.ts';
import { useTexts } from '../i18n/define.ts';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import { walkLines } from '../ui/walk-lines.ts';
import lines from './lines.module.css';
import styles from './SitesCard.module.css';
import { homeTexts } from './texts.ts';

type Sites = Output<'home.overview'>['sites'];

/** The other sites, the most silent first, each the way to all one knows of it. Silent is who has not been heard of for longer than the chosen number of days. */
export function SitesCard({ sites }: { readonly sites: Sites }) {
  const texts = useTexts(homeTexts);
  const goTo = useGoTo();
  const patience = usePreferences((preferences) => preferences.exchangeWarningDays);
  const isSilent = (days: number | null) => days === null || days > patience;
  const silent = sites.filter(({ days }) => isSilent(days)).length;
  return (
    <Card
      isFlush
      title={
        <>
          {texts.sites}
          {silent > 0 && (
            <Badge tone="warning" icon={TriangleAlert}>
              {texts.silent(silent)}
            </Badge>
          )}
        </>
      }
      aside={
        <Link to="/exchange/create" className={lines.link}>
          {texts.exchange}
        </Link>
      }
    >
      {sites.length === 0 ? (
        <p className={lines.none}>{texts.noSites}</p>
      ) : (
        <ul className={styles.sites} aria-label={`${texts.sites}, ${texts.sitesNote}`} onKeyDown={walkLines}>
          {sites.map(({ writer, site, days }) => {
            const Icon = isSilent(days) ? TriangleAlert : CircleCheck;
            return (
              <li key={writer}>
                <button
                  type="button"
                  className={classes(styles.site, isSilent(days) && styles.silent)}
                  data-line=""
                  onClick={() => goTo('/exchange/sites', writer)}
                >
                  <Icon size="1rem" aria-hidden />
                  <span className={styles.name} title={site}>
                    {site}
                  </span>
                  <span className={styles.when}>{days === null ? texts.never : texts.ago(days)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
