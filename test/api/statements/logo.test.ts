import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { root } from '../../support/postgres';
import { account, company, member, type Row } from '../../support/records';
import { addPerson, testPassword } from '../../support/users';

let app: App;
let staff: Caller;

beforeAll(async () => {
  app = await startApp();
  staff = await app.administrator();
}, 120_000);

afterAll(() => app?.close());

const icon = readFileSync(join(root, 'portal', 'public', 'icons', 'icon-192.png'));
const logo = `data:image/png;base64,${icon.toString('base64')}`;

it('C14 a group company’s logo and colour are checked: a small PNG, and a colour that can be read', async () => {
  const { id } = await company(staff);
  for (const [field, value] of [
    ['logo', 'https://example.com/logo.png'],
    ['logo', `data:image/svg+xml;base64,${icon.toString('base64')}`],
    ['logo', `data:image/png;base64,${Buffer.concat([icon, Buffer.alloc(40_000)]).toString('base64')}`],
    ['colour', 'red'],
    ['colour', '#0b6e75;background:url(x)'],
  ] as const) {
    const { body } = await staff.put(`/api/console/companies/${id}`, { [field]: value }).expect(400);
    expect(body).toMatchObject({ error: { details: { errors: [{ path: field }] } } });
  }
  await staff.put(`/api/console/companies/${id}`, { logo, colour: '#7a2e8e' }).expect(200);
});

it('C14 C27 the logo stands in the portal of those who deal with that company alone, and on the statement in PDF', async () => {
  const ours = await company(staff);
  const { id } = await member(staff);
  const held: Row = await account(staff, id, ours.id);
  const rights = { statements: ['view', 'download'] };
  const person = await addPerson(app.system, { member: id, scope: 'member', rights });
  const customer = await signIn(app.url, 'portal', person.email, testPassword);
  const pdf = async (language: string): Promise<string> => {
    const answer = await customer
      .get(`/api/statements/${held.id}`, { format: 'pdf', language })
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);
    return (answer.body as Buffer).toString('latin1');
  };
  expect(await pdf('tr')).not.toContain('/Subtype /Image');
  await staff.put(`/api/console/companies/${ours.id}`, { logo }).expect(200);
  expect((await customer.get('/api/me').expect(200)).body).toMatchObject({
    companies: [{ id: ours.id, logo }],
  });
  for (const language of ['tr', 'ar']) expect(await pdf(language)).toContain('/Subtype /Image');

  // With a second company the portal is nobody's alone.
  const other = await company(staff);
  await account(staff, id, other.id);
  const { companies } = (await customer.get('/api/me').expect(200)).body as {
    companies: { logo: unknown }[];
  };
  expect(companies.map((one) => one.logo)).toEqual([null, null]);
});
