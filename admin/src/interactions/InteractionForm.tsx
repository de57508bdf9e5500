import { Button, Card, Stack } from '@mui/material';
import { useState } from 'react';
import {
  DateInput,
  DateTimeInput,
  Form,
  NumberInput,
  required,
  SaveButton,
  SelectInput,
  TextInput,
  useDataProvider,
  useNotify,
  useRecordContext,
  useRefresh,
  type HttpError,
  type RaRecord,
} from 'react-admin';
import { PickInput, PickManyInput } from '../components/form/inputs';
import { useText } from '../i18n/text';
import type { Target } from '../notes/note';
import { INTERACTION_KINDS, type Interaction } from './interaction';

const STAFF = { kind: 'staff' };
const ROW = { direction: { xs: 'column', sm: 'row' }, gap: { xs: 0, sm: 3 } } as const;

interface InteractionFormProps {
  target: Target;
  interaction?: Interaction;
  onDone: () => void;
}

/** Keeps a call, mail, visit or meeting with a member, or changes what was kept. */
export const InteractionForm = ({ target, interaction, onDone }: InteractionFormProps) => {
  const t = useText();
  const provider = useDataProvider();
  const notify = useNotify();
  const refresh = useRefresh();
  const shown = useRecordContext<RaRecord<number> & { member?: number }>();
  const [busy, setBusy] = useState(false);
  const [fresh] = useState(() => ({ kind: 'call', at: new Date().toISOString(), people: [] }));
  const member = target.resource === 'members' ? target.record : shown?.member;
  const save = async (values: Partial<Interaction>) => {
    setBusy(true);
    try {
      if (interaction)
        await provider.update('interactions', {
          id: interaction.id,
          data: values,
          previousData: interaction,
        });
      else await provider.create('interactions', { data: { ...target, ...values } });
      refresh();
      onDone();
      return undefined;
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
      return ((error as HttpError).body as { errors?: Record<string, string> } | undefined)?.errors;
    } finally {
      setBusy(false);
    }
  };
  const choices = (of: string, values: readonly string[]) =>
    values.map((id) => ({ id, name: `interactions.${of}.${id}` }));
  return (
    <Card sx={{ p: 4 }}>
      <Form
        // Never the record around it, which is what the interaction is about.
        record={interaction ?? fresh}
        onSubmit={(values: Partial<Interaction>) => save(values)}
      >
        <Stack>
          <Stack {...ROW}>
            <SelectInput
              source="kind"
              label={t('interactions.kind')}
              choices={choices('kinds', INTERACTION_KINDS)}
              validate={required()}
              fullWidth
            />
            <SelectInput
              source="direction"
              label={t('interactions.direction')}
              choices={choices('directions', ['incoming', 'outgoing'])}
              fullWidth
            />
            <DateTimeInput source="at" label={t('interactions.at')} fullWidth />
            <NumberInput source="minutes" label={t('interactions.minutes')} min={0} fullWidth />
          </Stack>
          <TextInput source="subject" label={t('interactions.subject')} validate={required()} fullWidth />
          <Stack {...ROW}>
            <PickManyInput
              source="people"
              reference="people"
              label={t('interactions.people')}
              filter={{ member }}
            />
            <PickInput source="user" reference="users" label={t('interactions.user')} filter={STAFF} />
          </Stack>
          <TextInput source="result" label={t('interactions.result')} multiline minRows={2} fullWidth />
          <Stack {...ROW}>
            <TextInput source="nextStep" label={t('interactions.nextStep')} fullWidth />
            <DateInput source="nextStepDate" label={t('interactions.nextStepDate')} fullWidth />
            <PickInput
              source="nextStepUser"
              reference="users"
              label={t('interactions.nextStepUser')}
              filter={STAFF}
            />
          </Stack>
          <Stack direction="row" gap={2} justifyContent="flex-end">
            <Button variant="text" onClick={onDone} disabled={busy}>
              {t('cancel')}
            </Button>
            <SaveButton alwaysEnable disabled={busy} type="submit" />
          </Stack>
        </Stack>
      </Form>
    </Card>
  );
};
