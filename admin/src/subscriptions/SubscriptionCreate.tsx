import type { RaRecord } from 'react-admin';
import { CreatePage } from '../components/form/FormPage';
import { todayIn } from '../data/today';
import { PreviewTypedButton } from './PreviewButtons';
import { SubscriptionInputs } from './SubscriptionInputs';

const START = {
  status: 'draft',
  period: 'month',
  interval: 1,
  alignment: 'anniversary',
  timing: 'advance',
  proration: 'day',
  autoRenew: false,
};

/** The account says whose the subscription is and in which currency; the server fills them in. */
const withoutCopies = ({
  member: _member,
  currency: _currency,
  ...terms
}: Partial<RaRecord>): Partial<RaRecord> => terms;

export const SubscriptionCreate = () => (
  <CreatePage
    defaultValues={{ ...START, start: todayIn() }}
    transform={withoutCopies}
    tools={<PreviewTypedButton />}
  >
    <SubscriptionInputs />
  </CreatePage>
);
