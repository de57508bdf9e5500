import { addTexts, type Messages, type SpokenMessages } from './catalogue';
import type { ConsoleLanguage, Language } from './languages';
import { ar } from './locales/ar';
import { de } from './locales/de';
import { en } from './locales/en';
import { fr } from './locales/fr';
import { tr } from './locales/tr';

/** What each language must have: those of the console everything, the others all that is not for staff alone. */
type Catalogue = { readonly [L in Language]: L extends ConsoleLanguage ? Messages : SpokenMessages };

export const catalogue: Catalogue = { tr, en, de, fr, ar };

for (const [language, texts] of Object.entries(catalogue)) addTexts(language as Language, texts);
