import { Alert, Card, Chip, Stack, Typography } from '@mui/material';
import { useText } from '../i18n/text';
import type { TemplatePreview } from './template';

interface TemplatePreviewCardProps {
  preview: TemplatePreview | undefined;
  language: string | undefined;
  /** Puts a placeholder where the cursor is. */
  onInsert: (placeholder: string) => void;
}

/** The texts as they will be read, and the placeholders that there are, each with its value now. */
export const TemplatePreviewCard = ({ preview, language, onInsert }: TemplatePreviewCardProps) => {
  const t = useText();
  const rtl = language === 'ar';
  return (
    <Card component="section" sx={{ p: { xs: 4, sm: 6 } }}>
      <Stack gap={4}>
        <Typography variant="h4" component="h2">
          {t('textTemplates.placeholders')}
        </Typography>
        <Typography color="text.secondary">{t('textTemplates.placeholdersText')}</Typography>
        <Stack direction="row" gap={2} flexWrap="wrap">
          {preview?.placeholders.map(({ key, value }) => (
            <Chip
              key={key}
              size="small"
              variant="outlined"
              label={key}
              title={value}
              onClick={() => onInsert(`{{${key}}}`)}
            />
          ))}
        </Stack>
        <Typography variant="h4" component="h2">
          {t('textTemplates.preview')}
        </Typography>
        <Typography color="text.secondary">{t('textTemplates.previewText')}</Typography>
        {preview?.problems.map(({ path, message }) => (
          <Alert key={`${path} ${message}`} severity="warning">
            {message}
          </Alert>
        ))}
        <Stack
          gap={3}
          dir={rtl ? 'rtl' : 'ltr'}
          lang={language}
          role="region"
          aria-label={t('textTemplates.preview')}
          sx={{
            p: 4,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            whiteSpace: 'pre-line',
            overflowWrap: 'anywhere',
          }}
        >
          {preview?.subject && <Typography variant="subtitle2">{preview.subject}</Typography>}
          {preview?.text && <Typography>{preview.text}</Typography>}
          {preview?.foot && <Typography color="text.secondary">{preview.foot}</Typography>}
          {!preview?.subject && !preview?.text && !preview?.foot && (
            <Typography color="text.secondary">{t('textTemplates.nothing')}</Typography>
          )}
        </Stack>
      </Stack>
    </Card>
  );
};
