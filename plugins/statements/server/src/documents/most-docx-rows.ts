/** More rows than this are no letter: the page to print, the PDF and the workbook hold them. */
export const mostDocxRows = 5_000;
