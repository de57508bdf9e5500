import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Skeleton,
  Stack,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { Day } from '../components/figures';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import { requestJson } from '../session/request';
import { groupNumber, type MemberCard } from './member-card';

/** A card and all that it replaced and was replaced by, the oldest first. */
export const CardChain = ({ card, onClose }: { card: MemberCard; onClose: () => void }) => {
  const t = useText();
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['member-cards', 'chain', card.id],
    queryFn: () => requestJson<MemberCard[]>(`/api/console/member-cards/${card.id}/chain`),
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-label={t('cards.member.chain')}>
      <DialogTitle>{t('cards.member.chain')}</DialogTitle>
      <DialogContent>
        {!data && <Skeleton variant="rounded" sx={{ height: ({ spacing }) => spacing(30) }} />}
        <Stack component="ol" gap={0} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data?.map((one, index) => (
            <Box
              component="li"
              key={one.id}
              sx={{ borderLeft: 2, borderColor: 'divider', pl: 4, pb: index === data.length - 1 ? 0 : 5 }}
            >
              <Stack gap={1} alignItems="flex-start">
                <Typography
                  sx={({ look, typography }) => ({
                    ...typography.body1,
                    fontFeatureSettings: look.fonts.tabular,
                    fontWeight: one.id === card.id ? 'fontWeightBold' : undefined,
                  })}
                >
                  {groupNumber(one.number)}
                </Typography>
                <StatusChip noun="memberCard" status={one.status} />
                <Typography variant="body2" color="text.secondary">
                  <Day date={one.validFrom} /> – <Day date={one.validTo} />
                </Typography>
                {(one.lostOn || one.reason) && (
                  <Typography variant="body2">
                    {one.lostOn && (
                      <>
                        {t('cards.member.lostOn')}: <Day date={one.lostOn} />
                      </>
                    )}
                    {one.lostOn && one.reason ? ' · ' : ''}
                    {one.reason}
                  </Typography>
                )}
              </Stack>
            </Box>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
