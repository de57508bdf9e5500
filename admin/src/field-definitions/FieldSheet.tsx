import { Alert, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Language } from '@ortak/kernel/i18n';
import { useState } from 'react';
import { CreateBase, EditBase, Form, SaveButton, useNotify, useTranslate, type RaRecord } from 'react-admin';
import { Button } from '@mui/material';
import { SheetActions, SheetBody, SideSheet } from '../components/SideSheet';
import { ConflictGuard, ConflictProvider, useConflict } from '../components/form/ConflictGuard';
import { nameOf, type Definition } from '../extra/definition';
import { useLanguage, useText } from '../i18n/text';
import { ConditionInputs } from './ConditionInputs';
import { misfitsOf, startOf, toDefinition, type Misfit } from './field-form';
import { NameInputs } from './NameInputs';
import { OptionsInput } from './OptionsInput';
import { RuleInputs } from './RuleInputs';
import { SheetPart } from './SheetPart';
import { TypeInput } from './TypeInput';
import { useFieldActions } from './useFieldActions';
import { WhereInputs } from './WhereInputs';
import { IndexProgress } from './FieldRow';

/** Records whose values stand against another type, so that somebody can mend them. */
const Misfits = ({ misfits, entity }: { misfits: readonly Misfit[]; entity: string }) => {
  const t = useText();
  if (!misfits.length) return null;
  return (
    <Alert severity="warning" role="alert">
      <Typography>{t('extra.misfits')}</Typography>
      <Table size="small" aria-label={t('extra.misfits')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('extra.misfitRecord')}</TableCell>
            <TableCell>{t('extra.misfitValue')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {misfits.map(({ id, value }) => (
            <TableRow key={id}>
              <TableCell>
                <a href={`/console/${entity}/${id}`} target="_blank" rel="noreferrer">
                  #{id}
                </a>
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{value}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Alert>
  );
};

interface SheetFormProps {
  entity: string;
  /** Every field of the entity. */
  fields: readonly Definition[];
  id: number | undefined;
  misfits: readonly Misfit[];
  onClose: () => void;
}

const SheetForm = ({ entity, fields, id, misfits, onClose }: SheetFormProps) => {
  const t = useText();
  const translate = useTranslate();
  const own = useLanguage();
  // Names of the field and of its options are written in one language at a time.
  const [language, setLanguage] = useState<Language>(own);
  const others = fields.filter((field) => field.id !== id);
  const field = fields.find((one) => one.id === id);
  return (
    <Stack
      sx={{
        flex: 1,
        minHeight: 0,
        '& > form': { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
      }}
    >
      <Form
        defaultValues={
          id === undefined
            ? startOf(entity, Math.max(0, ...fields.map(({ order }) => order)) + 10)
            : undefined
        }
      >
        <SheetBody>
          {field && <IndexProgress field={field} />}
          <Misfits misfits={misfits} entity={entity} />
          <SheetPart title={t('extra.parts.name')}>
            <NameInputs
              fresh={id === undefined}
              others={others}
              language={language}
              onLanguage={setLanguage}
            />
          </SheetPart>
          <SheetPart title={t('extra.parts.type')}>
            <TypeInput fresh={id === undefined} />
            <OptionsInput language={language} />
          </SheetPart>
          <SheetPart title={t('extra.parts.rules')}>
            <RuleInputs />
          </SheetPart>
          <SheetPart title={t('extra.parts.where')}>
            <WhereInputs
              entity={entity}
              sections={[...new Set(others.flatMap(({ section }) => (section ? [section] : [])))]}
            />
          </SheetPart>
          <SheetPart title={t('extra.parts.conditions')}>
            <ConditionInputs entity={entity} others={others} />
          </SheetPart>
        </SheetBody>
        <SheetActions>
          <Button variant="text" onClick={onClose}>
            {translate('ra.action.cancel')}
          </Button>
          <SaveButton alwaysEnable />
        </SheetActions>
        <ConflictGuard />
      </Form>
    </Stack>
  );
};

interface FieldSheetProps {
  entity: string;
  fields: readonly Definition[];
  /** The field to change; absent for a new one. */
  id: number | undefined;
  onClose: () => void;
}

/** A field's form beside the list. What it says is live everywhere as soon as it is saved. */
export const FieldSheet = ({ entity, fields, id, onClose }: FieldSheetProps) => {
  const t = useText();
  const language = useLanguage();
  const notify = useNotify();
  const { refresh } = useFieldActions();
  const { onError, current } = useConflict();
  const [misfits, setMisfits] = useState<readonly Misfit[]>([]);
  const field = fields.find((one) => one.id === id);
  const onSuccess = () => {
    notify(t('extra.saved'), { type: 'success' });
    void refresh();
    onClose();
  };
  const refuse = (error: unknown) => {
    setMisfits(misfitsOf(error));
    onError(error);
  };
  const transform = (typed: Partial<RaRecord>) => toDefinition(typed as Partial<Definition>);
  const form = <SheetForm entity={entity} fields={fields} id={id} misfits={misfits} onClose={onClose} />;
  return (
    <SideSheet
      title={field ? t('extra.editField', { name: nameOf(field, language) }) : t('extra.newField')}
      onClose={onClose}
    >
      {id === undefined ? (
        <CreateBase
          resource="field-definitions"
          redirect={false}
          transform={transform}
          mutationOptions={{ onSuccess, onError: refuse }}
        >
          {form}
        </CreateBase>
      ) : (
        <EditBase
          resource="field-definitions"
          id={id}
          redirect={false}
          mutationMode="pessimistic"
          transform={transform}
          mutationOptions={{ onSuccess, onError: refuse }}
        >
          <ConflictProvider current={current}>{form}</ConflictProvider>
        </EditBase>
      )}
    </SideSheet>
  );
};
