import EditOutlined from '@mui/icons-material/EditOutlined';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import { CellNote } from '../../../components/ui/CellNote';
import { DataTable, type Column } from '../../../components/ui/DataTable';
import { useWords } from '../../../i18n/use-words';
import { useMe } from '../../../session/use-me';
import { useMembers } from '../../../session/use-members';
import type { Person } from '../api/person';

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly unitName: (id: number | null) => string | undefined;
  /** Absent: nothing can be changed here. */
  readonly onEdit?: (person: Person) => void;
  readonly onAccess?: (person: Person) => void;
}

/** People of the member with how they are reached, and what may be done about each. */
export const PeopleTable = ({ people, unitName, onEdit, onAccess }: PeopleTableProps) => {
  const { t, parts, phone } = useWords();
  const { person: me } = useMe();
  const members = useMembers();
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('portal.people.name'),
      phone: 'title',
      render: (person) => (
        <>
          <bdi>{person.name}</bdi>
          <CellNote>
            {parts(
              person.id === me.id && t('portal.people.you'),
              person.title,
              members.several && members.nameOf(person.member),
            )}
          </CellNote>
        </>
      ),
    },
    {
      key: 'unit',
      header: t('portal.people.unit'),
      phone: 'meta',
      render: (person) => unitName(person.unit) ?? '',
    },
    {
      key: 'email',
      header: t('portal.people.email'),
      phone: 'subtitle',
      render: ({ email }) => (email ? <Link href={`mailto:${email}`}>{email}</Link> : ''),
    },
    {
      key: 'mobile',
      header: t('portal.people.mobile'),
      phone: 'none',
      narrow: true,
      render: ({ mobile }) => (mobile ? <Link href={`tel:${mobile}`}>{phone(mobile)}</Link> : ''),
    },
  ];
  if (onEdit || onAccess)
    columns.push({
      key: 'actions',
      header: t('portal.list.actions'),
      actions: true,
      phone: 'amount',
      numeric: true,
      narrow: true,
      render: (person) =>
        person.id === me.id ? null : (
          <Box sx={{ display: 'inline-flex', my: -2 }}>
            {onEdit ? (
              <IconButton
                aria-label={`${t('portal.people.edit')}: ${person.name}`}
                onClick={() => onEdit(person)}
              >
                <EditOutlined fontSize="small" />
              </IconButton>
            ) : null}
            {onAccess ? (
              <IconButton
                aria-label={`${t('portal.people.access')}: ${person.name}`}
                onClick={() => onAccess(person)}
              >
                <KeyOutlined fontSize="small" />
              </IconButton>
            ) : null}
          </Box>
        ),
    });
  return (
    <DataTable
      label={t('portal.people.title')}
      columns={columns}
      rows={people}
      rowKey={(person) => person.id}
    />
  );
};
