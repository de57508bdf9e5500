import { Dialog, DialogContent, DialogTitle, Stack, Button as PlainButton } from '@mui/material';
import type { ReactNode } from 'react';
import {
  CreateBase,
  DeleteButton,
  EditBase,
  SaveButton,
  SimpleForm,
  Toolbar,
  useCanAccess,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { ExtraInputs } from '../../extra/ExtraInputs';
import { AskedProvider, useExtraTransform } from '../../extra/extra-form';

interface RecordDialogProps {
  resource: string;
  title: string;
  /** The record to change; absent for a new one. */
  id?: number;
  /** What a new record starts with, and keeps. */
  start?: Readonly<Record<string, unknown>>;
  /** Whether the record may be deleted from here. */
  deletable?: boolean;
  onClose: () => void;
  children: ReactNode;
}

const DialogTools = ({
  resource,
  existing,
  onClose,
}: {
  resource: string;
  existing: boolean;
  onClose: () => void;
}) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource, action: 'delete' });
  return (
    <Toolbar>
      <SaveButton alwaysEnable />
      <PlainButton variant="text" onClick={onClose}>
        {translate('ra.action.cancel')}
      </PlainButton>
      <Stack sx={{ flex: 1 }} />
      {existing && canAccess && (
        <DeleteButton
          mutationMode="pessimistic"
          redirect={false}
          mutationOptions={{
            onSuccess: () => {
              onClose();
              refresh();
            },
          }}
        />
      )}
    </Toolbar>
  );
};

/** The form of a small record, in a dialog over the page that it belongs to. The server's errors stand at their fields. */
export const RecordDialog = (props: RecordDialogProps) => {
  const { resource, title, id, start, deletable = true, onClose, children } = props;
  const notify = useNotify();
  const refresh = useRefresh();
  const saved = (message: string) => () => {
    notify(message, { type: 'info', messageArgs: { smart_count: 1 } });
    onClose();
    refresh();
  };
  const extra = useExtraTransform((values) => (id === undefined ? { ...values, ...start } : values));
  const form = (
    <SimpleForm
      defaultValues={id === undefined ? { ...start } : undefined}
      toolbar={<DialogTools resource={resource} existing={id !== undefined && deletable} onClose={onClose} />}
      sx={{ p: 0 }}
    >
      <Stack gap={2} sx={{ width: '100%' }}>
        {children}
        <ExtraInputs fresh={id === undefined} />
      </Stack>
    </SimpleForm>
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <AskedProvider value={extra.asked}>
          {id === undefined ? (
            <CreateBase
              resource={resource}
              redirect={false}
              transform={extra.transform}
              mutationOptions={{ onSuccess: saved('ra.notification.created') }}
            >
              {form}
            </CreateBase>
          ) : (
            <EditBase
              resource={resource}
              id={id}
              redirect={false}
              transform={extra.transform}
              mutationMode="pessimistic"
              mutationOptions={{ onSuccess: saved('ra.notification.updated') }}
            >
              {form}
            </EditBase>
          )}
        </AskedProvider>
      </DialogContent>
    </Dialog>
  );
};
