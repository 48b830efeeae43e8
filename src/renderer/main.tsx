import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { askMain } from './app/use-startup';
import { preloadFirstScreen } from './app/screens';
import { keepAppearance } from './ui/appearance';

keepAppearance();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
// Asked before the first paint, answered while it is drawn.
const asked = askMain();
preloadFirstScreen();
createRoot(root).render(<App asked={asked} />);
