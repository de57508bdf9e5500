import type { Sql } from '@ortak/database';
import type { CardStatus } from '../domain/member-card';
import { statusSql } from './member-cards';

/** What stands on a card that is printed. */
export interface PrintedCard {
  readonly number: string;
  readonly nameOnCard: string;
  readonly status: CardStatus;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly company: {
    readonly name: string;
    readonly colour: string | null;
    readonly website: string | null;
  };
  readonly member: { readonly name: string };
}

export function findPrintedCard(sql: Sql, id: number): Promise<PrintedCard | undefined> {
  return sql.one<PrintedCard>(
    `select t.number, coalesce(nullif(t.name_on_card, ''), m.name) as "nameOnCard", ${statusSql} as status,
            t.valid_from::text as "validFrom", t.valid_to::text as "validTo",
            json_build_object('name', c.name, 'colour', c.colour, 'website', c.website) as company,
            json_build_object('name', m.name) as member
     from member_cards t join companies c on c.id = t.company_id join members m on m.id = t.member_id
     where t.id = $1`,
    [id],
  );
}
