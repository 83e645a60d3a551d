-- A review is told after the last transition, whose number a later change may take: what was told is known by both.
alter table notifications.notification
  drop constraint notification_commission_transition_account_key,
  add constraint notification_once unique (commission, transition, change, account);
