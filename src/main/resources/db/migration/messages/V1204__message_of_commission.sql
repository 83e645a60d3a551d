create index message_commission on messages.message (commission) where commission is not null;
