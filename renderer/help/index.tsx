import { Link } from '@tanstack/react-router';
import { Info, Keyboard } from 'lucide-react';
import { useGoTo, usePagePath } from '../app/navigation.ts';
import { openOverlay } from '../app/overlays.ts';
import { Page } from '../app/Page.tsx';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import styles from './help.module.css';
import { type Block, readBlocks, readSpans } from './markdown.ts';
import { type HelpPage, helpContent, helpPages } from './pages.ts';

/** The manual. F1 opens the page about the area the person is in. */
export default function Help() {
  const texts = useTexts(appTexts);
  const locale = useLocale();
  const path = usePagePath();
  const goTo = useGoTo();
  const open: HelpPage = helpPages.find((page) => path === `/help/${page}`) ?? 'home';
  return (
    <Page
      title={texts.areas.help}
      actions={
        <>
          <Button icon={Keyboard} onPress={() => openOverlay('keys')}>
            {texts.keyboardHelp}
          </Button>
          <Button icon={Info} onPress={() => goTo('/settings/about')}>
            {texts.pages.about}
          </Button>
        </>
      }
    >
      <div className={styles.manual}>
        <nav aria-label={texts.areas.help}>
          <ul className={styles.pages}>
            {helpPages.map((page) => (
              <li key={page}>
                <Link to={`/help/${page}`} className={styles.page} aria-current={page === open ? 'page' : undefined}>
                  {texts.areas[page]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <article className={styles.text}>
          {readBlocks(helpContent[locale][open]).map((block) => (
            <BlockView key={block.kind === 'list' ? block.items[0] : block.text} block={block} />
          ))}
        </article>
      </div>
    </Page>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') {
    // The page has its h1 already; a manual page begins below it.
    return block.level === 1 ? <h2 className={styles.title}>{block.text}</h2> : <h3>{block.text}</h3>;
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Spans line={block.text} />
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {block.items.map((item) => (
        <li key={item}>
          <Spans line={item} />
        </li>
      ))}
    </ul>
  );
}

function Spans({ line }: { readonly line: string }) {
  return readSpans(line).map(({ kind, text }, index) => {
    const key = `${index} ${text}`;
    if (kind === 'strong') return <strong key={key}>{text}</strong>;
    if (kind === 'emphasis') return <em key={key}>{text}</em>;
    if (kind === 'keys') return <kbd key={key}>{text}</kbd>;
    return <span key={key}>{text}</span>;
  });
}
