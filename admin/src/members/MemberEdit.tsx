import { EditPage } from '../components/form/FormPage';
import { MemberInputs } from './MemberInputs';
import { nameIndividual } from './name-individual';

export const MemberEdit = () => (
  <EditPage transform={nameIndividual}>
    <MemberInputs />
  </EditPage>
);
