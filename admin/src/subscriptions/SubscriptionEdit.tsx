import { EditPage } from '../components/form/FormPage';
import { PreviewTypedButton } from './PreviewButtons';
import { SubscriptionInputs } from './SubscriptionInputs';

export const SubscriptionEdit = () => (
  <EditPage tools={<PreviewTypedButton />}>
    <SubscriptionInputs />
  </EditPage>
);
