import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
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

/**
 * The sites one waits for, the most silent first. Silent is who has not been heard of for longer than the chosen number of days, since
 * its last bundle or since it was admitted. Each is the way to all one knows of it.
 */
export function SitesCard({ sites }: { readonly sites: Sites }) {
  const texts = useTexts(homeTexts);
  const goTo = useGoTo();
  const patience = usePreferences((preferences) => preferences.exchangeWarningDays);
  const isSilent = ({ waited }: Sites[number]) => waited === null || waited > patience;
  const silent = sites.filter(isSilent).length;
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
          {sites.map((line) => {
            const { writer, site, days } = line;
            const Icon = isSilent(line) ? TriangleAlert : days === null ? CircleDashed : CircleCheck;
            return (
              <li key={writer}>
                <button
                  type="button"
                  className={classes(styles.site, isSilent(line) && styles.silent)}
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
