import clock from './clock';
import me from './me';
import portalAccess from './portal-access';
import sessions from './sessions';
import twoStep from './two-step';
import users from './users';

export default { clock, me, 'portal-access': portalAccess, sessions, 'two-step': twoStep, users };
