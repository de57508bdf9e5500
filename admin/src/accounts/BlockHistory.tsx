import { Card, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { ReferenceField, useGetList, useRecordContext } from 'react-admin';
import { Moment, Nothing } from '../components/figures';
import type { AccountBlock } from '../data/records';
import { useText } from '../i18n/text';

const PAGE = { page: 1, perPage: 50 };
const LATEST = { field: 'id', order: 'DESC' } as const;

const By = ({ block, source }: { block: AccountBlock; source: 'blockedBy' | 'liftedBy' }) =>
  block[source] ? (
    <ReferenceField record={block} source={source} reference="users" link={false} emptyText="–" />
  ) : (
    <Nothing />
  );

/** When and why an account was blocked, by whom, and how that ended. Nothing where it never was. */
export const BlockHistory = () => {
  const t = useText();
  const account = useRecordContext();
  const { data } = useGetList<AccountBlock>('account-blocks', {
    filter: { account: account?.id },
    pagination: PAGE,
    sort: LATEST,
  });
  if (!data?.length) return null;
  return (
    <Card component="section" sx={{ overflow: 'hidden' }}>
      <Typography variant="h4" component="h2" sx={{ px: 3, pt: 4, pb: 2 }}>
        {t('credit.history.title')}
      </Typography>
      <Stack sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('credit.history.reason')}</TableCell>
              <TableCell>{t('credit.history.blockedAt')}</TableCell>
              <TableCell>{t('credit.history.blockedBy')}</TableCell>
              <TableCell>{t('credit.history.liftedAt')}</TableCell>
              <TableCell>{t('credit.history.liftedBy')}</TableCell>
              <TableCell>{t('credit.history.liftReason')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((block) => (
              <TableRow key={block.id}>
                <TableCell>{block.reason}</TableCell>
                <TableCell>
                  <Moment instant={block.blockedAt} />
                </TableCell>
                <TableCell>
                  <By block={block} source="blockedBy" />
                </TableCell>
                <TableCell>
                  {block.liftedAt ? <Moment instant={block.liftedAt} /> : t('credit.history.running')}
                </TableCell>
                <TableCell>
                  <By block={block} source="liftedBy" />
                </TableCell>
                <TableCell>{block.liftReason || <Nothing />}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Stack>
    </Card>
  );
};
