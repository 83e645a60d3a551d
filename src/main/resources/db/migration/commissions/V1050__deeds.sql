-- What moderators and operators did with a commission, and why. Both its parties read it; nobody edits it.
create table commissions.deed (
  number     bigint generated always as identity primary key,
  commission uuid not null,
  account    uuid not null,
  role       text not null check (role in ('moderator', 'operator')),
  act        text not null check (act in ('looked', 'cancelled', 'reversed')),
  why        text not null check (length(why) between 1 and 300),
  at         timestamptz not null default platform.now()
);
create index deed_commission on commissions.deed (commission, number);

create function commissions.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'commissions.% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete or truncate on commissions.deed
  for each statement execute function commissions.refuse_change();

-- Who may read a commission that is not theirs, because both parties can see that they do: for an hour.
create view commissions.open_look as
  select deed.commission, deed.account
    from commissions.deed
    join accounts.official on official.account = deed.account
   where deed.act = 'looked' and deed.at > platform.now() - interval '1 hour';
