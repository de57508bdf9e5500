import AddIcon from '@mui/icons-material/Add';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useLanguage, useText } from '../i18n/text';
import { labelIn } from '../i18n/label-in';
import { post } from '../session/request';
import { problemOf } from '../session/problem-of';
import type { Analysis, AnalysisForm } from './analysis';

const ALL = { page: 1, perPage: 100 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;
const PUBLISHED = { status: 'published' };

/** Begins an analysis of a member: which form, and it opens. */
export const StartAnalysis = ({ member }: { member: number }) => {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const notify = useNotify();
  const { canAccess } = useCanAccess({ resource: 'analyses', action: 'create' });
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const { data = [] } = useGetList<AnalysisForm>(
    'analysis-forms',
    { filter: PUBLISHED, pagination: ALL, sort: BY_NAME },
    { enabled: menu !== null },
  );
  if (!canAccess) return null;
  const start = async (form: number) => {
    setMenu(null);
    try {
      const made = await post<Analysis>('/api/console/analyses', { member, form, answers: {} });
      navigate(`/analyses/${made.id}/show`);
    } catch (error) {
      notify(problemOf(error).message, { type: 'error' });
    }
  };
  const forms = data.filter(({ audience }) => audience.staff);
  return (
    <>
      <Button
        variant="contained"
        startIcon={<AddIcon />}
        aria-haspopup="menu"
        onClick={(event) => setMenu(event.currentTarget)}
      >
        {t('analyses.start')}
      </Button>
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        {forms.map((form) => (
          <MenuItem key={form.id} onClick={() => void start(form.id)}>
            {labelIn(language, form)}
          </MenuItem>
        ))}
        {forms.length === 0 && <MenuItem disabled>{t('analyses.noForms')}</MenuItem>}
      </Menu>
    </>
  );
};
