import SearchIcon from '@mui/icons-material/Search';
import {
  Box,
  Dialog,
  InputBase,
  List,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  ListSubheader,
  Stack,
  Typography,
} from '@mui/material';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useText } from '../i18n/text';
import type { Command } from './commands';
import { useFoundRecords } from './useFoundRecords';
import { useKnownCommands } from './useKnownCommands';

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
}

/** Letters without their marks, so that `uye` finds `Üyeler` as the server's search does. */
const fold = (text: string): string =>
  text.toLocaleLowerCase('tr').replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '');

const groupsOf = (commands: readonly Command[]): [string, Command[]][] => {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
};

const Results = ({
  commands,
  at,
  onPick,
}: {
  commands: readonly Command[];
  at: number;
  onPick: (command: Command) => void;
}) => {
  let position = -1;
  return (
    <List id="palette-results" role="listbox" dense sx={{ overflowY: 'auto', maxHeight: '60vh', px: 2 }}>
      {groupsOf(commands).map(([group, members]) => (
        <li key={group} role="presentation">
          <ListSubheader
            component="div"
            sx={({ typography }) => ({
              ...typography.overline,
              lineHeight: 2.6,
              bgcolor: 'background.paper',
            })}
          >
            {group}
          </ListSubheader>
          {members.map((command) => {
            position += 1;
            const Icon = command.icon;
            const selected = position === at;
            return (
              <ListItemButton
                key={command.key}
                id={`palette-${position}`}
                role="option"
                aria-selected={selected}
                selected={selected}
                onClick={() => onPick(command)}
                ref={(node: HTMLElement | null) => {
                  if (selected) node?.scrollIntoView({ block: 'nearest' });
                }}
                sx={({ look }) => ({ borderRadius: `${look.radii.control}px` })}
              >
                <ListItemIcon sx={{ minWidth: 0, mr: 3 }}>
                  <Icon fontSize="small" />
                </ListItemIcon>
                <ListItemText
                  primary={command.name}
                  secondary={command.detail}
                  slotProps={{ primary: { noWrap: true } }}
                />
              </ListItemButton>
            );
          })}
        </li>
      ))}
    </List>
  );
};

const Finder = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const known = useKnownCommands();
  const { records, searching } = useFoundRecords(typed.trim());
  const commands = useMemo(() => {
    const words = fold(typed).split(/\s+/).filter(Boolean);
    const fits = ({ name, group }: Command) => words.every((word) => fold(`${group} ${name}`).includes(word));
    return [...known.filter(fits), ...records];
  }, [known, records, typed]);
  useEffect(() => setAt(0), [typed]);
  const pick = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    navigate(command.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && commands.length) {
      event.preventDefault();
      setAt((now) => (now + step + commands.length) % commands.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(commands[at]);
    }
  };
  return (
    <>
      <Stack
        direction="row"
        alignItems="center"
        gap={3}
        sx={{ px: 4, py: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        <SearchIcon color="disabled" />
        <InputBase
          autoFocus
          fullWidth
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder={t('palette.placeholder')}
          sx={({ typography }) => typography.subtitle1}
          inputProps={{
            role: 'combobox',
            'aria-label': t('palette.placeholder'),
            'aria-expanded': true,
            'aria-controls': 'palette-results',
            'aria-activedescendant': commands.length ? `palette-${at}` : undefined,
          }}
        />
      </Stack>
      {commands.length > 0 ? (
        <Results commands={commands} at={at} onPick={pick} />
      ) : (
        <Typography color="text.secondary" sx={{ p: 6, textAlign: 'center' }}>
          {t(searching ? 'palette.searching' : 'palette.nothing')}
        </Typography>
      )}
      <Box sx={{ borderTop: 1, borderColor: 'divider', px: 4, py: 2 }}>
        <Typography variant="caption" color="text.secondary">
          {t('palette.keys')}
        </Typography>
      </Box>
    </>
  );
};

/** One field that finds members, subscriptions, invoices, pages and actions. */
export const CommandPalette = ({ open, onClose }: CommandPaletteProps) => {
  const t = useText();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      aria-label={t('palette.open')}
      slotProps={{
        paper: {
          sx: ({ look }) => ({ maxWidth: look.sizes.dialog, alignSelf: 'flex-start', mt: { xs: 4, sm: 16 } }),
        },
      }}
    >
      {open && <Finder onClose={onClose} />}
    </Dialog>
  );
};
