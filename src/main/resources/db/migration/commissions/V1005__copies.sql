-- When the fan took back that the video may be shown to everybody.
alter table commissions.commission add column withdrawn_at timestamptz;
