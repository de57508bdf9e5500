import fieldDefinition from './field-definition/schema.json';
import screen from './screen/schema.json';

export default {
  'field-definition': { schema: fieldDefinition },
  screen: { schema: screen },
};
