import { useGetManyAggregate, useGetRecordRepresentation } from 'react-admin';
import { Nothing } from '../components/figures';

/** The names of related records, joined; all cells of a page ask for theirs in one request. */
export const Names = ({ reference, ids }: { reference: string; ids: readonly number[] | undefined }) => {
  const { data } = useGetManyAggregate(
    reference,
    { ids: [...(ids ?? [])] },
    { enabled: Boolean(ids?.length) },
  );
  const represent = useGetRecordRepresentation(reference);
  if (!ids?.length) return <Nothing />;
  return (
    <>
      {data
        ?.filter(Boolean)
        .map((record) => String(represent(record)))
        .join(', ')}
    </>
  );
};
