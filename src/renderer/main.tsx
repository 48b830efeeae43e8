import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { keepAppearance } from './ui/appearance';

keepAppearance();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
createRoot(root).render(<App />);
