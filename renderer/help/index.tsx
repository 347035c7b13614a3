import { Info, Keyboard, Printer } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useGoTo, usePagePath } from '../app/navigation.ts';
import { openOverlay } from '../app/overlays.ts';
import { Page } from '../app/Page.tsx';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { CollapsingButton } from '../ui/CollapsingButton.tsx';
import { classes } from '../ui/classes.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { Contents } from './Contents.tsx';
import { findPages } from './find.ts';
import { Hits } from './Hits.tsx';
import styles from './help.module.css';
import { ManualPage } from './ManualPage.tsx';
import { type HelpPage, isHelpPage } from './pages.ts';
import { helpTexts } from './texts.ts';
import { useHelpView } from './view.ts';

/** The manual: contents and search beside the page that is open. F1 opens the page about the place the person is in. */
export default function Help() {
  const texts = useTexts(appTexts);
  const own = useTexts(helpTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const name = usePagePath().replace(/^\/help\/?/, '');
  const page: HelpPage = isHelpPage(name) ? name : 'home';
  const { question } = useHelpView();
  const hits = useMemo(() => findPages(question, locale), [question, locale]);
  const isAsking = question.trim() !== '';
  const [isUnfolded, setUnfolded] = useState(false);
  const side = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const firstLine = () => side.current?.querySelector<HTMLElement>('[data-line]')?.focus();
  return (
    <Page
      title={texts.areas.help}
      isDocument
      actions={
        <>
          <CollapsingButton icon={Printer} onPress={() => window.print()}>
            {own.print}
          </CollapsingButton>
          <CollapsingButton icon={Keyboard} onPress={() => openOverlay('keys')}>
            {texts.keyboardHelp}
          </CollapsingButton>
          <CollapsingButton icon={Info} onPress={() => goTo('/settings/about')}>
            {texts.pages.about}
          </CollapsingButton>
        </>
      }
    >
      <div className={styles.manual}>
        <nav ref={side} className={styles.side} aria-label={own.contents}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: ↓ leads from the field inside into the lines below it */}
          <div
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || event.altKey || event.ctrlKey) return;
              event.preventDefault();
              firstLine();
            }}
          >
            <SearchField
              ref={field}
              label={own.search}
              value={question}
              onChange={(text) => useHelpView.setState({ question: text })}
              onSubmit={() => {
                const [first] = hits;
                if (isAsking && first !== undefined) goTo(`/help/${first.page}`);
              }}
            />
          </div>
          <div className={styles.unfold}>
            <Button look="quiet" aria-expanded={isUnfolded} onPress={() => setUnfolded(!isUnfolded)}>
              {isUnfolded ? own.hideContents : own.showContents}
            </Button>
          </div>
          <div className={classes(styles.lines, (isUnfolded || isAsking) && styles.unfolded)}>
            {isAsking ? (
              <Hits hits={hits} question={question} open={page} onLeave={() => field.current?.focus()} />
            ) : (
              <Contents open={page} onOpen={() => setUnfolded(false)} />
            )}
          </div>
        </nav>
        <ManualPage key={page} page={page} question={question} />
      </div>
    </Page>
  );
}
