import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { firstLanguage, loadTexts } from './i18n/load-texts';
import { registerWorker } from './install/worker';

const root = document.getElementById('root');
// Nothing is shown before it can be said; the file of texts is small and comes from where this one came from.
if (root) void loadTexts(firstLanguage()).then(() => createRoot(root).render(<App />));
registerWorker();
