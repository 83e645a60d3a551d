-- Finding accounts: by the beginning of the handle, by any part of the name.
create extension if not exists pg_trgm;
create index account_handle_prefix on accounts.account (handle text_pattern_ops);
create index account_name_part on accounts.account using gin (lower(name) gin_trgm_ops);
