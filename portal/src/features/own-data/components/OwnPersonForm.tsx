import { requestJson } from '../../../api/request';
import { useWords } from '../../../i18n/use-words';
import { ME_KEY, type Person } from '../../../session/me';
import { textsOf } from '../api/own-member';
import { OwnDataForm, type OwnText } from './OwnDataForm';

/** One's own data: telephone numbers are written at once, the rest as our staff have decided. */
export const OwnPersonForm = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { t } = useWords();
  const texts: readonly OwnText[] = [
    { name: 'firstName', label: t('portal.ownData.fields.firstName'), required: true },
    { name: 'lastName', label: t('portal.ownData.fields.lastName'), required: true },
    { name: 'title', label: t('portal.ownData.fields.title') },
    { name: 'email', label: t('portal.ownData.fields.email'), type: 'email' },
    {
      name: 'mobile',
      label: t('portal.profile.mobile'),
      help: t('portal.profile.mobileHelp'),
      type: 'tel',
      first: true,
    },
  ];
  return (
    <OwnDataForm
      resource="people"
      texts={texts}
      kept={person}
      save={(changed) =>
        requestJson<Person>(`/api/portal/people/${person.id}`, { method: 'PUT', body: textsOf(changed) })
      }
      queryKey={ME_KEY}
      onClose={onClose}
    />
  );
};
