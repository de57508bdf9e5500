import { useText } from '../i18n/text';
import type { AuditEntry } from './entry';
import { RecordName } from './RecordName';

/** `import 12`, `billing-run 4`: what made our own program do something, in words. */
const useOrigin = () => {
  const t = useText();
  return (origin: string | null): string | null => {
    const [, cause, number] = /^(import|billing-run) (\d+)$/.exec(origin ?? '') ?? [];
    if (cause === 'import') return t('history.origin.import', { number: number ?? '' });
    if (cause === 'billing-run') return t('history.origin.run', { number: number ?? '' });
    return null;
  };
};

/** Who did it: one of our staff, a person of the portal, our own program, or somebody past it. */
export const Who = ({ entry }: { entry: AuditEntry }) => {
  const t = useText();
  if (entry.actor === 'database') return <>{t('history.database', { origin: entry.origin ?? '' })}</>;
  if (entry.person !== null) return <RecordName reference="people" id={entry.person} />;
  if (entry.user !== null) return <RecordName reference="users" id={entry.user} />;
  return <>{t(entry.kind === 'session' ? 'history.nobody' : 'history.system')}</>;
};

/** By what way, when it was not simply typed. */
export const By = ({ entry }: { entry: AuditEntry }) => {
  const t = useText();
  const words = useOrigin()(entry.origin);
  return <>{[entry.actor === 'portal' && t('history.portal'), words].filter(Boolean).join(' · ')}</>;
};
