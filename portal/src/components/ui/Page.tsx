import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link as RouterLink, useNavigationType } from 'react-router-dom';
import { mirrored } from '../../theme/mirrored';
import { useBrand } from '../../session/use-brand';

interface PageProps {
  readonly title: string;
  /** What stands below the title before its lead, such as a status. */
  readonly aside?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  /** The page brings its own letterhead for paper. */
  readonly screenTitle?: boolean;
  readonly children: ReactNode;
}

/**
 * A page with its one main heading. After a navigation the heading takes the focus, so that a screen
 * reader says where one is; the document's title follows.
 */
export const Page = ({ title, aside, lead, actions, back, screenTitle, children }: PageProps) => {
  const brand = useBrand();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivedBy = useRef(useNavigationType());

  useEffect(() => {
    document.title = `${title} · ${brand.name}`;
  }, [title, brand.name]);

  useEffect(() => {
    // Once for each page: a title that changes when its data arrives must not steal the focus.
    if (arrivedBy.current === 'PUSH') heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: { xs: 4, sm: 5 } }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          displayPrint: screenTitle ? 'none' : 'flex',
        }}
      >
        {back ? (
          <Link
            component={RouterLink}
            to={back.to}
            variant="body2"
            sx={{
              display: 'inline-flex',
              alignItems: 'center',
              alignSelf: 'flex-start',
              gap: 1,
              py: 1,
              color: 'text.secondary',
              displayPrint: 'none',
            }}
          >
            <ArrowBack fontSize="inherit" aria-hidden sx={mirrored} />
            {back.label}
          </Link>
        ) : null}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
          <Box sx={{ flex: '1 1 0', minWidth: { xs: '100%', sm: 0 } }}>
            <Typography
              ref={heading}
              variant="h1"
              tabIndex={-1}
              sx={{ overflowWrap: 'anywhere', textWrap: 'balance', '&:focus': { outline: 'none' } }}
            >
              <bdi>{title}</bdi>
            </Typography>
            {lead || aside ? (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 1.5 }}>
                {aside}
                <Typography variant="body2" component="div" color="text.secondary">
                  {lead}
                </Typography>
              </Box>
            ) : null}
          </Box>
          {actions ? (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, displayPrint: 'none' }}>{actions}</Box>
          ) : null}
        </Box>
      </Box>
      {children}
    </Box>
  );
};
