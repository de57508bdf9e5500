import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { putProblems } from '../../../api/put-problems';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { SelectInput, type Option } from '../../../components/ui/SelectInput';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { useSendNote, type Subject } from '../api/note';

interface NoteFormProps {
  /** What it can be about, each as `resource/record`; the first one is chosen. */
  readonly subjects: readonly Option[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface Values {
  readonly subject: string;
  readonly body: string;
}

const LONGEST = 5000;

/** What somebody typed is text: nothing of it is markup, and an empty line begins a paragraph. */
const paragraphsOf = (text: string): string => {
  const safe = text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return safe
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('');
};

/** Writes a note to us. */
export const NoteForm = ({ subjects, onDone, onCancel }: NoteFormProps) => {
  const { t } = useWords();
  const send = useSendNote();
  const [problem, setProblem] = useState<string>();
  const { register, handleSubmit, formState, setError } = useForm<Values>({
    defaultValues: { subject: subjects[0]?.value ?? '', body: '' },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async ({ subject, body }) => {
    setProblem(undefined);
    const [resource, record] = subject.split('/');
    try {
      await send({ resource: resource as Subject['resource'], record: Number(record) }, paragraphsOf(body));
      onDone();
    } catch (error) {
      setProblem(putProblems(error, setError, ['body'], t('portal.people.failed')));
    }
  });
  return (
    <Form onSubmit={submit} dense>
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      {subjects.length > 1 ? (
        <SelectInput label={t('portal.notes.about')} options={subjects} {...register('subject')} />
      ) : null}
      <TextInput
        label={t('portal.notes.text')}
        help={t('portal.notes.textHelp')}
        problem={errors.body?.message}
        multiline
        minRows={5}
        inputProps={{ maxLength: LONGEST, dir: 'auto' }}
        {...register('body', { validate: (text) => text.trim() !== '' || t('portal.check.required') })}
      />
      <Box sx={{ display: 'flex', gap: 2, justifyContent: 'flex-end' }}>
        <Button onClick={onCancel}>{t('portal.people.cancel')}</Button>
        <BusyButton busy={isSubmitting} type="submit" variant="contained">
          {t('portal.notes.send')}
        </BusyButton>
      </Box>
    </Form>
  );
};
