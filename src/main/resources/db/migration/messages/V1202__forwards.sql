-- A custom video that one of the two let the other see.
alter table messages.message
  add column forward uuid,
  drop constraint message_kind_check,
  drop constraint message_check1,
  add constraint message_kind check (kind in ('text', 'prompt', 'video', 'forward')),
  add constraint message_commission check ((kind in ('prompt', 'video')) = (commission is not null)),
  add constraint message_forward check (
    (kind = 'forward') = (forward is not null)
    and (kind <> 'forward' or (sender is not null and reader is null)));
create unique index message_of_forward on messages.message (forward) where kind = 'forward';
