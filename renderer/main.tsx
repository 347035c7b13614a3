import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { followTouches } from './app/answers.ts';
import { connect } from './app/bridge.ts';
import { loadSettings } from './app/saved-settings.ts';
import './styles/base.css';

// Language, theme and views are read before the first line is drawn, so that nothing flashes.
await connect();
followTouches();
await loadSettings();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
