import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { ExtraPanels } from '../../components/extra/ExtraPanels';
import { KeyFacts } from '../../components/ui/KeyFacts';
import { Loaded } from '../../components/ui/Loaded';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { CHANGE_REQUESTS_KEY } from '../../features/own-data/api/change-requests';
import { OWN_MEMBER_KEY, useOwnMember } from '../../features/own-data/api/own-member';
import { MemberPanel } from '../../features/own-data/components/MemberPanel';
import { RequestsPanel } from '../../features/own-data/components/RequestsPanel';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/use-me';
import { useRights } from '../../session/use-rights';
import { Balances } from './home/Balances';
import { MemberContracts } from './member/MemberContracts';
import { MemberPlaces } from './member/MemberPlaces';
import { MemberPapers } from './member/MemberPapers';

/** The member at a glance: everything that the person may see of it, each part with the way to its page. */
export default function MemberRoute() {
  const { t } = useWords();
  const can = useRights();
  const { member, scope } = useMe();
  const whole = scope === 'member' || scope === 'group';
  const query = useOwnMember(member.id, whole);
  return (
    <Page title={member.name} lead={t('portal.ownData.lead')}>
      {whole ? (
        <Loaded query={query} skeleton={<MemberSkeleton />}>
          {(loaded) => (
            <>
              <MemberPanel member={loaded} />
              <RequestsPanel />
              <ExtraPanels
                entity="members"
                record={loaded.id}
                stored={loaded.extra}
                queryKeys={[OWN_MEMBER_KEY, CHANGE_REQUESTS_KEY]}
              />
            </>
          )}
        </Loaded>
      ) : (
        <>
          <Panel title={t('portal.ownData.details')}>
            <KeyFacts facts={[{ label: t('portal.profile.code'), value: member.code }]} />
          </Panel>
          <RequestsPanel />
        </>
      )}
      {can('statements') ? (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: { xs: 4, sm: 5 },
            '& > *': { flex: '1 1 18rem', minWidth: 0 },
          }}
        >
          <Balances />
        </Box>
      ) : null}
      <MemberContracts />
      {member.kind === 'corporate' ? <MemberPlaces /> : null}
      <MemberPapers />
    </Page>
  );
}

const MemberSkeleton = () => (
  <Panel>
    <Skeleton width="60%" />
    <Skeleton width="45%" />
    <Skeleton width="50%" />
  </Panel>
);
