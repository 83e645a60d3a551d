-- A name of a session that is no secret, for modules that keep something for as long as it lasts.
alter table accounts.session add column id uuid not null default gen_random_uuid();
create unique index session_id on accounts.session (id);

-- The sessions that last. How long one lasts unused is Sessions.IDLE.
create view accounts.signed_in as
  select id as session, account
    from accounts.session
   where ends_at > now() and seen_at > now() - interval '14 days';
