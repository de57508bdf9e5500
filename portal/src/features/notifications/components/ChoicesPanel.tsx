import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Switch from '@mui/material/Switch';
import {
  notificationKinds,
  notificationWays,
  type NotificationKind,
  type NotificationWay,
} from '@ortak/kernel/notifications';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { RequestError } from '../../../api/request-error';
import { Loaded } from '../../../components/ui/Loaded';
import { useNotices } from '../../../components/ui/Notices';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { weights } from '../../../theme/measures';
import { useChoices, useChoose, type OfferedChoices } from '../api/choices';

/** Where mails lead who want to choose anew. */
const PLACE = 'notifications';

/** Of what one is told, and how. Each switch is saved as it is turned. */
export const ChoicesPanel = () => {
  const { t } = useWords();
  const notify = useNotices();
  const query = useChoices();
  const choose = useChoose((error) =>
    notify(
      error instanceof RequestError && error.status < 500 && error.message !== ''
        ? error.message
        : t('portal.notifications.settings.failed'),
      'error',
    ),
  );
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const wanted = hash === `#${PLACE}` && query.data !== undefined;
  useEffect(() => {
    if (wanted) place.current?.scrollIntoView();
  }, [wanted]);
  return (
    <Box ref={place} id={PLACE} sx={{ scrollMarginTop: ({ spacing }) => spacing(4) }}>
      <Panel title={t('portal.notifications.settings.title')} note={t('portal.notifications.settings.text')}>
        <Loaded query={query} skeleton={<Skeleton variant="rounded" height="12rem" />}>
          {(choices) => (
            <ChoiceTable
              choices={choices}
              onChoose={(kind, way, chosen) => choose.mutate({ kind, way, chosen })}
            />
          )}
        </Loaded>
      </Panel>
    </Box>
  );
};

interface ChoiceTableProps {
  readonly choices: OfferedChoices;
  readonly onChoose: (kind: NotificationKind, way: NotificationWay, chosen: boolean) => void;
}

const ChoiceTable = ({ choices, onChoose }: ChoiceTableProps) => {
  const { t } = useWords();
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        '& th, & td': { p: 0, textAlign: 'center' },
        '& th:first-of-type': { textAlign: 'start' },
        '& thead th': { typography: 'caption', color: 'text.secondary', pb: 1 },
        '& tbody tr': { borderTop: 1, borderColor: 'divider' },
        '& tbody th': { typography: 'body2', fontWeight: weights.medium, py: 1, overflowWrap: 'anywhere' },
        '& td, & thead th + th': { width: ({ spacing }) => spacing(22) },
      }}
    >
      <thead>
        <tr>
          <th scope="col">{t('portal.notifications.settings.about')}</th>
          {notificationWays.map((way) => (
            <th key={way} scope="col">
              {t(`portal.notifications.ways.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {notificationKinds.map((kind) => {
          const choice = choices[kind];
          if (choice === undefined) return null;
          const name = t(`portal.notifications.kinds.${kind}`);
          return (
            <tr key={kind}>
              <th scope="row">{name}</th>
              {notificationWays.map((way) => (
                <td key={way}>
                  <Switch
                    checked={choice[way]}
                    onChange={(_event, chosen) => onChoose(kind, way, chosen)}
                    slotProps={{
                      input: {
                        'aria-label': t('portal.notifications.settings.switch', {
                          kind: name,
                          way: t(`portal.notifications.ways.${way}`),
                        }),
                      },
                    }}
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Box>
  );
};
