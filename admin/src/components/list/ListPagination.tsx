import { TablePagination } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { useFormat, useText } from '../../i18n/text';

const PER_PAGE = [25, 50, 100, 250];

/** Where in the list we are; a total that the server estimated says so. */
export const ListPagination = () => {
  const { page, perPage, total, isPending, setPage, setPerPage, meta } = useListContext();
  const format = useFormat();
  const t = useText();
  const translate = useTranslate();
  if (isPending || !total) return null;
  const estimated = Boolean((meta as { estimated?: boolean } | undefined)?.estimated);
  return (
    <TablePagination
      component="nav"
      count={total}
      page={page - 1}
      onPageChange={(_, next) => setPage(next + 1)}
      rowsPerPage={perPage}
      onRowsPerPageChange={(event) => setPerPage(Number(event.target.value))}
      rowsPerPageOptions={PER_PAGE}
      labelRowsPerPage={translate('ra.navigation.page_rows_per_page')}
      showFirstButton
      showLastButton
      getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
      labelDisplayedRows={({ from, to, count }) =>
        t(estimated ? 'list.rangeEstimated' : 'list.range', {
          from: format.number(from),
          to: format.number(to),
          total: format.number(count),
        })
      }
    />
  );
};
