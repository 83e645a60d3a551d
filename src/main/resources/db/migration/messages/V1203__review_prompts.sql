-- A review is told after the last transition, whose number a later change may take: what was told is known by both.
drop index messages.message_prompt;
create unique index message_prompt on messages.message (commission, transition, change, reader) where kind = 'prompt';
