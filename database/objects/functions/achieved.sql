-- What was invoiced towards a target: posted invoices less credit notes, net of tax, in minor units, by the day of issue, as the
-- turnover counts them (a void invoice stands against its own credit note). Only invoices in the target's currency count.
-- A target of a member counts all invoices that the member owes. One of a unit counts the lines of contracts that are
-- delivered to the unit or to one below it, whoever pays them. A target for a product counts that product's lines.
-- Runs as whoever asks: row-level security decides which invoices there are.
create or replace function ortak.achieved(
  of_company integer, of_member integer, of_unit integer, of_product integer, in_currency text, first_day date, last_day date)
returns bigint language plpgsql stable set search_path = public, pg_temp as $$
begin
  if of_unit is null and of_product is null then
    return (
      select coalesce(sum(case i.kind when 'invoice' then i.net else -i.net end), 0)::bigint from invoices i
       where i.member_id = of_member and i.company_id = of_company and i.currency = in_currency and i.status <> 'draft'
         and i.issue_date between first_day and last_day);
  elsif of_unit is null then
    return (
      select coalesce(sum(case i.kind when 'invoice' then l.net else -l.net end), 0)::bigint
        from invoices i join invoice_lines l on l.invoice_id = i.id
       where i.member_id = of_member and i.company_id = of_company and i.currency = in_currency and i.status <> 'draft'
         and i.issue_date between first_day and last_day and l.product_id = of_product);
  end if;
  return (
    with recursive below (id) as (
      select of_unit union select u.id from units u join below b on u.parent_id = b.id
    )
    select coalesce(sum(case i.kind when 'invoice' then l.net else -l.net end), 0)::bigint
      from below b join subscriptions s on s.unit_id = b.id and s.company_id = of_company
      join invoice_lines l on l.subscription_id = s.id
      join invoices i on i.id = l.invoice_id
     where i.company_id = of_company and i.currency = in_currency and i.status <> 'draft'
       and i.issue_date between first_day and last_day and (of_product is null or l.product_id = of_product));
end $$;
