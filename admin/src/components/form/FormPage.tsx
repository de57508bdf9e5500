import { Stack } from '@mui/material';
import type { ReactNode } from 'react';
import {
  Button,
  CreateBase,
  DeleteButton,
  EditBase,
  SaveButton,
  SimpleForm,
  Toolbar,
  useCanAccess,
  useCreateContext,
  useEditContext,
  useGetRecordRepresentation,
  useResourceContext,
  useTranslate,
  type RaRecord,
  type RedirectionSideEffect,
  type TransformData,
} from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ExtraInputs } from '../../extra/ExtraInputs';
import { AskedProvider, useExtraTransform } from '../../extra/extra-form';
import { useLanguage, useText } from '../../i18n/text';
import { ConflictGuard, ConflictProvider, useConflict } from './ConflictGuard';
import { useResourceName } from '../columns';
import { PageHeader } from '../PageHeader';
import { PageSkeleton } from '../PageSkeleton';

interface FormPageProps {
  children: ReactNode;
  transform?: TransformData;
  redirect?: RedirectionSideEffect;
  /** Whether the record may be deleted from its form. */
  deletable?: boolean;
  defaultValues?: Record<string, unknown>;
  /** Beside the save button. */
  tools?: ReactNode;
}

const FormToolbar = ({ deletable, tools }: Pick<FormPageProps, 'deletable' | 'tools'>) => {
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ resource, action: 'delete' });
  const navigate = useNavigate();
  const translate = useTranslate();
  return (
    <Toolbar>
      <SaveButton alwaysEnable />
      <Button variant="text" onClick={() => navigate(-1)} label={translate('ra.action.cancel')} />
      {tools}
      <Stack sx={{ flex: 1 }} />
      {deletable && canAccess && <DeleteButton mutationMode="pessimistic" />}
    </Toolbar>
  );
};

const Form = ({
  children,
  deletable,
  defaultValues,
  tools,
  fresh = false,
}: FormPageProps & { fresh?: boolean }) => (
  <SimpleForm
    warnWhenUnsavedChanges
    defaultValues={defaultValues}
    toolbar={<FormToolbar deletable={deletable} tools={tools} />}
    sx={({ look }) => ({ maxWidth: look.sizes.wideDialog, p: 0 })}
  >
    <Stack gap={4} sx={{ width: '100%' }}>
      {children}
      <ExtraInputs fresh={fresh} />
    </Stack>
    <ConflictGuard />
  </SimpleForm>
);

const EditFrame = (props: FormPageProps) => {
  const { record, isPending } = useEditContext();
  const resource = useResourceContext() ?? '';
  const represent = useGetRecordRepresentation(resource);
  const t = useText();
  if (isPending || !record) return <PageSkeleton />;
  return (
    <Stack gap={4}>
      <PageHeader title={t('record.edit', { name: String(represent(record)) })} />
      <Form {...props} />
    </Stack>
  );
};

const CreateFrame = (props: FormPageProps) => {
  const resource = useResourceContext() ?? '';
  const name = useResourceName(resource);
  const language = useLanguage();
  const t = useText();
  useCreateContext();
  return (
    <Stack gap={4}>
      <PageHeader title={t('record.create', { name: name.toLocaleLowerCase(language) })} />
      <Form {...props} fresh />
    </Stack>
  );
};

/**
 * The form of an existing record. Saving waits for the server, so that its errors stand at their fields and
 * nothing that was typed is lost; when somebody else was quicker, both see to it that neither loses anything.
 */
export const EditPage = ({ redirect = 'show', transform, ...props }: FormPageProps) => {
  const { onError, current } = useConflict();
  const extra = useExtraTransform(transform);
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect={redirect}
      transform={extra.transform}
      mutationOptions={{ onError }}
    >
      <AskedProvider value={extra.asked}>
        <ConflictProvider current={current}>
          <EditFrame deletable {...props} />
        </ConflictProvider>
      </AskedProvider>
    </EditBase>
  );
};

/** The form of a new record; `?source={…}` in the address fills fields in. */
export const CreatePage = ({ redirect = 'show', transform, ...props }: FormPageProps) => {
  const extra = useExtraTransform(transform);
  return (
    <CreateBase<RaRecord> redirect={redirect} transform={extra.transform}>
      <AskedProvider value={extra.asked}>
        <CreateFrame {...props} />
      </AskedProvider>
    </CreateBase>
  );
};
