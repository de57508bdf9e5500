import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined';
import { EmptyState } from '../../../components/ui/EmptyState';
import { Loaded } from '../../../components/ui/Loaded';
import { TableSkeleton } from '../../../components/ui/TableSkeleton';
import { useWords } from '../../../i18n/use-words';
import { useNotifications } from '../api/use-notifications';
import { NotificationList } from './NotificationList';

interface LatestNotificationsProps {
  /** No more than so many. */
  readonly most?: number;
  readonly onFollow?: () => void;
}

/** The latest of what the person is told of; looking at them makes them seen. */
export const LatestNotifications = ({ most, onFollow }: LatestNotificationsProps) => {
  const { t } = useWords();
  return (
    <Loaded query={useNotifications()} skeleton={<TableSkeleton rows={4} />}>
      {({ notifications }) =>
        notifications.length > 0 ? (
          <NotificationList notifications={notifications.slice(0, most)} onFollow={onFollow} />
        ) : (
          <EmptyState
            icon={NotificationsNoneOutlined}
            title={t('portal.notifications.empty')}
            text={t('portal.notifications.emptyText')}
          />
        )
      }
    </Loaded>
  );
};
