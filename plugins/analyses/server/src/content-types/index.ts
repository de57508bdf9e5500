import analysis from './analysis/schema.json';
import analysisForm from './analysis-form/schema.json';

export default {
  analysis: { schema: analysis },
  'analysis-form': { schema: analysisForm },
};
