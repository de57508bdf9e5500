import type { RaRecord } from 'react-admin';
import { extraOf } from '../../extra/definition';
import { ExtraValue } from '../../extra/ExtraValue';
import { Col } from '../columns';
import type { RunTimeColumn } from './run-time-columns';

const FIGURES = new Set(['integer', 'decimal', 'money']);
/** What has no order of its own. */
const UNORDERED = new Set(['choices', 'longtext']);

/** A column of an extra field. */
export const ExtraCol = ({ source, column }: { source: string; column: RunTimeColumn }) => {
  const { definition } = column;
  return (
    <Col
      source={source}
      label={column.label}
      align={FIGURES.has(definition.type) ? 'right' : 'left'}
      disableSort={UNORDERED.has(definition.type)}
      render={(row: RaRecord) => (
        <ExtraValue definition={definition} value={extraOf(row)[definition.key]} plain />
      )}
    />
  );
};
