import AddIcon from '@mui/icons-material/Add';
import { Button, Card, FormControlLabel, Skeleton, Stack, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useRecordContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { MemberCardDialog } from './MemberCardDialog';
import { CardFamilyRows } from './MemberCardRow';
import { familiesOf, isDead, type MemberCard } from './member-card';

const ALL = { page: 1, perPage: 500 };
const FIRST = { field: 'id', order: 'ASC' } as const;

/** The cards that we gave to a member and its additional holders, as a part of its page. */
export const MemberCardsPart = () => {
  const t = useText();
  const member = useRecordContext<Member>();
  const [issuing, setIssuing] = useState(false);
  const [old, setOld] = useState(false);
  const { canAccess: maySee } = useCanAccess({ resource: 'member-cards', action: 'list' });
  const { canAccess: mayIssue } = useCanAccess({ resource: 'member-cards', action: 'create' });
  const { data, isPending } = useGetList<MemberCard>(
    'member-cards',
    { filter: { member: member?.id }, pagination: ALL, sort: FIRST },
    { enabled: member !== undefined && maySee === true },
  );
  if (!member || !maySee) return null;
  const issue = mayIssue && (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setIssuing(true)}>
      {t('cards.member.issue')}
    </Button>
  );
  const shown = data?.filter((card) => old || !isDead(card)) ?? [];
  return (
    <Stack gap={3} component="section">
      <Stack direction="row" justifyContent="space-between" alignItems="center" flexWrap="wrap" gap={3}>
        <Typography variant="h4" component="h2">
          {t('cards.member.title')}
        </Typography>
        {Boolean(data?.length) && (
          <Stack direction="row" alignItems="center" gap={3}>
            {data?.some(isDead) && (
              <FormControlLabel
                control={<Switch size="small" checked={old} onChange={(_event, on) => setOld(on)} />}
                label={t('cards.member.showOld')}
              />
            )}
            {issue}
          </Stack>
        )}
      </Stack>
      {isPending && <Skeleton variant="rounded" sx={{ height: ({ spacing }) => spacing(30) }} />}
      {data?.length === 0 && (
        <Card>
          <EmptyState
            icon={ICONS['member-cards']}
            title={t('list.noneYet')}
            text={t('cards.member.emptyText')}
            action={issue}
          />
        </Card>
      )}
      {shown.length > 0 &&
        familiesOf(shown).map(({ main, additional }) => (
          <Card key={main.id} sx={{ overflow: 'hidden' }}>
            <CardFamilyRows cards={[main, ...additional]} />
          </Card>
        ))}
      {issuing && <MemberCardDialog member={Number(member.id)} onClose={() => setIssuing(false)} />}
    </Stack>
  );
};
