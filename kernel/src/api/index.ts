/** Names of the HTTP interface that the server and its two clients share. */
export * from './refusal';
