import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { goAhead, loadAhead } from './app/ahead.ts';
import { followTouches } from './app/answers.ts';
import { connect } from './app/bridge.ts';
import { loadPolicy } from './app/policy/policy.ts';
import { followCrashes, reportCrash } from './app/report-crash.ts';
import { loadSettings } from './app/saved-settings.ts';
import './styles/base.css';

loadAhead();
// Language, theme and views are read before the first line is drawn, so that nothing flashes.
await connect();
followTouches();
goAhead();
await loadPolicy(loadSettings());
followCrashes();

/** What React caught or did not: said in the console as ever, and written down without its message. */
function broken(error: unknown): void {
  console.error(error);
  reportCrash(error);
}

const root = document.getElementById('root');
if (root) createRoot(root, { onUncaughtError: broken, onCaughtError: broken }).render(<App />);
