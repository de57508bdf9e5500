import BackIcon from '@mui/icons-material/ArrowBack';
import { Alert, Box, Button, Chip, Stack } from '@mui/material';
import { labelOf, type Language } from '@ortak/kernel/i18n';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { PageHeader } from '../components/PageHeader';
import type { StoredScreen } from '../extra/definition';
import { nameOf } from '../extra/definition';
import { useDefinitions } from '../extra/useDefinitions';
import { useFieldActions } from '../field-definitions/useFieldActions';
import { useLanguage, useText } from '../i18n/text';
import { requestJson } from '../session/request';
import { Canvas } from './Canvas';
import { fieldsOf, putAt, takeOff } from './draft';
import { Palette } from './Palette';
import { Preview } from './Preview';
import { ScreenFacts } from './ScreenFacts';
import { useFieldDrag } from './useFieldDrag';
import { useScreenDraft } from './useScreenDraft';

interface ScreenDesignerProps {
  entity: string;
  /** The screen as everybody has it now; undefined for a new one. */
  stored: StoredScreen | undefined;
  /** Where a new one stands among the others. */
  order: number;
  onCreated: (id: number) => void;
  onClose: () => void;
}

const useLeaveWarning = (dirty: boolean): void => {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
};

/** Lays out a screen: fields from the palette into tabs, sections and columns, with what staff and members will see below. */
export const ScreenDesigner = ({ entity, stored, order, onCreated, onClose }: ScreenDesignerProps) => {
  const t = useText();
  const translate = useTranslate();
  const own = useLanguage();
  const { refresh } = useFieldActions();
  const { fields } = useDefinitions(entity);
  const held = useScreenDraft(entity, stored, order);
  const { draft, id, dirty, stale, busy, problem, change, save, takeTheirs } = held;
  const [language, setLanguage] = useState<Language>(own);
  const [tab, setTab] = useState(draft.tabs[0]?.key ?? '');
  const [section, setSection] = useState(draft.tabs[0]?.sections[0]?.key ?? '');
  const [deleting, setDeleting] = useState(false);
  useLeaveWarning(dirty);
  useEffect(() => {
    if (id !== undefined && stored === undefined) onCreated(id);
  }, [id, stored, onCreated]);

  const current = draft.tabs.find(({ key }) => key === tab) ?? draft.tabs[0];
  const chosen = current?.sections.find(({ key }) => key === section) ?? current?.sections[0];
  const openTab = (key: string) => {
    setTab(key);
    setSection(draft.tabs.find((one) => one.key === key)?.sections[0]?.key ?? '');
  };
  const { drag, ghost, handle } = useFieldDrag(
    (key, place) => change((now) => putAt(now, key, place)),
    setTab,
  );
  const dragged = fields.find(({ key }) => key === drag?.key);
  const placed = new Set(fieldsOf(draft));
  const add = (key: string) => {
    if (current && chosen)
      change((now) =>
        putAt(now, key, { tab: current.key, section: chosen.key, index: chosen.fields.length }),
      );
  };
  const title = labelOf(draft.labels, own, draft.name) || t('extra.screens.add');
  const leave = () => {
    if (!dirty || window.confirm(translate('ra.message.unsaved_changes'))) onClose();
  };

  return (
    <Stack gap={4}>
      <PageHeader
        title={title}
        aside={dirty && <Chip size="small" variant="outlined" label={t('extra.screens.unsaved')} />}
        actions={
          <>
            <Button variant="text" startIcon={<BackIcon />} onClick={leave}>
              {t('extra.screens.back')}
            </Button>
            {id !== undefined && (
              <Button variant="outlined" color="error" onClick={() => setDeleting(true)}>
                {translate('ra.action.delete')}
              </Button>
            )}
            <Button
              variant="contained"
              disabled={busy || stale || !draft.name.trim()}
              onClick={() => void save()}
            >
              {translate('ra.action.save')}
            </Button>
          </>
        }
      />
      {stale && (
        <Alert
          severity="warning"
          role="alert"
          action={
            <Stack direction="row" gap={2} flexWrap="wrap">
              <Button variant="text" onClick={takeTheirs}>
                {t('extra.screens.takeTheirs')}
              </Button>
              <Button variant="contained" disabled={busy} onClick={() => void save(true)}>
                {t('extra.screens.keepMine')}
              </Button>
            </Stack>
          }
        >
          {t('extra.screens.stale')}
        </Alert>
      )}
      {problem && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
      <ScreenFacts
        entity={entity}
        draft={draft}
        language={language}
        onLanguage={setLanguage}
        onChange={(more) => change((now) => ({ ...now, ...more }))}
      />
      <Box
        sx={({ look }) => ({
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `${look.sizes.chart}px minmax(0, 1fr)` },
        })}
      >
        <Palette entity={entity} fields={fields} placed={placed} handle={handle} onAdd={add} />
        <Canvas
          draft={draft}
          fields={fields}
          language={language}
          tab={current?.key ?? ''}
          section={chosen?.key ?? ''}
          drag={drag}
          handle={handle}
          onTab={openTab}
          onSection={setSection}
          onTakeOff={(key) => change((now) => takeOff(now, key))}
          onChange={change}
        />
      </Box>
      <Preview draft={draft} fields={fields} language={language} />
      {/* What is dragged follows the pointer. */}
      <Box
        ref={ghost}
        aria-hidden
        sx={({ zIndex }) => ({
          position: 'fixed',
          top: 0,
          left: 0,
          pointerEvents: 'none',
          zIndex: zIndex.tooltip,
        })}
      >
        {dragged && <Chip color="primary" label={nameOf(dragged, own)} sx={{ ml: 3, mt: 2 }} />}
      </Box>
      <ActionDialog
        open={deleting}
        title={t('extra.screens.deleteTitle', { name: title })}
        text={t('extra.screens.deleteText')}
        confirm={translate('ra.action.delete')}
        colour="error"
        onConfirm={async () => {
          await requestJson(`/api/console/screens/${String(id)}`, { method: 'DELETE' });
          onClose();
          await refresh();
        }}
        onClose={() => setDeleting(false)}
      />
    </Stack>
  );
};
