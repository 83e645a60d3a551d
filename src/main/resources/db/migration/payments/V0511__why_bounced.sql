-- Why money was not wanted any more, which its payer is told; of what went back before, nobody knows it.
alter table payments.charge drop constraint charge_check;
update payments.charge set reason = 'unwanted' where state = 'bounced';
alter table payments.charge add constraint charge_reason_check
  check ((state in ('failed', 'bounced')) = (reason is not null));
