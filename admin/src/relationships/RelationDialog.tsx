import { Alert, TextField } from '@mui/material';
import { useState } from 'react';
import {
  AutocompleteInput,
  useDataProvider,
  useGetList,
  useGetOne,
  useNotify,
  useRefresh,
} from 'react-admin';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { ActionDialog } from '../components/ActionDialog';
import { DateBox } from '../components/DateBox';
import { PickInput } from '../components/form/inputs';
import type { Member } from '../data/records';
import { useLanguage, useText } from '../i18n/text';
import { problemOf } from '../session/problem-of';
import { rowOf, seenFrom, tiesOf, type Relationship, type RelationshipKind } from './relationship';

const ALL = { pagination: { page: 1, perPage: 500 }, sort: { field: 'order', order: 'ASC' } } as const;

interface Values {
  related: number | null;
  tie: string | null;
}

interface RelationDialogProps {
  member: Member;
  /** What is changed; absent: a new one. */
  relationship?: Relationship;
  onClose: () => void;
}

const useRelated = (id: number | null | undefined) =>
  useGetOne<Member>('members', { id: id ?? 0 }, { enabled: Boolean(id) }).data;

/** Relates a member to another, and shows before saving how it will read from both sides. */
export const RelationDialog = ({ member, relationship, onClose }: RelationDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const stored = relationship && seenFrom(relationship, member.id);
  const form = useForm<Values>({
    defaultValues: {
      related: stored?.related ?? null,
      tie: stored && relationship ? `${relationship.kind}:${stored.side}` : null,
    },
  });
  const values = useWatch({ control: form.control });
  const [start, setStart] = useState(relationship?.start ?? '');
  const [end, setEnd] = useState(relationship?.end ?? '');
  const [note, setNote] = useState(relationship?.note ?? '');
  const { data: kinds = [] } = useGetList<RelationshipKind>('relationship-kinds', ALL);
  const related = useRelated(values.related);
  const ties = tiesOf(kinds, member.kind === 'individual' && related?.kind !== 'corporate', language);
  // A kind of one word is the same from both sides, however the row was written.
  const tie =
    ties.find(({ id }) => id === values.tie) ??
    ties.find(({ id }) => id === values.tie?.replace(':reverse', ':name'));
  const choices = ties.map(({ id, word, reverse }) => ({
    id,
    name: word === reverse ? word : t('relations.wordFor', { word, reverse }),
  }));
  const save = async () => {
    if (!tie || !values.related) return;
    const data = {
      ...rowOf(tie, member.id, values.related),
      start: start || null,
      end: end || null,
      note: note || null,
    };
    try {
      await (relationship
        ? dataProvider.update('relationships', { id: relationship.id, data, previousData: relationship })
        : dataProvider.create('relationships', { data }));
    } catch (error) {
      throw problemOf(error);
    }
    notify(t('relations.saved'), { type: 'success' });
    refresh();
  };
  return (
    <ActionDialog
      open
      title={t(relationship ? 'relations.edit' : 'relations.add')}
      confirm={t('save')}
      ready={Boolean(tie && values.related)}
      onConfirm={save}
      onClose={onClose}
    >
      <FormProvider {...form}>
        <PickInput source="related" reference="members" label={t('relations.related')} helperText={false} />
        <AutocompleteInput
          source="tie"
          choices={choices}
          translateChoice={false}
          label={t('relations.tie', { name: member.name })}
          helperText={false}
          fullWidth
        />
      </FormProvider>
      {tie && related && (
        <Alert severity="info" icon={false}>
          {t('relations.preview', {
            related: related.name,
            word: tie.word,
            member: member.name,
            reverse: tie.reverse,
          })}
        </Alert>
      )}
      <DateBox label={t('relations.start')} value={start} onChange={setStart} />
      <DateBox label={t('relations.end')} value={end} onChange={setEnd} min={start || undefined} />
      <TextField
        label={t('relations.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        multiline
        minRows={2}
      />
    </ActionDialog>
  );
};
