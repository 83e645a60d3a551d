create schema platform;

-- What changed, for open pages; see Live. Read by transaction, so that none is missed.
create table platform.hint (
  id    bigint generated always as identity primary key,
  tx    xid8 not null default pg_current_xact_id(),
  topic text not null check (length(topic) <= 100),
  name  text not null check (length(name) <= 40),
  at    timestamptz not null default now()
);
create index hint_tx on platform.hint (tx);
create index hint_at on platform.hint (at);

-- Time for all that a deadline decides. The shift is zero but in tests, which move it.
create table platform.clock (
  one   boolean primary key default true check (one),
  shift interval not null default interval '0'
);
insert into platform.clock default values;

create function platform.now() returns timestamptz
  language sql volatile
  as 'select clock_timestamp() + shift from platform.clock';

-- Events that listeners have yet to hear (Spring Modulith's registry, version 2 of its schema).
create table public.event_publication (
  id                     uuid not null primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on public.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on public.event_publication (completion_date);

-- Background jobs (db-scheduler).
create table public.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index execution_time_idx on public.scheduled_tasks (execution_time);
create index last_heartbeat_idx on public.scheduled_tasks (last_heartbeat);
