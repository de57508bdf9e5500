import { CreatePage } from '../components/form/FormPage';
import { DuplicateHints } from './DuplicateHints';
import { MemberInputs } from './MemberInputs';
import { nameIndividual } from './name-individual';

const START = { kind: 'corporate', status: 'potential', language: 'tr', country: 'TR' };

export const MemberCreate = () => (
  <CreatePage defaultValues={START} transform={nameIndividual}>
    <DuplicateHints />
    <MemberInputs />
  </CreatePage>
);
