import clock from './clock';
import me from './me';
import sessions from './sessions';

export default { clock, me, sessions };
