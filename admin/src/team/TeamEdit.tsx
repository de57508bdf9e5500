import { EditPage } from '../components/form/FormPage';
import { returnToMember } from './return-to-member';
import { TeamInputs } from './TeamInputs';

export const TeamEdit = () => (
  <EditPage redirect={returnToMember}>
    <TeamInputs />
  </EditPage>
);
