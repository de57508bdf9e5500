select app.ensure_constraint('products', 'products_code_unique', 'unique (code)');
select app.ensure_constraint('products', 'products_code_given', 'check (code is not null and code <> '''')');
select app.ensure_constraint('products', 'products_unit_price_decimal', 'check (unit_price ~ ''^-?[0-9]+([.][0-9]+)?$'')');
select app.ensure_constraint('products', 'products_tax_rate_decimal', 'check (tax_rate ~ ''^[0-9]+([.][0-9]+)?$'')');
