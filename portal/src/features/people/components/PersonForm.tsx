import { languageCodes, languages } from '@ortak/kernel/i18n';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { putProblems } from '../../../api/put-problems';
import { ExtraInputs } from '../../../components/extra/ExtraInputs';
import { useExtraDraft } from '../../../components/extra/use-extra-draft';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { SelectInput, type Option } from '../../../components/ui/SelectInput';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { PEOPLE_KEY, savePerson, type Person, type PersonValues } from '../api/person';

interface PersonFormProps {
  /** Absent: somebody new. */
  readonly person?: Person;
  /** Whom somebody new can belong to; with one there is nothing to choose. */
  readonly members: readonly Option[];
  readonly units: readonly Option[];
  readonly managers: readonly Option[];
  readonly onDone: (person: Person) => void;
  readonly onCancel: () => void;
}

const FIELDS = ['member', 'unit', 'firstName', 'lastName', 'title', 'email', 'mobile', 'phone', 'manager'];

/** Who somebody is and how they are reached. */
export const PersonForm = ({ person, members, units, managers, onDone, onCancel }: PersonFormProps) => {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const { register, handleSubmit, formState, setError, watch } = useForm<PersonValues>({
    defaultValues: {
      member: members[0]?.value ?? '',
      unit: person?.unit ? String(person.unit) : '',
      firstName: person?.firstName ?? '',
      lastName: person?.lastName ?? '',
      title: person?.title ?? '',
      email: person?.email ?? '',
      mobile: person?.mobile ?? '',
      phone: person?.phone ?? '',
      language: person?.language ?? language,
      manager: person?.manager ? String(person.manager) : '',
    },
  });
  const { errors, isSubmitting } = formState;
  const member = person ? undefined : Number(watch('member')) || undefined;
  const extra = useExtraDraft('people', person?.id ?? 'new', person?.extra, member);
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const saved = await savePerson(values, extra.changes(), person);
      await queries.invalidateQueries({ queryKey: PEOPLE_KEY });
      onDone(saved);
    } catch (error) {
      if (!extra.refused(error)) setProblem(putProblems(error, setError, FIELDS, t('portal.people.failed')));
    }
  });
  const required = { required: t('portal.check.required') };
  return (
    <Form onSubmit={submit} dense>
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      {!person && members.length > 1 ? (
        <SelectInput
          {...register('member')}
          label={t('portal.people.member')}
          options={members}
          problem={errors.member?.message}
        />
      ) : null}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <TextInput
          {...register('firstName', required)}
          label={t('portal.people.firstName')}
          autoFocus={!person}
          problem={errors.firstName?.message}
        />
        <TextInput
          {...register('lastName', required)}
          label={t('portal.people.lastName')}
          problem={errors.lastName?.message}
        />
      </Box>
      <TextInput {...register('title')} label={t('portal.people.jobTitle')} problem={errors.title?.message} />
      <TextInput
        {...register('email')}
        label={t('portal.people.email')}
        help={t('portal.people.emailHelp')}
        type="email"
        inputProps={{ inputMode: 'email' }}
        problem={errors.email?.message}
      />
      <TextInput
        {...register('mobile')}
        label={t('portal.people.mobile')}
        type="tel"
        problem={errors.mobile?.message}
      />
      <TextInput
        {...register('phone')}
        label={t('portal.people.phone')}
        type="tel"
        problem={errors.phone?.message}
      />
      <SelectInput
        {...register('unit')}
        label={t('portal.people.unit')}
        options={[{ value: '', label: t('portal.people.noUnit') }, ...units]}
        problem={errors.unit?.message}
      />
      <SelectInput
        {...register('manager')}
        label={t('portal.people.manager')}
        options={[
          { value: '', label: t('portal.people.noManager') },
          ...managers.filter(({ value }) => value !== String(person?.id)),
        ]}
        problem={errors.manager?.message}
      />
      <SelectInput
        {...register('language')}
        label={t('portal.people.language')}
        help={t('portal.people.languageHelp')}
        options={languageCodes.map((value) => ({ value, label: languages[value].name }))}
      />
      <ExtraInputs {...extra.fields} />
      <Box sx={{ display: 'flex', gap: 2, pt: 2 }}>
        <BusyButton busy={isSubmitting} type="submit" variant="contained">
          {t('portal.people.save')}
        </BusyButton>
        <Button onClick={onCancel}>{t('portal.people.cancel')}</Button>
      </Box>
    </Form>
  );
};
