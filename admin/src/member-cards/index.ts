import { lazily } from '../layout/lazily';
import { groupNumber } from './member-card';

export default {
  list: lazily(() => import('./MemberCardList'), 'MemberCardList'),
  recordRepresentation: ({ number }: { number: string }) => groupNumber(number),
};
