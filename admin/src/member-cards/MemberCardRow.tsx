import MoreIcon from '@mui/icons-material/MoreVert';
import { Box, IconButton, Menu, MenuItem, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useNotify } from 'react-admin';
import { Amount, Day } from '../components/figures';
import { StatusChip } from '../components/StatusChip';
import { openFile } from '../data/files';
import { useText } from '../i18n/text';
import { request } from '../session/request';
import { CardActionDialog } from './CardActionDialog';
import { CardChain } from './CardChain';
import { MemberCardDialog } from './MemberCardDialog';
import { ACTIONS_OF, groupNumber, isDead, type CardAction, type MemberCard } from './member-card';

type Open = CardAction | 'edit' | 'holder' | 'chain' | null;

const living = ({ status }: MemberCard) => ['issued', 'active', 'blocked'].includes(status);

/** What can be done with a card, behind one button. */
const CardMenu = ({ card }: { card: MemberCard }) => {
  const t = useText();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const { canAccess: mayEdit } = useCanAccess({ resource: 'member-cards', action: 'edit' });
  const { canAccess: mayIssue } = useCanAccess({ resource: 'member-cards', action: 'create' });
  const { canAccess: mayPrint } = useCanAccess({ resource: 'member-cards', action: 'download' });
  const choose = (what: Open) => {
    setAnchor(null);
    setOpen(what);
  };
  const print = async () => {
    setAnchor(null);
    try {
      await openFile(await request(`/api/console/member-cards/${card.id}/print`));
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  };
  const close = () => setOpen(null);
  const number = groupNumber(card.number);
  return (
    <>
      <IconButton
        aria-label={t('cards.member.menu', { number })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {mayEdit &&
          ACTIONS_OF[card.status].map((action) => (
            <MenuItem key={action} onClick={() => choose(action)}>
              {t(`cards.member.actions.${action}`)}
            </MenuItem>
          ))}
        {mayIssue && !card.main && living(card) && (
          <MenuItem onClick={() => choose('holder')}>{t('cards.member.addHolder')}</MenuItem>
        )}
        {mayEdit && card.status !== 'lost' && !isDead(card) && (
          <MenuItem onClick={() => choose('edit')}>{t('cards.member.edit')}</MenuItem>
        )}
        {mayPrint && living(card) && (
          <MenuItem onClick={() => void print()}>{t('cards.member.print')}</MenuItem>
        )}
        <MenuItem onClick={() => choose('chain')}>{t('cards.member.chain')}</MenuItem>
      </Menu>
      {open === 'edit' && <MemberCardDialog member={card.member} card={card} onClose={close} />}
      {open === 'holder' && <MemberCardDialog member={card.member} main={card} onClose={close} />}
      {open === 'chain' && <CardChain card={card} onClose={close} />}
      {open !== null && open !== 'edit' && open !== 'holder' && open !== 'chain' && (
        <CardActionDialog card={card} action={open} onClose={close} />
      )}
    </>
  );
};

/** One card: number, holder, limit, validity, state. */
export const MemberCardRow = ({ card }: { card: MemberCard }) => {
  const t = useText();
  return (
    <Box
      component="li"
      sx={({ spacing }) => ({
        display: 'grid',
        alignItems: 'center',
        columnGap: 4,
        rowGap: 1,
        px: 4,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        gridTemplateColumns: {
          xs: '1fr auto',
          md: `minmax(${spacing(45)}, 1.1fr) minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1.2fr) ${spacing(26)} auto`,
        },
      })}
    >
      <Typography
        sx={({ look }) => ({
          fontFeatureSettings: look.fonts.tabular,
          whiteSpace: 'nowrap',
          textDecoration: isDead(card) ? 'line-through' : undefined,
          color: isDead(card) ? 'text.disabled' : undefined,
          pl: { md: card.main ? 5 : 0 },
        })}
      >
        {groupNumber(card.number)}
      </Typography>
      <Box sx={{ gridColumn: { xs: '1', md: 'auto' }, minWidth: 0 }}>
        <Typography noWrap>{card.nameOnCard}</Typography>
        <Typography variant="body2" color="text.secondary" noWrap>
          {card.main ? card.kinship || t('cards.member.additional') : t('cards.member.main')}
        </Typography>
      </Box>
      <Box sx={{ gridColumn: { xs: '1', md: 'auto' }, textAlign: { md: 'right' } }}>
        {card.limit === null || card.limit === undefined ? (
          <Typography color="text.secondary">{t('cards.member.noLimit')}</Typography>
        ) : (
          <Amount minor={card.limit} currency={card.currency} />
        )}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ gridColumn: { xs: '1', md: 'auto' } }}>
        <Day date={card.validFrom} /> – <Day date={card.validTo} />
      </Typography>
      <Box sx={{ gridColumn: { xs: '1', md: 'auto' } }}>
        <StatusChip noun="memberCard" status={card.status} />
      </Box>
      <Box sx={{ gridColumn: { xs: '2', md: 'auto' }, gridRow: { xs: '1 / span 2', md: 'auto' } }}>
        <CardMenu card={card} />
      </Box>
    </Box>
  );
};

/** A main card and the cards of its additional holders. */
export const CardFamilyRows = ({ cards }: { cards: readonly MemberCard[] }) => (
  <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {cards.map((card) => (
      <MemberCardRow key={card.id} card={card} />
    ))}
  </Stack>
);
