import { useEffect, useRef } from 'react';
import { styleFile } from '../../shared/showcase/frame.ts';
import { useAnswer } from '../app/answers.ts';
import { useTexts } from '../i18n/define.ts';
import { Card } from '../ui/Card.tsx';
import { FailureNotice, Loading } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import type { Shown } from './ShowcasePage.tsx';
import styles from './showcase.module.css';
import { showcaseTexts } from './texts.ts';
import { useShowcaseView } from './view.ts';

/** Every page as it will be, before anything is written. Links between pages work; those that lead outside do not. */
export function PreviewCard({ shown }: { readonly shown: Shown }) {
  const texts = useTexts(showcaseTexts);
  const wanted = useShowcaseView((view) => view.path);
  const asked = useAnswer('showcase.file', { path: wanted }, { keep: true });
  // A page that is not there any more, because its project is not public any more: the first one is shown.
  const isGone = asked.state === 'failed' && asked.failure.code === 'not-found';
  const first = useAnswer('showcase.file', { path: 'index.html' }, { enabled: isGone });
  const page = isGone ? first : asked;
  const path = isGone ? 'index.html' : wanted;
  const open = shown.pages.find((one) => one.path === path);
  const style = useAnswer('showcase.file', { path: styleFile });
  return (
    <Card
      title={texts.preview}
      aside={
        <Select
          label={texts.page}
          hideLabel
          value={path}
          onChange={(next) => useShowcaseView.setState({ path: next ?? 'index.html' })}
          options={shown.pages.map((one) => ({
            value: one.path,
            label: one.locale === 'en' ? `${one.title} (${texts.english})` : one.title,
          }))}
        />
      }
    >
      {page.state === 'failed' ? (
        <FailureNotice answer={page} />
      ) : page.state === 'loading' || style.state !== 'ready' ? (
        <Loading />
      ) : (
        <PageFrame
          label={texts.previewOf(open?.title ?? '')}
          path={page.value.path}
          text={page.value.text}
          style={style.value.text}
        />
      )}
    </Card>
  );
}

type PageFrameProps = {
  readonly label: string;
  readonly path: string;
  readonly text: string;
  readonly style: string;
};

/** Stands for the place the pages will be at. */
const noHost = 'schaufenster.invalid';

/** Landmarks of a page within a page would be taken for those of the program. */
const landmarks = 'header, main, footer';

/** The body of a page in a tree of its own, with its own style sheet: nothing of the program's reaches it, and nothing of it the program. */
function PageFrame({ label, path, text, style }: PageFrameProps) {
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    // What the page is made of was escaped when it was made; a parsed document runs nothing.
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const site = document.createElement('div');
    site.className = 'site';
    site.lang = parsed.documentElement.lang;
    site.append(...parsed.body.childNodes);
    site.querySelector('.skip')?.remove();
    for (const landmark of site.querySelectorAll(landmarks)) {
      const plain = document.createElement('div');
      plain.className = landmark.className;
      plain.append(...landmark.childNodes);
      landmark.replaceWith(plain);
    }
    root.replaceChildren(site);
    element.scrollTop = 0;
    const follow = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      event.preventDefault();
      const { hostname, pathname } = new URL(link.getAttribute('href') ?? '', `https://${noHost}/${path}`);
      if (hostname === noHost && pathname.endsWith('.html')) useShowcaseView.setState({ path: pathname.slice(1) });
    };
    site.addEventListener('click', follow);
    return () => site.removeEventListener('click', follow);
  }, [path, text, style]);
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
  return <section ref={host} className={styles.frame} aria-label={label} tabIndex={0} />;
}
