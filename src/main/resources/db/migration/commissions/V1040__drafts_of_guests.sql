-- What a guest typed is kept while they sign in, under an id that only their way back knows instead of a fan's.
alter table commissions.draft add column guest boolean not null default false;
