import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App, askMain } from './app/App';
import { warmFirstRoom } from './app/rooms';
import { keepAppearance } from './ui/appearance';

keepAppearance();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
// Asked before the first paint, answered while it is drawn.
const asked = askMain();
warmFirstRoom();
createRoot(root).render(<App asked={asked} />);
