import SecurityIcon from '@mui/icons-material/LockOutlined';
import LeaveIcon from '@mui/icons-material/Logout';
import { Avatar, Box, Divider, IconButton, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/text';
import { useSecurityText } from '../security/words';
import { useMe } from '../session/me';
import { Role } from '../users/Role';

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toLocaleUpperCase())
    .join('');

/** Who is signed in, and the way out. */
export const PersonMenu = () => {
  const { data: me } = useMe();
  const t = useText();
  const translate = useTranslate();
  const security = useSecurityText();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = me?.user.name || me?.user.email || '';
  return (
    <>
      <IconButton
        aria-label={t('shell.person', { name })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Avatar
          aria-hidden
          sx={({ look, spacing, typography }) => ({
            width: spacing(7),
            height: spacing(7),
            bgcolor: look.accent.soft,
            color: look.accent.text,
            ...typography.micro,
            fontWeight: look.weights.semibold,
          })}
        >
          {initialsOf(name)}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <Box sx={{ px: 3, py: 2 }}>
          <Typography fontWeight="fontWeightMedium">{name}</Typography>
          <Typography variant="caption" color="text.secondary">
            {me?.user.email}
          </Typography>
          {me?.user.staffRole && (
            <Typography variant="caption" color="text.secondary" component="div">
              <Role role={me.user.staffRole} />
            </Typography>
          )}
        </Box>
        <Divider sx={{ my: 1 }} />
        <MenuItem component={Link} to="/security" onClick={() => setAnchor(null)}>
          <ListItemIcon>
            <SecurityIcon fontSize="small" />
          </ListItemIcon>
          {security('security.title')}
        </MenuItem>
        <MenuItem onClick={() => void logout()}>
          <ListItemIcon>
            <LeaveIcon fontSize="small" />
          </ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
};
