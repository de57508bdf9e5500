import { Box, Button, FormHelperText, Stack } from '@mui/material';
import { useState, type ChangeEvent } from 'react';
import { FieldTitle, useInput, useResourceContext, useTranslate } from 'react-admin';
import { useText } from '../i18n/text';
import { shrinkLogo } from './shrink-logo';

/** A company's logo: chosen from the device, made small there, shown at once, and kept with the record. */
export const LogoInput = ({ source }: { source: string }) => {
  const t = useText();
  const translate = useTranslate();
  const resource = useResourceContext();
  const { field, fieldState } = useInput({ source, defaultValue: null });
  const [refused, setRefused] = useState(false);
  const logo = field.value as string | null | undefined;
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    shrinkLogo(file).then(
      (text) => {
        setRefused(false);
        field.onChange(text);
      },
      () => setRefused(true),
    );
  };
  const problem = refused ? translate('errors.notLogo') : fieldState.error?.message;
  return (
    <Box role="group" aria-label={translate(`resources.${resource}.fields.${source}`)}>
      <Box sx={({ typography }) => ({ ...typography.body2, mb: 1 })}>
        <FieldTitle source={source} resource={resource} />
      </Box>
      <Stack direction="row" alignItems="center" gap={3} flexWrap="wrap">
        {logo && (
          <Box
            component="img"
            src={logo}
            alt=""
            sx={({ look }) => ({
              height: look.sizes.control,
              maxWidth: look.sizes.control * 3,
              objectFit: 'contain',
            })}
          />
        )}
        <Button component="label" variant="outlined">
          {t('companies.form.chooseLogo')}
          <Box
            component="input"
            type="file"
            accept="image/png,image/jpeg,image/svg+xml,image/webp"
            onChange={choose}
            sx={{ position: 'absolute', opacity: 0, width: 1, height: 1, inset: 0, cursor: 'pointer' }}
          />
        </Button>
        {logo && <Button onClick={() => field.onChange(null)}>{t('companies.form.removeLogo')}</Button>}
      </Stack>
      <FormHelperText error={Boolean(problem)}>{problem ?? t('companies.form.logoHelp')}</FormHelperText>
    </Box>
  );
};
