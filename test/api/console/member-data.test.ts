import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { importFile } from '../../support/imports';
import { tckn, vkn } from '../../support/numbers';
import { account, company, member } from '../../support/records';

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app.close());

const post = (body: Record<string, unknown>, language = 'en') =>
  admin
    .post('/api/console/members', { kind: 'corporate', name: 'Denetlenen A.Ş.', ...body })
    .set('Accept-Language', language);

describe('general, contact and official data', () => {
  test('C5 official data are kept, found and shown in the form of the office that issues them', async () => {
    const created = await member(admin, {
      name: 'Resmî Kayıt A.Ş.',
      taxOffice: 'Büyük Mükellefler',
      taxNumber: '123 456 7890',
      mersisNumber: '0123-4567-8900-0015',
      tradeRegistryNumber: '123456-5',
      foundedOn: '1998-04-23',
      employeeCount: 240,
      annualSales: 1_234_567_890,
      phone: '0212 555 01 28 dahili 12',
      website: 'www.resmi.example',
      country: 'tr',
    });
    expect(created).toMatchObject({
      taxNumber: '1234567890',
      mersisNumber: '0123456789000015',
      tradeRegistryNumber: '123456-5',
      foundedOn: '1998-04-23',
      employeeCount: 240,
      phone: '+902125550128;ext=12',
      website: 'https://www.resmi.example',
      country: 'TR',
    });
    for (const filter of [
      { taxNumber: '1234567890' },
      { foundedOn_lt: '1999-01-01', employeeCount_gte: 200 },
      { q: 'resmi kayit 1234567890' },
    ]) {
      const { rows } = await admin.list('/api/console/members', { filter });
      expect(rows).toEqual([expect.objectContaining({ id: created.id })]);
    }
  });

  test('I1 personal data of an individual', async () => {
    const nationalId = tckn(123_456_789);
    const created = await member(admin, {
      kind: 'individual',
      name: undefined,
      firstName: 'Gülşah',
      lastName: 'Işık',
      nationalId,
      birthDate: '1984-02-29',
      birthPlace: 'Iğdır',
      gender: 'female',
      maritalStatus: 'married',
      education: 'bachelor',
      job: 'Mimar',
      phone: '0532 123 45 67',
    });
    expect(created).toMatchObject({
      nationalId,
      birthDate: '1984-02-29',
      gender: 'female',
      education: 'bachelor',
      job: 'Mimar',
      phone: '+905321234567',
    });
    const people = await admin.list('/api/console/people', { filter: { member: created.id } });
    expect(people.rows).toEqual([expect.objectContaining({ mobile: '+905321234567' })]);
  });

  test('C5 a sole proprietor has an identity number as tax number, and a foreigner the number of their country', async () => {
    const own = tckn(234_567_891);
    expect((await post({ taxNumber: own })).body.taxNumber).toBe(own);
    const german = await post({ taxNumber: '136 695 976', country: 'DE', phone: '030 901820' });
    expect(german.body).toMatchObject({ taxNumber: 'DE136695976', phone: '+4930901820' });
  });

  test.each([
    [{ taxNumber: '1234567891' }, 'taxNumber', /tax number/],
    [{ taxNumber: '12345' }, 'taxNumber', /tax number/],
    [{ taxNumber: 'DE136695978', country: 'DE' }, 'taxNumber', /tax number/],
    [{ nationalId: '10000000145' }, 'nationalId', /identity number/],
    [{ taxNumber: '3456789014', mersisNumber: '0068021437000015' }, 'mersisNumber', /MERSIS/],
    [{ phone: 'call me' }, 'phone', /phone number/],
    [{ phone: '+90 212' }, 'phone', /phone number/],
    [{ email: 'nobody@nowhere' }, 'email', /e-mail/],
    [{ website: 'javascript:alert(1)' }, 'website', /web address/],
    [{ country: 'XX' }, 'country', /country/],
    [{ birthDate: '2999-01-01' }, 'birthDate', /not come/],
    [{ foundedOn: '2026-02-30' }, 'foundedOn', /date/],
    [{ education: 'some' }, 'education', /one of/],
    [{ employeeCount: -1 }, 'employeeCount', /at least 0/],
  ])('C5 I1 refuses %j at its field', async (body, path, message) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(response.body.error.details.errors).toEqual([
      expect.objectContaining({ path, message: expect.stringMatching(message) }),
    ]);
  });

  test('C5 what is wrong is said in the language of the caller', async () => {
    const response = await post({ taxNumber: '1234567891' }, 'tr');
    expect(response.body.error.details.errors[0].message).toBe('Geçerli bir vergi numarası değil.');
  });

  test('C5 a number is looked at again when the country changes', async () => {
    const created = await member(admin, { taxNumber: vkn(345_678_912), country: 'TR' });
    const moved = await admin.put(`/api/console/members/${created.id}`, { country: 'NL' });
    expect(moved.body.error.details.errors).toEqual([expect.objectContaining({ path: 'taxNumber' })]);
    await admin.put(`/api/console/members/${created.id}`, { country: 'NL', taxNumber: null }).expect(200);
  });

  test('C8 C13 units and people have their own numbers, in the country of their member where none is said', async () => {
    const owner = await member(admin, { country: 'DE' });
    const unit = await admin.create('units', {
      member: owner.id,
      kind: 'branch',
      name: 'Berlin',
      phone: '030 901820',
    });
    expect(unit.phone).toBe('+4930901820');
    const person = await admin.create('people', {
      member: owner.id,
      firstName: 'Anna',
      lastName: 'Weiß',
      mobile: '0151 23456789',
    });
    expect(person.mobile).toBe('+4915123456789');
    const refused = await admin.put(`/api/console/people/${person.id}`, { phone: 'x' });
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.errors[0].path).toBe('phone');
  });
});

