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
import { saveUnit, UNITS_KEY, type Unit, type UnitValues } from '../api/unit';

interface UnitFormProps {
  readonly unit: Unit;
  readonly managers: readonly Option[];
  readonly onDone: () => void;
}

const TEXTS = ['name', 'email', 'phone', 'address', 'district', 'city', 'postalCode'] as const;

/** Where a unit is, how it is reached, and who manages it. */
export const UnitForm = ({ unit, managers, onDone }: UnitFormProps) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const { register, handleSubmit, formState, setError } = useForm<UnitValues>({
    defaultValues: {
      ...(Object.fromEntries(TEXTS.map((name) => [name, unit[name] ?? ''])) as Omit<UnitValues, 'manager'>),
      manager: unit.manager ? String(unit.manager) : '',
    },
  });
  const { errors, isSubmitting } = formState;
  const extra = useExtraDraft('units', unit.id, unit.extra);
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      await saveUnit(unit, values, extra.changes());
      await queries.invalidateQueries({ queryKey: UNITS_KEY });
      onDone();
    } catch (error) {
      if (!extra.refused(error))
        setProblem(putProblems(error, setError, [...TEXTS, 'manager'], t('portal.people.failed')));
    }
  });
  const labels = {
    name: t('portal.unit.name'),
    email: t('portal.people.email'),
    phone: t('portal.people.phone'),
    address: t('portal.unit.address'),
    district: t('portal.unit.district'),
    city: t('portal.unit.city'),
    postalCode: t('portal.unit.postalCode'),
  };
  return (
    <Form onSubmit={submit} dense>
      {problem ? <Alert severity="error">{problem}</Alert> : null}
      {TEXTS.map((name) => (
        <TextInput
          key={name}
          {...register(name, name === 'name' ? { required: t('portal.check.required') } : undefined)}
          label={labels[name]}
          type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
          multiline={name === 'address'}
          problem={errors[name]?.message}
        />
      ))}
      <SelectInput
        {...register('manager')}
        label={t('portal.unit.manager')}
        options={[{ value: '', label: t('portal.unit.noManager') }, ...managers]}
        problem={errors.manager?.message}
      />
      <ExtraInputs {...extra.fields} />
      <Box sx={{ display: 'flex', gap: 2, pt: 2 }}>
        <BusyButton busy={isSubmitting} type="submit" variant="contained">
          {t('portal.people.save')}
        </BusyButton>
        <Button onClick={onDone}>{t('portal.people.cancel')}</Button>
      </Box>
    </Form>
  );
};
