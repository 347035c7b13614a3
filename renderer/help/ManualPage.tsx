import { Link } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight, SquareArrowOutUpRight } from 'lucide-react';
import { placesOfHelp } from '../app/help-paths.ts';
import { useGoTo } from '../app/navigation.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { AllKeys } from './AllKeys.tsx';
import styles from './help.module.css';
import { ManualText } from './ManualText.tsx';
import { areaOfPage, contentOf, type HelpPage, helpPages, titleOf } from './pages.ts';
import { opensAlone } from './places.ts';
import { helpTexts } from './texts.ts';
import { placeName } from './words.ts';

/** One page of the manual: where it belongs, what it says, the way to what it is about, and the pages beside it. */
export function ManualPage({ page, question }: { readonly page: HelpPage; readonly question: string }) {
  const texts = useTexts(helpTexts);
  const areas = useTexts(appTexts).areas;
  const locale = useLocale();
  const goTo = useGoTo();
  const at = helpPages.indexOf(page);
  const [previous, next] = [helpPages[at - 1], helpPages[at + 1]];
  const places = placesOfHelp(page).filter(opensAlone);
  return (
    <article className={styles.article} aria-label={titleOf(page, locale)}>
      <p className={styles.kicker}>{areas[areaOfPage(page)]}</p>
      <ManualText markdown={contentOf(page, locale)} question={question} />
      {page === 'keys' && <AllKeys />}
      {places.length > 0 && (
        <div className={styles.places}>
          {places.map((path) => (
            <Button key={path} icon={SquareArrowOutUpRight} onPress={() => goTo(path)}>
              {texts.openPlace(placeName(path, locale) ?? path)}
            </Button>
          ))}
        </div>
      )}
      <nav className={styles.paging} aria-label={texts.paging}>
        {previous && (
          <Link to={`/help/${previous}`} className={styles.turn}>
            <ArrowLeft size="1rem" aria-hidden />
            <span>
              <span className="visually-hidden">{texts.previous}: </span>
              {titleOf(previous, locale)}
            </span>
          </Link>
        )}
        {next && (
          <Link to={`/help/${next}`} className={styles.turnOn}>
            <span>
              <span className="visually-hidden">{texts.next}: </span>
              {titleOf(next, locale)}
            </span>
            <ArrowRight size="1rem" aria-hidden />
          </Link>
        )}
      </nav>
    </article>
  );
}
