import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { settleAt } from '../../shared/region/home.ts';
import { useLocale } from '../i18n/locale.ts';
import { useSalvaged } from '../start-up/salvaged.ts';
import { answers, useAnswer } from './answers.ts';
import { OfficeProvider } from './office.ts';
import { createAppRouter } from './router.tsx';
import { loadSettings } from './saved-settings.ts';
import { useAppearance } from './theme.ts';

const FirstStart = lazy(() => import('../start-up/FirstStart.tsx'));
const Salvaged = lazy(() => import('../start-up/Salvaged.tsx'));
const StoreTrouble = lazy(() => import('../start-up/StoreTrouble.tsx'));

/** Everything there is: language, theme, answers, and whichever of first start, trouble or the office is on. */
export function App() {
  const locale = useLocale();
  useAppearance();
  return (
    <I18nProvider locale={locale === 'de' ? 'de-DE' : 'en-GB'}>
      <QueryClientProvider client={answers}>
        <Suspense fallback={null}>
          <Door />
        </Suspense>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** Asks whose office this is, and opens what fits the answer. */
function Door() {
  const answer = useAnswer('office.status', {});
  const [router] = useState(createAppRouter);
  const writer = answer.state === 'ready' ? (answer.value.site?.writer ?? '') : null;
  const known = useRef(writer);
  useEffect(() => {
    // Another store has other settings: after the first choice, a restored backup, the example put aside.
    if (writer !== null && known.current !== null && known.current !== writer) void loadSettings();
    if (writer !== null) known.current = writer;
  }, [writer]);

  const salvaged = useSalvaged((state) => state.report);
  if (salvaged !== null) return <Salvaged report={salvaged} />;
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <StoreTrouble failure={answer.failure} onRetry={answer.retry} />;
  const { home } = answer.value.region;
  // Like the language: known before the first sentence is said, and all is said anew when it changes.
  settleAt(home);
  return (
    <OfficeProvider value={answer.value}>
      {answer.value.state === 'empty' ? <FirstStart /> : <RouterProvider key={JSON.stringify(home)} router={router} />}
    </OfficeProvider>
  );
}
