import { CreatePage } from '../components/form/FormPage';
import { todayIn } from '../data/today';
import { returnToMember } from './return-to-member';
import { TeamInputs } from './TeamInputs';

export const TeamCreate = () => (
  <CreatePage defaultValues={{ start: todayIn(), primary: false }} redirect={returnToMember}>
    <TeamInputs />
  </CreatePage>
);
