create schema demo;

-- What the demo has made, each in the transaction that made it; empty elsewhere.
create table demo.made (
  step text primary key,
  id   uuid not null
);
