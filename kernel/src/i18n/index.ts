/** For programs that speak every language at once: the server and its commands. */
import './every-language';

export * from './speech';
