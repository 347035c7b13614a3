import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { classes } from '../ui/classes.ts';
import { CoverContext } from '../ui/cover.ts';
import { OutletContext, Outlets } from '../ui/table/outlets.ts';
import { areas } from './areas.ts';
import { usePagePath } from './navigation.ts';
import styles from './Page.module.css';
import { focusContent, focusRegion } from './regions.ts';
import { isDialogOpen } from './shortcuts.ts';

/** With all that writes files, which the first page has no use for. */
const OutputMenu = lazy(() => import('./output/OutputMenu.tsx'));

type PageProps = {
  /** Heading of the page and title of the window. Left out: the name of the area. */
  readonly title?: string;
  /** How many there are, beside the heading; announced when it changes. */
  readonly count?: string;
  readonly subtitle?: ReactNode;
  /** Buttons at the end of the page head; where tabs fill the head, at the end of the line of tools. */
  readonly actions?: ReactNode;
  /** The line of tools: a `Toolbar`. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  /** An `Inspector`, when a record is open. */
  readonly inspector?: ReactNode;
  /** The content fills the height and scrolls by itself (tables); otherwise the page scrolls. */
  readonly fills?: boolean;
  /** The page draws something of its own for paper; otherwise one that fills prints its list. */
  readonly hasOwnPaper?: boolean;
  /** What is on the page is a document with a title of its own: on paper it stands alone. */
  readonly isDocument?: boolean;
};

/** The frame of every page: head, tools, content, inspector; and the lists of the content on their way out of the program. Areas with several pages show them as tabs in the head. */
export function Page({
  title,
  count,
  subtitle,
  actions,
  tools,
  children,
  inspector,
  fills,
  isDocument,
  hasOwnPaper,
}: PageProps) {
  const texts = useTexts(appTexts);
  const path = usePagePath();
  const area = areas.find(({ pages }) => pages.some((page) => page.path === path));
  const heading = title ?? (area ? texts.areas[area.id] : texts.product);
  const tabs = area?.pages.filter(({ isAside }) => isAside !== true) ?? [];
  const open = area?.pages.find((page) => page.path === path);
  const openTitle = open?.title ? texts.pages[open.title] : null;
  // The file of one record has pages of its own.
  const isFile = open?.isAside === true && openTitle === null;
  const hasTabs = area !== undefined && tabs.length > 1 && !isFile;
  useEffect(() => {
    document.title = [openTitle === heading ? null : openTitle, heading, texts.product].filter(Boolean).join(' – ');
  }, [openTitle, heading, texts]);
  useFocusAfterNavigation(path);
  const [isCovered, setCovered] = useState(false);
  useFocusBeside(isCovered);
  const [outlets] = useState(() => new Outlets());
  const isOffering = useSyncExternalStore(outlets.subscribe, () => outlets.offered().length > 0);
  const end = (
    <div className={styles.actions} inert={isCovered}>
      {isOffering && (
        <Suspense fallback={null}>
          <OutputMenu outlets={outlets} isList={fills === true && !hasOwnPaper} />
        </Suspense>
      )}
      {actions}
    </div>
  );
  return (
    <div className={styles.page} data-document={isDocument || undefined}>
      <main
        className={styles.main}
        data-region="content"
        data-covered={isCovered || undefined}
        id="content"
        tabIndex={-1}
        aria-label={texts.regions.content}
      >
        <div className={styles.head}>
          <h1 className={styles.title}>{heading}</h1>
          <span className={styles.count} role="status">
            {count}
          </span>
          {subtitle && <span className={styles.subtitle}>{subtitle}</span>}
          {hasTabs && (
            <nav className={styles.pages} aria-label={texts.areas[area.id]} inert={isCovered}>
              {tabs.map((page) => (
                <Link
                  key={page.path}
                  to={page.path}
                  search={area.keepsRecord === true}
                  // The path of one page may begin with that of another.
                  activeOptions={{ exact: true, includeSearch: false }}
                  className={styles.pageLink}
                  aria-current={page.path === path ? 'page' : undefined}
                >
                  {page.title && texts.pages[page.title]}
                </Link>
              ))}
            </nav>
          )}
          {!(hasTabs && tools) && end}
        </div>
        {tools && (
          <div className={styles.tools} inert={isCovered}>
            <div className={styles.toolbar}>{tools}</div>
            {hasTabs && end}
          </div>
        )}
        <div className={classes(styles.content, fills && styles.fills)} inert={isCovered}>
          <OutletContext value={outlets}>{children}</OutletContext>
        </div>
      </main>
      <CoverContext value={setCovered}>{inspector}</CoverContext>
    </div>
  );
}

/** Details in the place of a list have the focus while they stand there; then it is back where it was. */
function useFocusBeside(isCovered: boolean): void {
  useLayoutEffect(() => {
    if (!isCovered || isDialogOpen()) return;
    focusRegion('inspector');
    return () => void focusRegion('content');
  }, [isCovered]);
}

let shownPath: string | null = null;

/**
 * A change of page puts the focus into the new content, as a browser does with a new document; not at the very start. The same where a
 * page came in the place of its own beginning, which took the focus with it.
 */
function useFocusAfterNavigation(path: string): void {
  useEffect(() => {
    const isFirst = shownPath === null;
    const isNew = shownPath !== path;
    shownPath = path;
    const isLost = document.activeElement === document.body;
    if (!isFirst && (isNew || isLost) && !isDialogOpen()) focusContent();
  }, [path]);
}
