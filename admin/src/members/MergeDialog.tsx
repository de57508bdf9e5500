import {
  Autocomplete,
  Box,
  Radio,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify, useRedirect, useRefresh, useTranslateLabel } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { Nothing } from '../components/figures';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';
import { post } from '../session/request';

const FEW = { page: 1, perPage: 10 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;
const COMPARED = [
  'code',
  'name',
  'status',
  'taxNumber',
  'nationalId',
  'email',
  'phone',
  'address',
  'city',
  'website',
] as const;

const textOf = (member: Member, field: (typeof COMPARED)[number]): string => String(member[field] ?? '');

/** Two members side by side: which of them stays is chosen, the other becomes a part of it. */
const Comparison = ({
  members,
  kept,
  onKeep,
}: {
  members: readonly [Member, Member];
  kept: number;
  onKeep: (id: number) => void;
}) => {
  const t = useText();
  const label = useTranslateLabel();
  const shown = COMPARED.filter((field) => members.some((member) => textOf(member, field)));
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell />
            {members.map((member) => (
              <TableCell key={member.id}>
                <Stack direction="row" alignItems="center" component="label">
                  <Radio
                    checked={member.id === kept}
                    onChange={() => onKeep(member.id)}
                    inputProps={{ 'aria-label': t('merge.keepNamed', { name: member.name }) }}
                  />
                  {t(member.id === kept ? 'merge.stays' : 'merge.goes')}
                </Stack>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((field) => {
            const [one, other] = members.map((member) => textOf(member, field));
            return (
              <TableRow key={field}>
                <TableCell component="th" scope="row">
                  {label({ source: field, resource: 'members' })}
                </TableCell>
                {[one, other].map((value, i) => (
                  <TableCell
                    key={i}
                    sx={{
                      overflowWrap: 'anywhere',
                      fontWeight: one === other ? undefined : 'fontWeightMedium',
                    }}
                  >
                    {value ? (
                      field === 'status' ? (
                        t(`status.member.${value as 'active'}`)
                      ) : (
                        value
                      )
                    ) : (
                      <Nothing />
                    )}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
};

/** Makes one member out of this one and another. */
export const MergeDialog = ({ member, onClose }: { member: Member; onClose: () => void }) => {
  const t = useText();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const [q, setQ] = useState('');
  const [other, setOther] = useState<Member | null>(null);
  const [kept, setKept] = useState(member.id);
  const { data = [], isFetching } = useGetList<Member>('members', {
    filter: { kind: member.kind, id_neq: member.id, ...(q ? { q } : {}) },
    pagination: FEW,
    sort: BY_NAME,
  });
  const act = async () => {
    if (!other) return;
    const gone = kept === member.id ? other.id : member.id;
    await post(`/api/console/members/${gone}/merge`, { into: kept });
    notify(t('merge.done'), { type: 'success' });
    redirect('show', 'members', kept);
    refresh();
  };
  return (
    <ActionDialog
      open
      title={t('merge.title')}
      text={t('merge.text')}
      confirm={t('merge.confirm')}
      colour="error"
      ready={other !== null}
      onConfirm={act}
      onClose={onClose}
    >
      <Autocomplete
        options={data}
        loading={isFetching}
        filterOptions={(options) => options}
        getOptionLabel={(option) => `${option.name} (${option.code})`}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        value={other}
        onChange={(_, value) => setOther(value)}
        onInputChange={(_, value, reason) => {
          if (reason === 'input') setQ(value);
        }}
        renderInput={(props) => <TextField {...props} label={t('merge.other')} autoFocus />}
      />
      {other && <Comparison members={[member, other]} kept={kept} onKeep={setKept} />}
      {other && <Typography color="text.secondary">{t('merge.warning')}</Typography>}
    </ActionDialog>
  );
};
