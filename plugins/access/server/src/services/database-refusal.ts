/** What an error of the database means to a caller: for other engines, which meet this one at its services. */
export { isDatabaseGone, readDatabaseError } from '../domain/read-database-error';
