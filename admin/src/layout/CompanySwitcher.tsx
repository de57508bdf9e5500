import CompanyIcon from '@mui/icons-material/BusinessOutlined';
import ExpandIcon from '@mui/icons-material/UnfoldMore';
import { Box, Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/text';
import { useCompany } from '../session/company';

/** Narrows every commercial list, the dashboard and new records to one of our companies. */
export const CompanySwitcher = () => {
  const { companies, company, choose } = useCompany();
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (companies.length < 2) return null;
  const pick = (id: number | null) => {
    choose(id);
    setAnchor(null);
  };
  const name = company?.name ?? t('shell.allCompanies');
  return (
    <>
      <Button
        variant="text"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={t('shell.company', { name })}
        startIcon={<CompanyIcon />}
        endIcon={<ExpandIcon />}
        sx={{ '& .MuiButton-icon': { mx: { xs: 0, sm: 1 } }, minWidth: 0 }}
      >
        <Box
          component="span"
          sx={{
            display: { xs: 'none', lg: 'inline' },
            maxWidth: '24ch',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {name}
        </Box>
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline', lg: 'none' } }}>
          {company?.code ?? t('shell.all')}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem selected={!company} onClick={() => pick(null)}>
          {t('shell.allCompanies')}
        </MenuItem>
        {companies.map((one) => (
          <MenuItem key={one.id} selected={one.id === company?.id} onClick={() => pick(one.id)}>
            {one.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
