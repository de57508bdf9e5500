import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { putProblems } from '../../../api/put-problems';
import { requestJson } from '../../../api/request';
import { BusyButton } from '../../../components/ui/BusyButton';
import { useNotices } from '../../../components/ui/Notices';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { ME_KEY, type Person } from '../../../session/me';
import { CHANGE_REQUESTS_KEY } from '../api/change-requests';
import { textsOf } from '../api/own-member';

const TEXTS = ['firstName', 'lastName', 'title', 'email', 'mobile'] as const;
type Values = Record<(typeof TEXTS)[number], string>;

/** One's own data: telephone numbers are written at once, the rest as our staff have decided. */
export const OwnPersonForm = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const { t } = useWords();
  const notify = useNotices();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    defaultValues: Object.fromEntries(TEXTS.map((name) => [name, person[name] ?? ''])),
  });
  const { errors, dirtyFields, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    const changed = TEXTS.filter((name) => dirtyFields[name] === true);
    try {
      const saved = await requestJson<Person>(`/api/portal/people/${person.id}`, {
        method: 'PUT',
        body: textsOf(Object.fromEntries(changed.map((name) => [name, values[name]]))),
      });
      await Promise.all([
        queries.invalidateQueries({ queryKey: ME_KEY }),
        queries.invalidateQueries({ queryKey: CHANGE_REQUESTS_KEY }),
      ]);
      const waits = changed.some((name) => (saved[name] ?? '') === (person[name] ?? ''));
      notify(t(waits ? 'portal.ownData.asked' : 'portal.profile.saved'));
      onClose();
    } catch (error) {
      setProblem(putProblems(error, setError, TEXTS, t('portal.people.failed')));
    }
  });
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}
    >
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {TEXTS.map((name) => (
          <TextInput
            key={name}
            {...register(
              name,
              name === 'firstName' || name === 'lastName'
                ? { required: t('portal.check.required') }
                : undefined,
            )}
            label={name === 'mobile' ? t('portal.profile.mobile') : t(`portal.ownData.fields.${name}`)}
            help={name === 'mobile' ? t('portal.profile.mobileHelp') : undefined}
            type={name === 'mobile' ? 'tel' : name === 'email' ? 'email' : 'text'}
            autoFocus={name === 'mobile'}
            problem={errors[name]?.message}
          />
        ))}
      </Box>
      <Alert severity="info">{t('portal.ownData.help')}</Alert>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <BusyButton busy={isSubmitting} type="submit" variant="contained">
          {t('portal.profile.save')}
        </BusyButton>
        <Button onClick={onClose}>{t('portal.profile.cancel')}</Button>
      </Box>
    </Box>
  );
};
