import { Link } from '@tanstack/react-router';
import { Focusable } from 'react-aria-components/Focusable';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/plural.ts';
import buttons from '../ui/Button.module.css';
import { classes } from '../ui/classes.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useAnswer } from './answers.ts';
import { type Area, areas, isInArea } from './areas.ts';
import { useLocationPath } from './navigation.ts';
import { useOffice } from './office.ts';
import styles from './Rail.module.css';
import { useAreas } from './simple-view.ts';

/** The areas that have a number key, in the order of the rail; Strg+0 is the zoom's, so the tenth has none. */
export const numberedAreas: readonly Area[] = areas.filter(({ place }) => place === 'area').slice(0, 9);

/** The areas down the left side: always visible, always in the same place. */
export function Rail() {
  const texts = useTexts(appTexts);
  const office = useOffice();
  const offered = useAreas();
  const status = useAnswer('exchange.status', {});
  const conflicts = status.state === 'ready' ? status.value.openConflicts : 0;
  const line = (area: Area) => (
    <RailLink
      key={area.id}
      area={area}
      number={numberedAreas.indexOf(area) + 1}
      count={area.id === 'exchange' ? conflicts : 0}
    />
  );
  return (
    <nav className={styles.rail} data-region="rail" aria-label={texts.regions.rail}>
      <div className={styles.brand}>
        <svg className={styles.mark} viewBox="0 0 22 22" aria-hidden="true">
          <rect x="1.5" y="1.5" width="19" height="19" rx="3" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M4.5 17.5V4.5h13Z" fill="currentColor" />
        </svg>
        <span className={styles.name}>{office.region.home.agency.logoText}</span>
        <span className={styles.site}>{office.example ? texts.exampleOffice : (office.site?.bodyName ?? '')}</span>
      </div>
      <ul className={styles.areas}>{offered.filter(({ place }) => place === 'area').map(line)}</ul>
      <ul className={styles.foot}>{offered.filter(({ place }) => place === 'foot').map(line)}</ul>
    </nav>
  );
}

function RailLink({ area, number, count }: { readonly area: Area; readonly number: number; readonly count: number }) {
  const texts = useTexts(appTexts);
  const locale = useLocale();
  const path = useLocationPath();
  const isCurrent = isInArea(area, path);
  const title = texts.areas[area.id];
  return (
    <li>
      <TooltipTrigger delay={900}>
        <Focusable>
          <Link
            to={area.pages[0].path}
            className={classes(styles.link, isCurrent && styles.current)}
            aria-current={isCurrent ? 'page' : undefined}
            role="link"
          >
            <area.icon size="1.125rem" aria-hidden />
            <span className={styles.title}>{title}</span>
            {count > 0 && (
              <span className={styles.count}>
                <span aria-hidden="true">{formatCount(count, locale)}</span>
                <span className="visually-hidden">, {texts.conflictsInRail(count)}</span>
              </span>
            )}
          </Link>
        </Focusable>
        <Tooltip className={buttons.tooltip ?? ''} placement="right" offset={4}>
          {title}
          {number > 0 && <KeyHint keys={`Control+${number}`} />}
        </Tooltip>
      </TooltipTrigger>
    </li>
  );
}
