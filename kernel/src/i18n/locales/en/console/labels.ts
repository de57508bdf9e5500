/** Address labels. */
export const labels = {
  labels: {
    open: 'Labels',
    title: 'Address labels',
    text: 'For the {count, plural, one {# record} other {# records}} of this list, in its order.',
    kind: 'Address',
    kindHelp: 'Where there is none of this kind, the main address is taken.',
    mainAddress: 'Main address',
    sheet: 'Sheet',
    sheetName: '{columns} × {rows} labels, {width} × {height} mm',
    own: 'Another measure',
    skip: 'Labels to leave empty',
    skipHelp: 'Those of the first sheet that are used already',
    columns: 'Across',
    rows: 'Down',
    width: 'Width',
    height: 'Height',
    left: 'Left edge',
    top: 'Top edge',
    gapX: 'Gap across',
    gapY: 'Gap down',
    make: 'Make the PDF',
    done: '{count, plural, one {# label is} other {# labels are}} ready.',
    doneWithout:
      '{count, plural, one {# label is} other {# labels are}} ready; {without, plural, one {# record has} other {# records have}} no address.',
  },
};