describe('potential, active, passive', () => {
  test('C2 an account that an import opens makes the member active', async () => {
    const us = await company(admin);
    const report = await importFile(admin, 'code,tel\nIMP1,0212 555 01 28\n', {
      steps: [
        {
          resource: 'members',
          match: ['code'],
          set: { code: '$code', kind: 'corporate', name: '$code', phone: '$tel' },
        },
        {
          resource: 'accounts',
          match: ['member', 'company'],
          set: { member: '@members', company: { find: { code: us.code } }, currency: 'TRY' },
        },
      ],
    });
    expect(report).toMatchObject({ status: 'finished', created: 2 });
    const { rows } = await admin.list('/api/console/members', { filter: { code: 'IMP1' } });
    expect(rows).toEqual([expect.objectContaining({ status: 'active', phone: '+902125550128' })]);
  });

  test('C2 the same file again changes nothing, however its numbers are written', async () => {
    const mapping = {
      steps: [
        {
          resource: 'members',
          match: ['code'],
          set: { code: '$code', kind: 'corporate', name: '$code', phone: '$tel', taxNumber: '$tax' },
        },
      ],
    };
    const file = `code,tel,tax\nAGAIN,(0212) 555 01 28,${vkn(456_789_123).replace(/(...)/g, '$1 ')}\n`;
    expect(await importFile(admin, file, mapping)).toMatchObject({ created: 1 });
    expect(await importFile(admin, file, mapping)).toMatchObject({ created: 0, updated: 0 });
  });

  test('C2 a wrong number in a file is an error of its row', async () => {
    const report = await importFile(admin, 'code,tax\nROW,1234567891\n', {
      steps: [
        {
          resource: 'members',
          match: ['code'],
          set: { code: '$code', kind: 'corporate', name: '$code', taxNumber: '$tax' },
        },
      ],
    });
    expect(report).toMatchObject({ status: 'failed', created: 0 });
    expect(report.errors).toMatchObject([{ row: 2, column: 'tax' }]);
  });

  test('C2 a member becomes passive with a reason only', async () => {
    const them = await member(admin);
    for (const reason of [{}, { passiveReason: '  ' }, { passiveReason: null }]) {
      const refused = await admin.put(`/api/console/members/${them.id}`, { status: 'passive', ...reason });
      expect(refused.status).toBe(400);
      expect(refused.body.error.details.errors).toEqual([expect.objectContaining({ path: 'passiveReason' })]);
    }
    const passive = await admin.put(`/api/console/members/${them.id}`, {
      status: 'passive',
      passiveReason: 'Kapandı',
    });
    expect(passive.body).toMatchObject({ status: 'passive', passiveReason: 'Kapandı' });
    const emptied = await admin.put(`/api/console/members/${them.id}`, { passiveReason: null });
    expect(emptied.status).toBe(400);
    await expect(
      app.system.transaction((sql) =>
        sql.run('update members set passive_reason = null where id = $1', [them.id]),
      ),
    ).rejects.toThrow(/members_passive_reason_given/);
  });

  test('C2 a passive member goes back to what its accounts make it', async () => {
    const us = await company(admin);
    const [trading, other] = [await member(admin), await member(admin)];
    await account(admin, trading.id, us.id);
    for (const { id } of [trading, other])
      await admin
        .put(`/api/console/members/${id}`, { status: 'passive', passiveReason: 'Kapandı' })
        .expect(200);
    const back = await admin.put(`/api/console/members/${trading.id}`, { status: 'active' });
    expect(back.body).toMatchObject({ status: 'active', passiveReason: null });
    const still = await admin.put(`/api/console/members/${other.id}`, { status: 'active' });
    expect(still.body.status).toBe('potential');
    // Nobody makes a trading member potential again.
    expect((await admin.put(`/api/console/members/${trading.id}`, { status: 'potential' })).body.status).toBe(
      'active',
    );
  });

  test('C2 nothing is sold to a passive member, and the answer says what to do', async () => {
    const us = await company(admin);
    const them = await member(admin, { name: 'Duran A.Ş.' });
    const opened = await account(admin, them.id, us.id);
    const contract = {
      account: opened.id,
      start: '2026-01-01',
      period: 'month',
      lines: [{ description: 'Hizmet', quantity: '1', unitPrice: '100', taxRate: '20' }],
    };
    const draft = await admin.create('subscriptions', { ...contract, status: 'draft' });
    await admin
      .put(`/api/console/members/${them.id}`, { status: 'passive', passiveReason: 'Kapandı' })
      .expect(200);
    const attempts = [
      admin.post('/api/console/accounts', { member: them.id, company: us.id, currency: 'USD' }),
      admin.post('/api/console/subscriptions', { ...contract, status: 'active' }),
      admin.post(`/api/billing/subscriptions/${draft.id}/activate`),
    ];
    for (const attempt of attempts) {
      const response = await attempt;
      expect(response.status).toBe(422);
      expect(response.body.error.message).toMatch(/“Duran A.Ş.” is passive.*Reactivate/);
    }
    await admin.put(`/api/console/members/${them.id}`, { status: 'active' }).expect(200);
    await admin.post(`/api/billing/subscriptions/${draft.id}/activate`).expect(200);
  });
});
