import { Dialog, DialogContent, DialogTitle, Stack } from '@mui/material';
import {
  BooleanInput,
  DateInput,
  EditBase,
  Form,
  ReferenceInput,
  SaveButton,
  SelectInput,
  TextInput,
  useRefresh,
} from 'react-admin';
import { useText } from '../i18n/text';
import type { Document } from './document';

/** What we say about a document: title, type, expiry, and whether the portal shows it. */
export const DocumentSheet = ({ document, onClose }: { document: Document; onClose: () => void }) => {
  const t = useText();
  const refresh = useRefresh();
  const saved = () => {
    refresh();
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-label={document.title}>
      <DialogTitle>{t('documents.about')}</DialogTitle>
      <DialogContent>
        <EditBase
          resource="documents"
          id={document.id}
          mutationMode="pessimistic"
          redirect={false}
          mutationOptions={{ onSuccess: saved }}
        >
          <Form>
            <Stack>
              <TextInput source="title" fullWidth isRequired />
              <ReferenceInput
                source="type"
                reference="document-types"
                sort={{ field: 'order', order: 'ASC' }}
              >
                <SelectInput fullWidth label={t('documents.type')} />
              </ReferenceInput>
              <DateInput source="expiry" label={t('documents.expiry')} fullWidth />
              <BooleanInput source="portalVisible" label={t('documents.portalVisible')} />
              <TextInput source="note" label={t('documents.note')} fullWidth multiline />
              <Stack alignItems="flex-end">
                <SaveButton />
              </Stack>
            </Stack>
          </Form>
        </EditBase>
      </DialogContent>
    </Dialog>
  );
};
