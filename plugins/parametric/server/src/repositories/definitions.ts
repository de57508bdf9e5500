import type { Pool } from 'pg';
import type { Sql } from '@ortak/database';
import type { Screen } from '@ortak/kernel/extra';
import type { Definition } from '../domain/definition';

/** Which state the definitions are in; it goes up with every change of one. */
export async function readState(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ version: number }>('select app.definitions_version() as version');
  return rows[0]?.version ?? 0;
}

/** Every definition, in the order in which people see them. */
export function loadDefinitions(sql: Sql): Promise<Definition[]> {
  return sql.rows<Definition>(
    `select d.id, d.entity, d.key, d.stored_as as "storedAs", d.type, coalesce(d.labels, '{}') as labels,
            coalesce(d.help, '{}') as help, coalesce(d.options, '[]') as options, d.currency,
            coalesce(d.required, false) as required, coalesce(d."unique", false) as "unique", d.min, d.max, d.pattern,
            d."default", d.shown_if as "shownIf", coalesce(d.filterable, false) as filterable,
            coalesce(d.listed, false) as listed, d.portal, d.section, coalesce(d."order", 0) as "order",
            coalesce(d.archived, false) as archived,
            array(select l.category_id from field_definitions_categories_lnk l where l.field_definition_id = d.id) as categories
       from field_definitions d order by d.entity, coalesce(d."order", 0), d.id`,
  );
}

/** What a definition that is about to go was about. */
export function findDefinition(
  sql: Sql,
  id: number,
): Promise<Pick<Definition, 'entity' | 'storedAs'> | undefined> {
  return sql.one('select d.entity, d.stored_as as "storedAs" from field_definitions d where d.id = $1', [id]);
}

export interface PortalScreen extends Screen {
  readonly entity: string;
}

/** The screens that the portal shows, in their order. */
export function loadPortalScreens(sql: Sql): Promise<PortalScreen[]> {
  return sql.rows<PortalScreen>(
    `select s.id, s.entity, s.name, coalesce(s.labels, '{}') as labels, coalesce(s.tabs, '[]') as tabs,
            array(select l.category_id from screens_categories_lnk l where l.screen_id = s.id) as categories
       from screens s where s.portal is true order by s.entity, coalesce(s."order", 0), s.id`,
  );
}
