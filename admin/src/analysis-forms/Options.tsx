import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Stack } from '@mui/material';
import { useText } from '../i18n/text';
import type { NumberBand, Option } from '../analyses/analysis';
import { chainNumberBands, moved, newOption, removed, replaced } from './draft';
import { LabelBox } from './LabelBox';
import { Movable } from './Movable';
import { NumberBox } from './NumberBox';
import { problemAt, type Problems } from './problems';

interface OptionRowsProps {
  path: string;
  options: readonly Option[];
  onChange: (options: Option[]) => void;
  problems: Problems;
}

/** The options of a question and what each is worth. */
export const OptionRows = ({ path, options, onChange, problems }: OptionRowsProps) => {
  const t = useText();
  return (
    <Stack gap={2}>
      {options.map((option, index) => (
        <Movable
          key={option.key}
          kind={path}
          index={index}
          count={options.length}
          name={t('forms.option', { number: index + 1 })}
          onMove={(from, to) => onChange(moved(options, from, to))}
          onRemove={() => onChange(removed(options, index))}
        >
          <Stack direction={{ xs: 'column', sm: 'row' }} gap={2}>
            <Box sx={{ flex: 1 }}>
              <LabelBox
                label={t('forms.option', { number: index + 1 })}
                labels={option.labels}
                onChange={(labels) => onChange(replaced(options, index, { ...option, labels }))}
                problem={problemAt(problems, `${path}.${index}.labels`)}
              />
            </Box>
            <NumberBox
              label={t('forms.points')}
              value={option.points}
              onChange={(points) => onChange(replaced(options, index, { ...option, points: points ?? 0 }))}
              problem={problemAt(problems, `${path}.${index}.points`)}
            />
          </Stack>
        </Movable>
      ))}
      <Button
        variant="text"
        startIcon={<AddIcon />}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() => onChange([...options, newOption(options)])}
      >
        {t('forms.addOption')}
      </Button>
    </Stack>
  );
};

interface NumberBandRowsProps {
  path: string;
  bands: readonly NumberBand[];
  onChange: (bands: NumberBand[]) => void;
  problems: Problems;
}

/** What a number is worth: each row from where it begins up to the next one. */
export const NumberBandRows = ({ path, bands, onChange, problems }: NumberBandRowsProps) => {
  const t = useText();
  const put = (next: readonly NumberBand[]) => onChange(chainNumberBands(next));
  const last = bands.at(-1)?.from ?? 0;
  return (
    <Stack gap={2}>
      {bands.map((band, index) => (
        <Stack key={index} direction="row" gap={2} alignItems="center" flexWrap="wrap">
          {index > 0 && (
            <NumberBox
              label={t('forms.from')}
              value={band.from}
              onChange={(from) => put(replaced(bands, index, { ...band, from }))}
              problem={problemAt(problems, `${path}.${index}.from`)}
            />
          )}
          <NumberBox
            label={index === 0 ? t('forms.pointsBelow') : t('forms.points')}
            value={band.points}
            onChange={(points) => put(replaced(bands, index, { ...band, points: points ?? 0 }))}
            problem={problemAt(problems, `${path}.${index}.points`)}
          />
          <Button variant="text" onClick={() => put(removed(bands, index))}>
            {t('forms.removeBand')}
          </Button>
        </Stack>
      ))}
      <Button
        variant="text"
        startIcon={<AddIcon />}
        sx={{ alignSelf: 'flex-start' }}
        onClick={() =>
          put([
            ...bands,
            { from: bands.length === 0 ? null : last + 10, to: null, points: bands.length === 0 ? 0 : 10 },
          ])
        }
      >
        {t('forms.addBand')}
      </Button>
    </Stack>
  );
};
