import { useGetManyAggregate, useGetRecordRepresentation, type Identifier } from 'react-admin';

/** The name of a record that an id leads to; the id where it is gone or hidden. Many at once are one request. */
export const RecordName = ({ reference, id }: { reference: string; id: Identifier }) => {
  const { data } = useGetManyAggregate(reference, { ids: [id] }, { retry: false, meta: undefined });
  const represent = useGetRecordRepresentation(reference);
  const record = data?.find((one) => one?.id === id);
  return record ? <>{represent(record)}</> : <>#{id}</>;
};
