import '@fontsource-variable/inter/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { firstLanguage } from './i18n/first-language';
import { loadTexts } from './i18n/load-texts';

const root = document.getElementById('root');
// Nothing is shown before it can be said.
if (root)
  void loadTexts(firstLanguage()).then(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
