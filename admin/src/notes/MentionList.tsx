import { MenuItem, MenuList, Paper, Popper, Typography } from '@mui/material';
import { useText } from '../i18n/text';
import type { Suggesting } from './mention-suggestion';

interface MentionListProps {
  suggesting: Suggesting;
  /** Which one Enter takes. */
  chosen: number;
}

/** The colleagues that fit what is typed after "@". The text keeps the focus; its arrow keys move here. */
export const MentionList = ({ suggesting: { found, at, pick }, chosen }: MentionListProps) => {
  const t = useText();
  return (
    <Popper
      open
      anchorEl={at && { getBoundingClientRect: () => at }}
      placement="bottom-start"
      sx={({ zIndex }) => ({ zIndex: zIndex.modal + 1 })}
    >
      <Paper elevation={8} sx={({ look }) => ({ minWidth: look.sizes.menu })}>
        {found.length === 0 ? (
          <Typography color="text.secondary" sx={{ p: 3 }}>
            {t('notes.nobodyFound')}
          </Typography>
        ) : (
          <MenuList dense role="listbox" aria-label={t('notes.colleagues')} id="mention-list">
            {found.map((colleague, index) => (
              <MenuItem
                key={colleague.id}
                role="option"
                id={`mention-${index}`}
                selected={index === chosen}
                aria-selected={index === chosen}
                // Not a click: the text would lose the focus first.
                onMouseDown={(event) => {
                  event.preventDefault();
                  pick(colleague);
                }}
              >
                {colleague.name}
              </MenuItem>
            ))}
          </MenuList>
        )}
      </Paper>
    </Popper>
  );
};
