/**
 * Who may see and do what in the portal, written by hand. A resource or route of the portal that has no line here fails
 * access-matrix.test.ts: write down what you mean, then see that the program does it.
 *
 * The callers are employees with every right of the portal, so that only their scope limits them: `own` records, a `unit`
 * (the region, with the branch below it), the whole `member` (the holding), an employee of the `subsidiary`, the holding's
 * `group`, and an individual `customer`. Rows belong to: the `own` person, the `branch` of the region, a `sibling` unit,
 * the `member` itself, its `subsidiary`, a `foreign` member that deals with another of our companies, the `customer`; what
 * is `shared` is seen by all who deal with that company of ours.
 */
export const rowsSeen = `
resource            | own        | unit          | member                            | subsidiary        | group                                        | customer
members             |            |               | member                            | subsidiary        | member subsidiary                            | customer
people              | own        | branch        | own branch sibling member         | subsidiary        | own branch sibling member subsidiary         | customer
units               |            | branch        | branch sibling                    | subsidiary        | branch sibling subsidiary                    |
accounts            |            |               | member                            | subsidiary        | member subsidiary                            | customer
statements          |            |               | member                            | subsidiary        | member subsidiary                            | customer
portal-profiles     | shared     | shared        | shared                            | shared            | shared                                       | shared
companies           |            |               | shared                            | shared            | shared                                       | shared
products            | shared     | shared        | shared                            | shared            | shared                                       | shared
subscriptions       | own        | branch        | own branch sibling member         | subsidiary        | own branch sibling member subsidiary         | customer
subscription-lines  | own        | branch        | own branch sibling member         | subsidiary        | own branch sibling member subsidiary         | customer
invoices            | own        | branch        | own branch sibling member         | subsidiary        | own branch sibling member subsidiary         | customer
invoice-lines       | own        | branch        | own branch sibling member         | subsidiary        | own branch sibling member subsidiary         | customer
payments            |            |               | member                            | subsidiary        | member subsidiary                            | customer
payment-allocations |            |               | member                            | subsidiary        | member subsidiary                            | customer
documents           | own        | branch        | own branch sibling member         | subsidiary        | own branch sibling member subsidiary         | customer
notes               | own        | branch        | own branch sibling member         | subsidiary        | own branch sibling member subsidiary         | customer
document-types      | shared     | shared        | shared                            | shared            | shared                                       | shared
pages               | shared     | shared        | shared                            | shared            | shared                                       | shared
analysis-forms      | shared     | shared        | shared                            | shared            | shared                                       | shared
analysis-form-versions | shared  | shared        | shared                            | shared            | shared                                       | shared
analyses            | own        |               | own member                        | subsidiary        | own member subsidiary                        | customer
change-requests     | own        |               | member                            | subsidiary        | member subsidiary                            | customer
member-cards        |            |               | member                            | subsidiary        | member subsidiary                            | customer
`;

/**
 * Whose access to the portal each of them may know, all of them having the right to edit people. Nobody sees a colleague's with
 * the scope of their own records; whether they may change it as well depends on what the colleague has (portal-access.test.ts).
 */
export const managed = `
resource            | own        | unit          | member                            | subsidiary        | group                                        | customer
managed-people      |            | branch        | own branch sibling member         | subsidiary        | own branch sibling member subsidiary         | customer
`;

/** What a portal resource lets be written with the right to it; everything else is a 403. */
export const writes: Readonly<Record<string, readonly ('POST' | 'PUT')[]>> = {
  people: ['POST', 'PUT'],
  units: ['PUT'],
  notes: ['POST'],
  members: ['PUT'],
};

/** Whose record nobody changes who has less: the holding's `group` has a wider scope than one who sees the `member`. */
export const beyond: Readonly<Record<string, string>> = { member: 'group' };

/** Resources that are written by routes of their own: those have lines below. */
export const ownRoutes: readonly string[] = ['analyses'];

/** Portal resources that are no rows of a table: each has a test of its own. */
export const computedResources: Readonly<Record<string, string>> = {
  'plan-items': 'the plan of a contract: test "plans" of access-matrix.test.ts',
};

/**
 * Every other route that somebody of the portal, or nobody at all, can reach. `rows of X`: 200 for the rows of X that the
 * caller sees, 404 for all others, and 401 for nobody; `writes of X`: 404 for all others, as for what does not exist. Otherwise the status for nobody, and for each of the callers.
 */
export const routes = `
route                                      | nobody | callers
GET /api/openapi.json                      | 200    | 200
POST /api/auth/local                       | 400    | 400
POST /api/auth/refresh                     | 401    | 401
POST /api/auth/logout                      | 204    | 204
POST /api/auth/forgot-password             | 400    | 400
POST /api/auth/reset-password              | 400    | 400
POST /api/auth/change-password             | 401    | 400
POST /api/auth/second-step                 | 400    | 400
POST /api/auth/second-step/enrol           | 400    | 400
GET /api/auth/two-step                     | 401    | 200
POST /api/auth/two-step/begin              | 401    | 400
POST /api/auth/two-step/confirm            | 401    | 400
POST /api/auth/two-step/recovery-codes     | 401    | 400
POST /api/auth/two-step/end                | 401    | 400
GET /api/auth/sessions                     | 401    | 200
POST /api/auth/sessions/end-others         | 401    | 200
DELETE /api/auth/sessions/:id              | 401    | 404
POST /api/auth/invitation                  | 400    | 400
POST /api/auth/accept-invitation           | 400    | 400
GET /api/portal/people/:id/access          | 401    | rows of managed-people
PUT /api/portal/people/:id/access          | 401    | writes of managed-people
POST /api/portal/people/:id/invitation     | 401    | writes of managed-people
DELETE /api/portal/people/:id/invitation   | 401    | writes of managed-people
GET /api/me                                | 401    | 200
PUT /api/me                                | 401    | 200
GET /api/portal/me                         | 401    | 200
PUT /api/portal/me                         | 401    | 200
GET /api/clock                             | 401    | 200
POST /api/clock                            | 404    | 404
GET /api/statements/invoices/:id           | 401    | rows of invoices
GET /api/statements/:account               | 401    | rows of accounts
GET /api/portal/statements/:account        | 401    | rows of accounts
POST /api/statements/:account/email        | 401    | writes of accounts
POST /api/portal/statements/:account/email | 401    | writes of accounts
GET /api/portal/documents/:id/file         | 401    | rows of documents
GET /api/portal/pages/:id/files/:document  | 401    | 404
POST /api/portal/pages/:id/read            | 401    | writes of pages
POST /api/portal/change-requests/:id/withdraw | 401 | writes of change-requests
GET /api/portal/notifications              | 401    | 200
GET /api/portal/notifications/unread       | 401    | 200
POST /api/portal/notifications/seen        | 401    | 400
GET /api/portal/notification-choices       | 401    | 200
PUT /api/portal/notification-choices       | 401    | 200
GET /api/portal/analyses/due               | 401    | 200
POST /api/portal/analyses                  | 401    | 400
PUT /api/portal/analyses/:id               | 401    | writes of analyses
GET /api/parametric/fields/:entity/:record | 401    | 404
GET /api/portal/:resource                  | 401    | 200
GET /api/portal/:resource/:id              | 401    | rows of :resource
POST /api/portal/:resource                 | 401    | writes, or 403
PUT /api/portal/:resource/:id              | 401    | writes, or 403
DELETE /api/portal/:resource/:id           | 401    | 403
`;

/** The lines of a table as cells, the head left out. */
export function readTable(text: string): string[][] {
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}
