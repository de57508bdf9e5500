import AddIcon from '@mui/icons-material/Add';
import { Box, Button, MenuItem, Stack, TextField } from '@mui/material';
import { useText } from '../i18n/text';
import { meaningOfBand, meanings, type Band } from '../analyses/analysis';
import { chainBands, removed, replaced } from './draft';
import { LabelBox } from './LabelBox';
import { NumberBox } from './NumberBox';
import { problemAt, type Problems } from './problems';

interface BandRowsProps {
  bands: readonly Band[];
  onChange: (bands: Band[]) => void;
  problems: Problems;
}

/** What a total means: each band from where it begins up to the next one, so that there are no gaps. */
export const BandRows = ({ bands, onChange, problems }: BandRowsProps) => {
  const t = useText();
  const put = (next: readonly Band[]) => onChange(chainBands(next));
  return (
    <Stack gap={3}>
      {bands.map((band, index) => (
        <Stack key={index} direction={{ xs: 'column', sm: 'row' }} gap={2}>
          <NumberBox
            label={t('forms.from')}
            unit="%"
            value={band.from}
            onChange={(from) => put(replaced(bands, index, { ...band, from: from ?? 0 }))}
            problem={problemAt(problems, `bands.${index}.from`) ?? problemAt(problems, `bands.${index}.to`)}
          />
          <Box sx={{ flex: 1 }}>
            <LabelBox
              label={t('forms.bandName')}
              labels={band.labels}
              onChange={(labels) => put(replaced(bands, index, { ...band, labels }))}
              problem={problemAt(problems, `bands.${index}.labels`)}
            />
          </Box>
          <TextField
            select
            label={t('forms.colour')}
            value={meaningOfBand(band.colour)}
            onChange={(event) => put(replaced(bands, index, { ...band, colour: event.target.value }))}
            sx={({ look }) => ({ minWidth: look.sizes.menu / 2 })}
          >
            {meanings.map((meaning) => (
              <MenuItem key={meaning} value={meaning}>
                <Stack direction="row" gap={2} alignItems="center">
                  <Box
                    aria-hidden
                    sx={({ look, spacing }) => ({
                      width: spacing(2.5),
                      height: spacing(2.5),
                      borderRadius: `${look.radii.round}px`,
                      backgroundColor: look.palette.meanings[meaning].solid,
                    })}
                  />
                  {t(`forms.colours.${meaning}`)}
                </Stack>
              </MenuItem>
            ))}
          </TextField>
          <Button variant="text" onClick={() => put(removed(bands, index))}>
            {t('forms.removeBand')}
          </Button>
        </Stack>
      ))}
      <Button
        variant="outlined"
        startIcon={<AddIcon />}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() => {
          const last = bands.at(-1)?.from ?? -25;
          put([...bands, { from: Math.min(99, last + 25), to: 100, labels: {}, colour: 'neutral' }]);
        }}
      >
        {t('forms.addBand')}
      </Button>
    </Stack>
  );
};
