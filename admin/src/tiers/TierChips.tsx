import { Stack } from '@mui/material';
import { useGetManyAggregate } from 'react-admin';
import { LabelChip } from '../components/LabelChip';
import { Nothing } from '../components/figures';
import type { Tier } from '../data/records';
import { labelIn } from '../i18n/label-in';
import { useLanguage } from '../i18n/text';

/** Categories of a record as chips in their colours; all cells of a page ask for theirs in one request. */
export const TierChips = ({ reference, ids }: { reference: string; ids: readonly number[] | undefined }) => {
  const language = useLanguage();
  const { data } = useGetManyAggregate<Tier>(
    reference,
    { ids: [...(ids ?? [])] },
    { enabled: Boolean(ids?.length) },
  );
  if (!ids?.length) return <Nothing />;
  return (
    <Stack direction="row" gap={1} sx={({ look }) => ({ maxWidth: look.sizes.dialog / 1.6 })}>
      {data?.filter(Boolean).map((tier) => (
        <LabelChip key={tier.id} name={labelIn(language, tier)} colour={tier.colour} />
      ))}
    </Stack>
  );
};
