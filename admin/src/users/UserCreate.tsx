import { CreatePage } from '../components/form/FormPage';
import { UserInputs } from './UserInputs';

const START = { kind: 'staff', language: 'tr', blocked: false };

export const UserCreate = () => (
  <CreatePage defaultValues={START}>
    <UserInputs />
  </CreatePage>
);
