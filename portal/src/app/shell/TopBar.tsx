import Box from '@mui/material/Box';
import { Brand } from '../../components/ui/Brand';
import { BellLink } from '../../features/notifications/components/NotificationBell';
import { useMe } from '../../session/use-me';
import { sizes } from '../../theme/measures';
import { useBrand } from '../../session/use-brand';

/** Whose portal it is, and for whom, at the top of a phone. */
export const TopBar = () => {
  const brand = useBrand();
  const { member, person } = useMe();
  return (
    <Box
      component="header"
      sx={{
        display: { xs: 'flex', md: 'none' },
        displayPrint: 'none',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 2,
        minHeight: sizes.bar,
        px: 4,
        py: 2,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Brand
        name={brand.name}
        logo={brand.logo}
        note={member.kind === 'corporate' ? member.name : `${person.firstName} ${person.lastName}`}
      />
      <BellLink />
    </Box>
  );
};
