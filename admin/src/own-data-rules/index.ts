import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./pages'), 'OwnDataRuleList'),
  edit: lazily(() => import('./pages'), 'OwnDataRuleEdit'),
};
