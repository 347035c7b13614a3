import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { areas } from './areas.ts';
import { Crash } from './ErrorBoundary.tsx';
import { useGoTo } from './navigation.ts';
import { Page } from './Page.tsx';
import { Shell } from './Shell.tsx';

type Search = { readonly record?: string; readonly show?: string };

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>): Search => {
    const [record, show] = [text(search['record']), text(search['show'])];
    return { ...(record === undefined ? {} : { record }), ...(show === undefined ? {} : { show }) };
  },
});

const routes = areas.flatMap(({ pages, load }) => {
  // One component for all pages of an area, so that walking between its tabs does not build the area anew.
  const component = lazyRouteComponent(load);
  const own = pages.map((page) =>
    createRoute({
      getParentRoute: () => root,
      path: page.path,
      component: page.load === undefined ? component : lazyRouteComponent(page.load),
    }),
  );
  const helpPages =
    pages[0].path === '/help' ? [createRoute({ getParentRoute: () => root, path: '/help/$page', component })] : [];
  return [...own, ...helpPages];
});

/** Routes live behind the `#`: neither host has to know them. */
export const createAppRouter = () =>
  createRouter({
    routeTree: root.addChildren(routes),
    history: createHashHistory(),
    defaultPreload: 'intent',
    defaultErrorComponent: Crash,
    scrollRestoration: false,
  });

function NotFound() {
  const texts = useTexts(appTexts);
  const goTo = useGoTo();
  return (
    <Page title={texts.notFound}>
      <EmptyState title={texts.notFound} action={<Button onPress={() => goTo('/')}>{texts.errorHome}</Button>}>
        {texts.notFoundText}
      </EmptyState>
    </Page>
  );
}
