import { EditPage } from '../components/form/FormPage';
import { DuplicateHints } from './DuplicateHints';
import { MemberInputs } from './MemberInputs';
import { nameIndividual } from './name-individual';

export const MemberEdit = () => (
  <EditPage transform={nameIndividual}>
    <DuplicateHints />
    <MemberInputs />
  </EditPage>
);
