import type { System } from '@ortak/database';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { describeBuiltInRoles } from '../api/staff-role/resource';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';

type Body = Readonly<Record<string, unknown>>;

const role = (code: string, tr: string, en: string, order: number): Body => ({
  code,
  name: tr,
  labels: { tr, en },
  order,
});

/** What our staff do for members, besides representing us: that role the database brings along. */
const teamRoles = [
  role('sales', 'Satış', 'Sales', 10),
  role('account-manager', 'Müşteri yöneticisi', 'Account manager', 20),
  role('finance', 'Finans', 'Finance', 30),
  role('support', 'Destek', 'Support', 40),
  role('technical', 'Teknik', 'Technical', 50),
];

const pair = (
  code: string,
  [tr, reverseTr]: readonly [string, string],
  [en, reverseEn]: readonly [string, string],
  between: 'individuals' | 'anyone',
): Body => ({
  code,
  name: tr,
  reverseName: reverseTr,
  labels: { tr, en },
  reverseLabels: { tr: reverseTr, en: reverseEn },
  between,
});

const relationshipKinds = [
  pair('mother', ['Anne', 'Çocuk'], ['Mother', 'Child'], 'individuals'),
  pair('father', ['Baba', 'Çocuk'], ['Father', 'Child'], 'individuals'),
  pair('husband-wife', ['Koca', 'Karı'], ['Husband', 'Wife'], 'individuals'),
  pair('spouse', ['Eş', 'Eş'], ['Spouse', 'Spouse'], 'individuals'),
  pair('sibling', ['Kardeş', 'Kardeş'], ['Sibling', 'Sibling'], 'individuals'),
  pair('grandparent', ['Büyükanne veya büyükbaba', 'Torun'], ['Grandparent', 'Grandchild'], 'individuals'),
  pair(
    'aunt-uncle',
    ['Hala, teyze, amca veya dayı', 'Yeğen'],
    ['Aunt or uncle', 'Niece or nephew'],
    'individuals',
  ),
  pair('cousin', ['Kuzen', 'Kuzen'], ['Cousin', 'Cousin'], 'individuals'),
  pair(
    'parent-in-law',
    ['Kayınvalide veya kayınpeder', 'Gelin veya damat'],
    ['Parent-in-law', 'Child-in-law'],
    'individuals',
  ),
  pair('guardian', ['Vasi', 'Vesayet altındaki'], ['Guardian', 'Ward'], 'individuals'),
  pair('business-partner', ['Ortak', 'Ortak'], ['Partner', 'Partner'], 'anyone'),
  pair(
    'shareholder',
    ['Hissedar', 'Hissedarı olduğu şirket'],
    ['Shareholder', 'Company owned in part'],
    'anyone',
  ),
  pair('guarantor', ['Kefil', 'Kefil olunan'], ['Guarantor', 'Guaranteed party'], 'anyone'),
  pair('referrer', ['Öneren', 'Önerilen'], ['Referrer', 'Referred party'], 'anyone'),
].map((body, index) => ({ ...body, order: (index + 1) * 10 }));

const lists: readonly {
  readonly resource: string;
  readonly own: string;
  readonly bodies: readonly Body[];
}[] = [
  // The role of the representative is there always: a list that holds nothing else is new.
  { resource: 'team-roles', own: `code is distinct from 'representative'`, bodies: teamRoles },
  { resource: 'relationship-kinds', own: 'true', bodies: relationshipKinds },
];

/** Fills lists that nobody has touched with what most installations begin with; people change and extend them. */
export async function seedLists(system: System, registry: Registry): Promise<void> {
  await system.transaction(async (sql) => {
    // Several nodes may start on the same empty database.
    await sql.run(`select pg_advisory_xact_lock(hashtext('ortak lists'))`);
    await describeBuiltInRoles(sql);
    for (const { resource: name, own, bodies } of lists) {
      const resource = registry.need(name);
      const filled = await sql.one(`select 1 from ${resource.shape.table} where ${own} limit 1`);
      if (filled !== undefined) continue;
      const dependencies = { sql, actor: { kind: 'system' } as const };
      const prepared = await prepareRecords(
        registry,
        dependencies,
        resource,
        bodies.map((body) => ({ body })),
      );
      await storeRecords(registry, dependencies, prepared);
    }
  });
}
