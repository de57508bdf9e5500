import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, Card, IconButton, Stack, Tab, Tabs, TextField, Tooltip } from '@mui/material';
import { labelOf, type Language } from '@ortak/kernel/i18n';
import { useReorder } from '../components/drag/useReorder';
import type { Definition } from '../extra/definition';
import { useText } from '../i18n/text';
import { addSection, addTab, mapTab, moveTab, orderSections, removeTab, type Draft } from './draft';
import { SectionCard } from './SectionCard';
import type { FieldDrag, useFieldDrag } from './useFieldDrag';

export interface CanvasProps {
  draft: Draft;
  fields: readonly Definition[];
  /** In which language names are written. */
  language: Language;
  /** The tab that is open. */
  tab: string;
  /** The section into which the palette's buttons put fields. */
  section: string;
  drag: FieldDrag | null;
  handle: ReturnType<typeof useFieldDrag>['handle'];
  onTab: (key: string) => void;
  onSection: (key: string) => void;
  onTakeOff: (key: string) => void;
  onChange: (deed: (draft: Draft) => Draft) => void;
}

const TabBar = ({ draft, language, tab, onTab, onChange }: CanvasProps) => {
  const t = useText();
  return (
    <Stack direction="row" alignItems="center" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Tabs value={tab} onChange={(_, key: string) => onTab(key)} variant="scrollable" sx={{ minWidth: 0 }}>
        {draft.tabs.map(({ key, labels }, at) => (
          <Tab
            key={key}
            value={key}
            data-tab={key}
            aria-description={t('extra.screens.moveTab')}
            label={labelOf(labels, language, t('extra.screens.tab', { number: at + 1 }))}
            onKeyDown={(event) => {
              // With Alt, because without it the arrows go from tab to tab.
              const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
              if (!by || !event.altKey) return;
              event.preventDefault();
              event.stopPropagation();
              onChange((now) => moveTab(now, key, by));
            }}
          />
        ))}
      </Tabs>
      <Tooltip title={t('extra.screens.addTab')}>
        <IconButton
          size="small"
          aria-label={t('extra.screens.addTab')}
          onClick={() => {
            const next = addTab(draft);
            onChange(() => next);
            onTab(next.tabs.at(-1)?.key ?? tab);
          }}
        >
          <AddIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Stack>
  );
};

/** The screen as it is laid out: its tabs, and the sections of the one that is open. */
export const Canvas = (props: CanvasProps) => {
  const { draft, language, tab, onChange } = props;
  const t = useText();
  const current = draft.tabs.find(({ key }) => key === tab);
  const { shown, handle, dragging } = useReorder(current?.sections.map(({ key }) => key) ?? [], (keys) =>
    onChange((now) => orderSections(now, tab, keys)),
  );
  const at = draft.tabs.findIndex(({ key }) => key === tab);
  return (
    <Card component="section" aria-label={t('extra.screens.design')} sx={{ p: { xs: 3, sm: 4 } }}>
      <Stack gap={4}>
        <TabBar {...props} />
        {current && (
          <Stack direction="row" gap={2} alignItems="center">
            <TextField
              fullWidth
              label={t('extra.screens.tabName')}
              value={current.labels[language] ?? ''}
              placeholder={labelOf(current.labels, language, t('extra.screens.tab', { number: at + 1 }))}
              onChange={(event) => {
                const text = event.target.value;
                onChange((now) =>
                  mapTab(now, tab, (one) => ({ ...one, labels: { ...one.labels, [language]: text } })),
                );
              }}
              slotProps={{ htmlInput: { lang: language, maxLength: 200 } }}
            />
            {draft.tabs.length > 1 && (
              <Tooltip title={t('extra.screens.removeTab')}>
                <IconButton
                  aria-label={t('extra.screens.removeTab')}
                  onClick={() => onChange((now) => removeTab(now, tab))}
                >
                  <RemoveIcon fontSize="small" />
                </IconButton>
              </Tooltip>
            )}
          </Stack>
        )}
        {shown.map((key) => {
          const section = current?.sections.find((one) => one.key === key);
          return (
            section && (
              <SectionCard
                key={key}
                {...props}
                content={section}
                number={(current?.sections.indexOf(section) ?? 0) + 1}
                moving={dragging === key}
                mover={handle(key)}
                single={current?.sections.length === 1}
              />
            )
          );
        })}
        <Box>
          <Button
            variant="outlined"
            startIcon={<AddIcon />}
            onClick={() => onChange((now) => addSection(now, tab))}
          >
            {t('extra.screens.addSection')}
          </Button>
        </Box>
      </Stack>
    </Card>
  );
};
