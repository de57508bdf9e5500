import { CreatePage } from '../components/form/FormPage';
import { todayIn } from '../data/today';
import { useCompany } from '../session/company';
import { returnToOwner } from './return-to-owner';
import { TargetInputs } from './TargetInputs';

export const TargetCreate = () => {
  const { companies, company } = useCompany();
  const ours = company ?? (companies.length === 1 ? companies[0] : undefined);
  const start = {
    currency: ours?.currency ?? 'TRY',
    company: ours?.id,
    year: Number(todayIn().slice(0, 4)),
  };
  return (
    <CreatePage defaultValues={start} redirect={returnToOwner}>
      <TargetInputs />
    </CreatePage>
  );
};
