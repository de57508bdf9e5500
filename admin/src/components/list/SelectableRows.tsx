import { Checkbox, TableCell, type TableRowProps } from '@mui/material';
import type { MouseEvent } from 'react';
import {
  DataTableBody,
  DataTableConfigContext,
  DataTableRow,
  useDataTableCallbacksContext,
  useDataTableConfigContext,
  useDataTableSelectedIdsContext,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
  type RaRecord,
} from 'react-admin';
import { useText } from '../../i18n/text';

/** The box that picks a row, named after its record: react-admin gives the name to the cell around the box, where nobody hears it. */
const RowCheckbox = () => {
  const t = useText();
  const record = useRecordContext<RaRecord>();
  const nameOf = useGetRecordRepresentation(useResourceContext());
  const { handleToggleItem, isRowSelectable } = useDataTableCallbacksContext();
  const selected = useDataTableSelectedIdsContext();
  if (!record) return null;
  const name = nameOf(record);
  const selectable = isRowSelectable?.(record) ?? true;
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    if (selectable) handleToggleItem?.(record.id, event);
  };
  return (
    <Checkbox
      color="primary"
      checked={selectable && Boolean(selected?.includes(record.id))}
      disabled={!selectable}
      onClick={toggle}
      slotProps={{
        input: {
          'aria-label': t('list.selectRow', { name: typeof name === 'string' ? name : `#${record.id}` }),
        },
      }}
    />
  );
};

/** A row of a list that can be picked for a bulk action. */
const SelectableRow = ({ children, ...props }: TableRowProps) => {
  const config = useDataTableConfigContext();
  const { handleToggleItem } = useDataTableCallbacksContext();
  const picks = config.hasBulkActions && handleToggleItem;
  return (
    <DataTableConfigContext.Provider value={{ ...config, hasBulkActions: false }}>
      <DataTableRow {...props}>
        {picks && (
          <TableCell padding="checkbox">
            <RowCheckbox />
          </TableCell>
        )}
        {children}
      </DataTableRow>
    </DataTableConfigContext.Provider>
  );
};

/** The rows of a list. */
export const SelectableRows = (props: object) => <DataTableBody {...props} row={SelectableRow} />;
