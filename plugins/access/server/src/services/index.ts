import afterCommit from './after-commit';
import clock from './clock';
import passwords from './passwords';
import system from './system';
import users from './users';

export default { 'after-commit': afterCommit, clock, passwords, system, users };
