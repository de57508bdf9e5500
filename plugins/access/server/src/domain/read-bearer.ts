/** The token of an Authorization header; undefined when there is none, so that another scheme counts as not signed in. */
export function readBearer(header: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1];
}
