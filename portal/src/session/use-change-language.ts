import type { Language } from '@ortak/kernel/i18n';
import { translate } from '@ortak/kernel/i18n';
import { useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../components/ui/Notices';
import { useLanguage } from '../i18n/LanguageProvider';
import { putMe } from './me';

/** Speaks another language at once and keeps it for the person; texts from the server are fetched anew. */
export const useChangeLanguage = (): ((language: Language) => Promise<void>) => {
  const { speak, language: spoken } = useLanguage();
  const queries = useQueryClient();
  const notify = useNotices();
  return async (language) => {
    try {
      await speak(language);
    } catch {
      notify(translate(spoken, 'portal.problem.offline'), 'error');
      return;
    }
    try {
      await putMe({ language });
      notify(translate(language, 'portal.language.saved'));
    } catch {
      notify(translate(language, 'portal.language.failed'), 'warning');
    }
    await queries.invalidateQueries();
  };
};
