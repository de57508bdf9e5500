import actor from './actor';
import envelope from './envelope';

export default { actor, envelope };
