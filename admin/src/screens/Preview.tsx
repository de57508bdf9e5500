import { Box, Card, Stack, Tab, Tabs, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import type { ScreenSection } from '@ortak/kernel/extra';
import { labelOf, type Language } from '@ortak/kernel/i18n';
import { useState } from 'react';
import { Nothing } from '../components/figures';
import { atMost, type Definition, type PortalUse } from '../extra/definition';
import { usePortalUses } from '../extra/useDefinitions';
import { useText } from '../i18n/text';
import type { Draft } from './draft';

type Reader = 'staff' | 'portal';
type Width = 'desktop' | 'phone';

interface SeenProps {
  fields: readonly Definition[];
  language: Language;
  as: Reader;
  width: Width;
  /** What the portal can do with fields of this kind of record. */
  uses: readonly PortalUse[];
}

/** A field as its form shows it; what the portal may only read is no input there. */
const SeenField = ({
  field,
  language,
  as,
  uses,
}: { field: Definition } & Pick<SeenProps, 'language' | 'as' | 'uses'>) => {
  const help = labelOf(field.help, language, '');
  const writable = as === 'staff' || atMost(field.portal, uses) === 'write';
  return (
    <Box sx={{ minWidth: 0, ...(field.type === 'longtext' ? { gridColumn: '1 / -1' } : {}) }}>
      <Typography variant="caption" component="div" fontWeight="fontWeightMedium" color="text.secondary">
        {labelOf(field.labels, language, field.key)}
        {field.required && writable && ' *'}
      </Typography>
      {writable ? (
        <Box
          sx={({ look }) => ({
            mt: 1,
            height: field.type === 'longtext' ? look.sizes.control * 2 : look.sizes.control,
            border: 1,
            borderColor: 'divider',
            borderRadius: `${look.radii.control}px`,
            backgroundColor: 'background.paper',
          })}
        />
      ) : (
        <Nothing />
      )}
      {help && (
        <Typography variant="caption" color="text.secondary" component="div">
          {help}
        </Typography>
      )}
    </Box>
  );
};

const SeenSection = ({
  section,
  fields,
  language,
  as,
  width,
  uses,
}: SeenProps & { section: ScreenSection }) => {
  const seen = section.fields.flatMap((key) =>
    fields.filter(
      (field) => field.key === key && (as === 'staff' || atMost(field.portal, uses) !== 'hidden'),
    ),
  );
  const title = labelOf(section.labels, language, '');
  if (!seen.length) return null;
  return (
    <Stack gap={3}>
      {title && (
        <Typography variant="h4" component="h4">
          {title}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: `repeat(${width === 'phone' ? 1 : section.columns}, minmax(0, 1fr))`,
        }}
      >
        {seen.map((field) => (
          <SeenField key={field.key} field={field} language={language} as={as} uses={uses} />
        ))}
      </Box>
    </Stack>
  );
};

interface PreviewProps {
  draft: Draft;
  fields: readonly Definition[];
  language: Language;
}

/** What the screen will look like, for staff and in the portal, on a wide screen and on a phone. */
export const Preview = ({ draft, fields, language }: PreviewProps) => {
  const t = useText();
  const [as, setAs] = useState<Reader>('staff');
  const [width, setWidth] = useState<Width>('desktop');
  const [open, setOpen] = useState('');
  const uses = usePortalUses(fields[0]?.entity ?? '');
  const seen: SeenProps = { fields, language, as, width, uses };
  const isSeen = (key: string): boolean =>
    fields.some((field) => field.key === key && (as === 'staff' || atMost(field.portal, uses) !== 'hidden'));
  const tabs =
    as === 'portal' && !draft.portal
      ? []
      : draft.tabs.filter(({ sections }) => sections.some((section) => section.fields.some(isSeen)));
  const current = tabs.find(({ key }) => key === open) ?? tabs[0];
  return (
    <Card component="section" aria-label={t('extra.screens.preview')} sx={{ p: { xs: 3, sm: 4 } }}>
      <Stack gap={4}>
        <Stack direction="row" gap={3} flexWrap="wrap" alignItems="center" justifyContent="space-between">
          <Typography variant="h4" component="h2">
            {t('extra.screens.preview')}
          </Typography>
          <Stack direction="row" gap={3} flexWrap="wrap">
            <ToggleButtonGroup
              exclusive
              size="small"
              value={as}
              onChange={(_, one: Reader | null) => one && setAs(one)}
            >
              {(['staff', 'portal'] as const).map((one) => (
                <ToggleButton key={one} value={one}>
                  {t(`extra.screens.as.${one}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            <ToggleButtonGroup
              exclusive
              size="small"
              value={width}
              onChange={(_, one: Width | null) => one && setWidth(one)}
            >
              {(['desktop', 'phone'] as const).map((one) => (
                <ToggleButton key={one} value={one}>
                  {t(`extra.screens.width.${one}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </Stack>
        </Stack>
        <Box
          sx={({ look }) => ({
            width: '100%',
            maxWidth: width === 'phone' ? look.sizes.sheet : look.sizes.wideDialog,
            mx: 'auto',
            p: { xs: 3, sm: 5 },
            border: 1,
            borderColor: 'divider',
            borderRadius: `${look.radii.card}px`,
            backgroundColor: 'background.default',
          })}
        >
          {current ? (
            <Stack gap={5}>
              {draft.tabs.length > 1 && (
                <Tabs
                  value={current.key}
                  onChange={(_, key: string) => setOpen(key)}
                  variant="scrollable"
                  sx={{ borderBottom: 1, borderColor: 'divider' }}
                >
                  {tabs.map(({ key, labels }) => (
                    <Tab
                      key={key}
                      value={key}
                      label={labelOf(labels, language, labelOf(draft.labels, language, draft.name))}
                    />
                  ))}
                </Tabs>
              )}
              {current.sections.map((section) => (
                <SeenSection key={section.key} section={section} {...seen} />
              ))}
            </Stack>
          ) : (
            <Typography color="text.secondary" textAlign="center">
              {t('extra.screens.nothing')}
            </Typography>
          )}
        </Box>
      </Stack>
    </Card>
  );
};
