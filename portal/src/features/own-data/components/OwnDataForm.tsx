import type { OwnDataResource } from '@ortak/kernel/access';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { putProblems } from '../../../api/put-problems';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Form } from '../../../components/ui/Form';
import { useNotices } from '../../../components/ui/Notices';
import { TextInput } from '../../../components/ui/TextInput';
import { useWords } from '../../../i18n/use-words';
import { useMe } from '../../../session/use-me';
import { CHANGE_REQUESTS_KEY } from '../api/change-requests';

/** A text of one's own data. */
export interface OwnText {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly multiline?: boolean;
  /** Takes the whole row. */
  readonly wide?: boolean;
  readonly first?: boolean;
}

const textIn = (record: object, name: string): string => {
  const text: unknown = Reflect.get(record, name);
  return typeof text === 'string' ? text : '';
};

interface OwnDataFormProps {
  readonly resource: OwnDataResource;
  readonly texts: readonly OwnText[];
  /** The record as it is kept now. */
  readonly kept: object;
  /** Writes what was changed; answers with the record as it is kept then. */
  readonly save: (changed: Readonly<Record<string, string | undefined>>) => Promise<object>;
  /** The query that shows the record. */
  readonly queryKey: readonly unknown[];
  readonly onClose: () => void;
}

/**
 * One's own data or the member's: what is written at once is saved, the rest is asked for, and the person is told which. What our staff
 * keep to themselves is no input.
 */
export const OwnDataForm = ({ resource, texts: all, kept, save, queryKey, onClose }: OwnDataFormProps) => {
  const { t } = useWords();
  const notify = useNotices();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const modes = useMe().ownData[resource];
  const texts = all.filter(({ name }) => modes[name] !== 'closed');
  const names = texts.map(({ name }) => name);
  const { register, handleSubmit, formState, setError } = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(names.map((name) => [name, textIn(kept, name)])),
  });
  const { errors, dirtyFields, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    const changed = names.filter((name) => dirtyFields[name] === true);
    try {
      const saved = await save(Object.fromEntries(changed.map((name) => [name, values[name]])));
      await Promise.all([
        queries.invalidateQueries({ queryKey }),
        queries.invalidateQueries({ queryKey: CHANGE_REQUESTS_KEY }),
      ]);
      const waits = changed.some((name) => textIn(saved, name) === textIn(kept, name));
      notify(t(waits ? 'portal.ownData.asked' : 'portal.profile.saved'));
      onClose();
    } catch (error) {
      setProblem(putProblems(error, setError, names, t('portal.people.failed')));
    }
  });
  return (
    <Form onSubmit={submit}>
      {names.some((name) => modes[name] === 'request') ? (
        <Alert severity="info">{t('portal.ownData.help')}</Alert>
      ) : null}
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        {texts.map(({ name, label, type = 'text', help, required, multiline, wide, first }) => (
          <TextInput
            key={name}
            {...register(name, required ? { required: t('portal.check.required') } : undefined)}
            label={label}
            type={type}
            help={help}
            multiline={multiline}
            autoFocus={first}
            problem={errors[name]?.message}
            sx={wide ? { gridColumn: '1 / -1' } : undefined}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <BusyButton busy={isSubmitting} type="submit" variant="contained">
          {t('portal.profile.save')}
        </BusyButton>
        <Button onClick={onClose}>{t('portal.profile.cancel')}</Button>
      </Box>
    </Form>
  );
};
