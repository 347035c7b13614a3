import { CircleAlert } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './ErrorBoundary.module.css';
import { useGoTo } from './navigation.ts';

type CrashProps = { readonly error: unknown; readonly reset: () => void };

/**
 * Stands in the place of a page that broke a promise of our own while drawing. The rest of the window stays alive, and the
 * person can go on.
 */
export function Crash({ error, reset }: CrashProps) {
  const texts = useTexts(appTexts);
  const goTo = useGoTo();
  return (
    <main className={styles.crash} data-region="content" id="content" tabIndex={-1}>
      <div role="alert">
        <EmptyState
          icon={CircleAlert}
          title={texts.errorTitle}
          action={
            <>
              <Button
                onPress={() => {
                  goTo('/');
                  reset();
                }}
              >
                {texts.errorHome}
              </Button>
              <Button look="primary" onPress={reset}>
                {texts.errorRetry}
              </Button>
            </>
          }
        >
          {texts.errorText}
        </EmptyState>
      </div>
      <details className={styles.details}>
        <summary>{texts.errorDetails}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </main>
  );
}

type BoundaryProps = { readonly children: ReactNode; readonly onError: (error: unknown) => void };

/** For parts beside the page: a dialog that breaks is closed and reported, and nothing else happens. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  override state: { readonly isBroken: boolean } = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
    this.props.onError(error);
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
