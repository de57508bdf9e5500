import clock from './clock';
import me from './me';
import sessions from './sessions';
import twoStep from './two-step';
import users from './users';

export default { clock, me, sessions, 'two-step': twoStep, users };
