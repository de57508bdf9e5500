import { Box, Skeleton, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useCreatePath, useListContext, useResourceDefinition, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';

/** What a row shows where there is no room for columns. */
export interface PhoneRow {
  title: ReactNode;
  text?: ReactNode;
  end?: ReactNode;
  status?: ReactNode;
}

const SKELETONS = Array.from({ length: 8 }, (_, i) => i);

/** A list on a narrow screen: one link per record, name first, figure and state at the end. */
export const PhoneList = ({ row, linked = true }: { row: (record: never) => PhoneRow; linked?: boolean }) => {
  const { data, isPending, resource } = useListContext<RaRecord>();
  const createPath = useCreatePath();
  const { hasShow, hasEdit } = useResourceDefinition({ resource });
  if (isPending)
    return (
      <Stack gap={3} sx={{ p: 4 }}>
        {SKELETONS.map((i) => (
          <Skeleton key={i} variant="rounded" sx={{ height: ({ look }) => look.sizes.row }} />
        ))}
      </Stack>
    );
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data?.map((record) => {
        const { title, text, end, status } = row(record as never);
        return (
          <Box
            component="li"
            key={record.id}
            sx={{ borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}
          >
            <Stack
              direction="row"
              justifyContent="space-between"
              gap={3}
              {...(linked && (hasShow || hasEdit)
                ? {
                    component: Link,
                    to: createPath({ resource, id: record.id, type: hasShow ? 'show' : 'edit' }),
                  }
                : {})}
              sx={{ px: 4, py: 3, color: 'inherit', textDecoration: 'none' }}
            >
              <Stack sx={{ minWidth: 0 }}>
                <Typography fontWeight="fontWeightMedium" noWrap component="div">
                  {title}
                </Typography>
                <Typography variant="caption" color="text.secondary" noWrap component="div">
                  {text}
                </Typography>
              </Stack>
              <Stack alignItems="flex-end" gap={1} sx={{ flexShrink: 0 }}>
                {end && <span>{end}</span>}
                {status}
              </Stack>
            </Stack>
          </Box>
        );
      })}
    </Stack>
  );
};
