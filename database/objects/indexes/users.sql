-- People sign in with the address in any case. "C" on purpose: in the Turkish collation I and i are no pair.
create unique index if not exists up_users_email_once on up_users (lower(email collate "C"));
create unique index if not exists up_users_username_once on up_users (lower(username collate "C"));
