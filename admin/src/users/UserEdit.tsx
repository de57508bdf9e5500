import type { RaRecord } from 'react-admin';
import { EditPage } from '../components/form/FormPage';
import { UserInputs } from './UserInputs';

/** An empty password means that it stays as it is. */
const keepPassword = ({ password, ...user }: Partial<RaRecord>): Partial<RaRecord> =>
  password ? { ...user, password: password as string } : user;

export const UserEdit = () => (
  <EditPage transform={keepPassword} deletable={false}>
    <UserInputs />
  </EditPage>
);
