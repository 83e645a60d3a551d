-- What the parties are told of one transition, a statement at a time: a prompt for each, a notification for the
-- one who did not act, hints. `./serenade bench order` puts it before each commit of bench/order.sql but the first.
select id as conversation, last from messages.conversation
 where one = least(:fan::uuid, :creator::uuid) and other = greatest(:fan::uuid, :creator::uuid) for update \gset
update messages.conversation set last = last + 2 where id = :conversation::uuid;
update messages.side set last_at = platform.now() where conversation = :conversation::uuid;
insert into messages.message (id, conversation, number, kind, reader, commission, transition, change, at)
  values (uuidv7(), :conversation::uuid, :last::bigint + 1, 'prompt', :fan::uuid, :id::uuid, {transition}, '{change}', platform.now()),
         (uuidv7(), :conversation::uuid, :last::bigint + 2, 'prompt', :creator::uuid, :id::uuid, {transition}, '{change}', platform.now());
insert into notifications.notification (id, account, partner, commission, transition, change, at)
  values (uuidv7(), :{reader}::uuid, :{partner}::uuid, :id::uuid, {transition}, '{change}', platform.now());
insert into platform.hint (topic, name) values ('account/' || :fan::text, 'inbox'), ('account/' || :creator::text, 'inbox');
commit;
