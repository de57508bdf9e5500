import LabelIcon from '@mui/icons-material/LabelOutlined';
import { Box, Button, InputAdornment, MenuItem, TextField } from '@mui/material';
import { addressKinds } from '@ortak/kernel/labels';
import { useState } from 'react';
import { useListContext, useNotify, useStore } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { saveFile } from '../data/files';
import { useFormat, useText } from '../i18n/text';
import { useCompany } from '../session/company';
import { request } from '../session/request';
import { labelQuery, MEASURES, SHEETS, USUAL, type SheetChoice } from './sheet-choice';

/** Sheets of address labels for everybody in the list, as PDF. */
export const LabelsButton = ({ withKind = true }: { withKind?: boolean }) => {
  const { filterValues, filter, sort, resource, total } = useListContext();
  const { company } = useCompany();
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useStore<SheetChoice>('labels', USUAL);
  const [skip, setSkip] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const change = (part: Partial<SheetChoice>) => setChoice({ ...choice, ...part });
  const make = async () => {
    const list = { filter: { ...filter, ...filterValues }, sort };
    const query = labelQuery(choice, skip, list, company?.id ?? null, withKind);
    setWrong({});
    const response = await request(`/api/console/${resource}/labels?${query}`).catch((error: unknown) => {
      setWrong((error as { body?: { errors?: Record<string, string> } }).body?.errors ?? {});
      throw error;
    });
    const count = Number(response.headers.get('X-Labels'));
    const without = Number(response.headers.get('X-Labels-Without-Address'));
    await saveFile(response, 'labels.pdf');
    notify(t(without > 0 ? 'labels.doneWithout' : 'labels.done', { count, without }), { type: 'success' });
  };
  return (
    <>
      <Button variant="text" startIcon={<LabelIcon />} disabled={!total} onClick={() => setOpen(true)}>
        {t('labels.open')}
      </Button>
      <ActionDialog
        open={open}
        title={t('labels.title')}
        text={t('labels.text', { count: total ?? 0 })}
        confirm={t('labels.make')}
        onConfirm={make}
        onClose={() => setOpen(false)}
      >
        {withKind && (
          <TextField
            select
            label={t('labels.kind')}
            helperText={choice.kind === 'main' ? undefined : t('labels.kindHelp')}
            value={choice.kind}
            onChange={(event) => change({ kind: event.target.value })}
          >
            <MenuItem value="main">{t('labels.mainAddress')}</MenuItem>
            {addressKinds.map((kind) => (
              <MenuItem key={kind} value={kind}>
                {t(`choices.addressKind.${kind}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TextField
          select
          label={t('labels.sheet')}
          value={choice.format}
          onChange={(event) => change({ format: event.target.value as SheetChoice['format'] })}
        >
          {SHEETS.map(([name, { columns, rows, width, height }]) => (
            <MenuItem key={name} value={name}>
              {t('labels.sheetName', {
                columns,
                rows,
                width: format.number(width),
                height: format.number(height),
              })}
            </MenuItem>
          ))}
          <MenuItem value="own">{t('labels.own')}</MenuItem>
        </TextField>
        {choice.format === 'own' && (
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4 }}>
            {MEASURES.map((name) => (
              <TextField
                key={name}
                label={t(`labels.${name}`)}
                value={choice.own[name]}
                error={Boolean(wrong[name])}
                helperText={wrong[name]}
                onChange={(event) => change({ own: { ...choice.own, [name]: event.target.value } })}
                slotProps={{
                  htmlInput: { inputMode: 'decimal' },
                  input:
                    name === 'columns' || name === 'rows'
                      ? {}
                      : { endAdornment: <InputAdornment position="end">mm</InputAdornment> },
                }}
              />
            ))}
          </Box>
        )}
        <TextField
          label={t('labels.skip')}
          error={Boolean(wrong.skip)}
          helperText={wrong.skip ?? t('labels.skipHelp')}
          placeholder="0"
          value={skip}
          onChange={(event) => setSkip(event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      </ActionDialog>
    </>
  );
};
