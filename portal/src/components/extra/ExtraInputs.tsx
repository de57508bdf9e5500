import type { PortalForm, Values } from '@ortak/kernel/extra';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ExtraInput } from './ExtraInput';
import { blocksOf, shownBlocks } from './extra-form';

interface ExtraInputsProps {
  readonly form: PortalForm | undefined;
  readonly values: Values;
  readonly onChange: (key: string, value: unknown) => void;
  /** What the server refused, by `extra.<key>`. */
  readonly problems: Readonly<Record<string, string>>;
}

/** The extra fields of a form that may be filled in; what appears when another one has a value appears at once. */
export const ExtraInputs = ({ form, values, onChange, problems }: ExtraInputsProps) => {
  if (form === undefined) return null;
  const blocks = shownBlocks(blocksOf(form), values)
    .map((block) => ({ ...block, fields: block.fields.filter(({ writable }) => writable) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <>
      {blocks.map(({ key, title, columns, fields }) => (
        <Box key={key} role={title ? 'group' : undefined} aria-label={title || undefined}>
          {title ? (
            <Typography variant="subtitle2" component="h3" sx={{ mb: 3 }}>
              {title}
            </Typography>
          ) : null}
          <Box
            sx={{
              display: 'grid',
              gap: 4,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `repeat(${columns}, minmax(0, 1fr))` },
              // In the narrow sheet beside a page one column is what there is room for.
              '[role="dialog"] &': { gridTemplateColumns: 'minmax(0, 1fr)' },
            }}
          >
            {fields.map((field) => (
              <Box key={field.key} sx={field.type === 'longtext' ? { gridColumn: '1 / -1' } : undefined}>
                <ExtraInput
                  field={field}
                  value={values[field.key]}
                  onChange={(value) => onChange(field.key, value)}
                  problem={problems[`extra.${field.key}`]}
                />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </>
  );
};
